import ParetoMetrics
import Search
import Sessions

/// What a paper has to say of how its figures came about, made of the settings that were in force.
enum MethodsText {
    /// A session's search: task, space, searcher, budget, contracts, versions.
    static func paragraph(of state: SessionState, header: JournalHeader, problem: TableProblem) -> String {
        let search = state.search
        var sentences = [task(problem, state.task)]
        if let partition = search.partition {
            let niches = partition.niches.count
            sentences.append(
                niches == 1
                    ? "The space was searched as a whole."
                    : "The space was cut into \(niches) niches by \(axis(partition.axis)): "
                        + partition.niches.map(\.label).joined(separator: "; ") + ".")
        }
        sentences += searcher(state)
        sentences.append(spending(search))
        if let truth = problem.truth { sentences += contracts(truth) }
        sentences.append(
            "The session \(header.name) was made with llm-nas \(header.program), seed \(header.seed)"
                + (header.machine.map { ", on \($0)" } ?? "") + ".")
        return sentences.joined(separator: " ")
    }

    /// A campaign's runs: searchers, tasks, seeds, budgets, statistics, versions.
    static func paragraph(of results: CampaignResults, madeBy program: String, name: String) -> String {
        let spec = results.spec
        let last = spec.budgets.last ?? 0
        let seen = spec.tasks.first?.accuracy ?? "test"
        var sentences = [
            "In the campaign \(name), \(count(spec.searchers.count, "searcher")) "
                + "(\(spec.searchers.map(settings).joined(separator: "; "))) "
                + "were run on \(count(spec.tasks.count, "task")) of NAS-Bench-201 and HW-NAS-Bench "
                + "(\(spec.tasks.map(\.title).joined(separator: ", "))) with seeds 1 to \(spec.seeds), "
                + "\(last) evaluations a run: \(results.runs.count) of \(spec.runs.count) runs.",
            "An evaluation is one cell whose \(seen) accuracy is looked up; latencies are known beforehand. All "
                + "searchers share validator and budget: infeasible cells and cells that compute what a known one "
                + "computes are passed over before they cost anything.",
            "Scores were taken at \(spec.budgets.map(String.init).joined(separator: " and ")) evaluations: the front "
                + "that the searcher saw, measured in test accuracy, under the contracts span and front.",
            "Searchers are compared by Wilcoxon's signed rank test over runs paired by task and seed, two-sided, "
                + "corrected after Holm; intervals are bootstrapped over seeds.",
        ]
        let tables = spec.tasks.first?.tables.map { ", tables \($0)" } ?? ""
        sentences.append("Program: llm-nas \(program)\(tables).")
        return sentences.joined(separator: " ")
    }

    private static func task(_ problem: TableProblem, _ task: TaskSpec?) -> String {
        let objectives = problem.objectives.map(\.rawValue).joined(separator: ", ")
        let tables = task?.tables.map { " (tables \($0))" } ?? ""
        let cutOff = task?.allowsCutOff == true ? " Cells that do not look at their input count." : ""
        return "Cells of NAS-Bench-201 were searched for \(problem.title), minimising \(objectives)\(tables). "
            + problem.brief + cutOff
    }

    private static func searcher(_ state: SessionState) -> [String] {
        let settings = state.settings
        let makeup = SearchMakeup(state.search)
        var sentences = ["Searcher: \(makeup.text.isEmpty ? settings.method.rawValue : makeup.text)."]
        if settings.method.consults {
            let designer = state.designer.map(\.identity.description) ?? "none chosen"
            let repairs = settings.repairs.map { ", at most \(count($0, "repair")) of an answer" } ?? ""
            sentences.append(
                "Designer: \(designer); \(count(settings.children, "child", "children")) a niche and generation "
                    + "(shared \(settings.allocation == .gain ? "by expected gain of hypervolume" : "equally")), up to "
                    + "\(count(settings.parentsShown, "parent")) shown\(repairs).")
        }
        if let population = settings.population ?? settings.method.defaultPopulation {
            sentences.append("Population: \(population).")
        }
        sentences.append("Start: \(count(settings.wantedAtStart, "cell")).")
        if let screen = settings.screen {
            sentences.append(
                "Of \(screen.proposals) proposals a niche a posterior (\(screen.judge.rawValue)) chose those evaluated."
            )
        }
        return sentences
    }

    private static func spending(_ search: SearchState) -> String {
        let spent = search.spending
        var parts = [count(spent.evaluations, "evaluation")]
        if spent.labels > 0 { parts.append("\(count(spent.labels, "label")) of predictors") }
        if spent.calls > 0 { parts.append(count(spent.calls, "call")) }
        if spent.tokens > 0 { parts.append(count(spent.tokens, "token")) }
        if spent.money.dollars > 0 { parts.append(spent.money.description) }
        let generations = search.generation ?? 0
        return "Spent in \(count(generations, "generation")): \(parts.joined(separator: ", "))."
    }

    private static func contracts(_ truth: GroundTruth) -> [String] {
        [truth.span, truth.frontContract].map { "Contract \($0.summary); IGD is the mean distance from that set." }
    }

    /// `nsga2 population=40`, with a label's meaning in brackets.
    private static func settings(_ searcher: SearcherSpec) -> String {
        let settings = searcher.settings
        var parts = [settings.method == .coEvolution ? SearcherText.offline : settings.method.rawValue]
        if settings.method.consults {
            parts.append("\(count(settings.children, "child", "children")) a niche")
            parts.append(settings.allocation == .gain ? "shared by gain" : "equal shares")
            if let ablation = settings.ablation { parts.append(ablation.title) }
        }
        if settings.method.knowsNiches { parts.append("\(searcher.niches) niches by \(searcher.axis.rawValue)") }
        if let population = settings.population ?? settings.method.defaultPopulation {
            parts.append("population \(population)")
        }
        if settings.method.choosesMembers {
            parts.append("\((settings.members ?? settings.method.usualMember).rawValue) member of a class")
        }
        if let screen = settings.screen { parts.append("screen \(screen.proposals)") }
        if searcher.knowsProxies == false { parts.append("no proxies") }
        return parts[0] == searcher.name
            ? ([searcher.name] + parts.dropFirst()).joined(separator: ", ")
            : "\(searcher.name): \(parts.joined(separator: ", "))"
    }

    private static func axis(_ axis: PartitionAxis) -> String {
        axis == .random ? "chance" : axis.isCount ? "the number of \(axis.rawValue) convolutions" : axis.rawValue
    }

    private static func count(_ number: Int, _ word: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? word : plural ?? word + "s")"
    }
}

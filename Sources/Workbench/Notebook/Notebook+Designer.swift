import LanguageModels
import Search
import Sessions

extension Notebook {
    /// Who answers prompts: what the session chose, else what the environment configures, else the offline designer.
    func currentDesigner() throws(WorkbenchError) -> any Designer {
        if case .replay(let answers) = mode { return answers }
        if let designer { return designer }
        var made = try makeDesigner(currentSelection)
        if let library {
            let (space, templates) = (space, state.templates)
            made = ReusingDesigner(library: library, other: made) {
                PromptText($0, space: space, templates: templates).digest
            }
        }
        designer = made
        return made
    }

    /// What is chosen, by the session or the environment.
    var currentSelection: ModelSelection {
        if let chosen = state.designer?.selection { return chosen }
        if case .replay(let answers) = mode { return answers.selection }
        return ModelSelection(from: surroundings.variables) ?? ModelSelection(.offline)
    }

    /// Chooses who answers from now on. Nothing is asked yet; a missing key or address is found out here.
    func use(_ selection: ModelSelection) throws(WorkbenchError) {
        let identity: ModelIdentity
        if case .replay(let answers) = mode {
            identity = answers.identity
        } else if selection.provider == .offline {
            identity = OfflineDesigner.identity
        } else {
            identity = try model(selection).identity
        }
        designer = nil
        try record(.designerChosen(DesignerSpec(selection: selection, identity: identity)))
    }

    /// Says who answers, and records it where the session had not chosen.
    func announceDesigner() throws(WorkbenchError) {
        let identity = try currentDesigner().identity
        guard state.designer?.identity != identity else { return }
        let selection = currentSelection
        try record(.designerChosen(DesignerSpec(selection: selection, identity: identity)))
        if selection.provider == .offline {
            screen.message(
                """
                No language model is configured: the offline designer answers (statistics, not a language model). \
                `llm use` chooses another.
                """)
        } else {
            screen.message("Answers come from \(identity.description).")
        }
    }

    /// What statistics learn from; made once for a task and its partition.
    func surrogate() throws(WorkbenchError) -> Surrogate {
        let problem = try problem()
        guard let partition = try partition() else {
            throw WorkbenchError(.badArgument, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        let cut = state.settings.asksWholeSpace ? partition.whole : partition
        if let surrogateInUse, surrogateInUse.spec == cut.spec { return surrogateInUse.surrogate }
        let made = Surrogate(problem: problem, partition: cut)
        surrogateInUse = (cut.spec, made)
        // The offline designer picks with the surrogate that it was made with.
        designer = nil
        return made
    }

    /// The engine that goes on with the session's search up to generation `target`.
    ///
    /// - Parameter repairs: how often an answer is asked for again, whatever the settings and the designer say.
    func engine(upTo target: Int, settings: SearchSettings, repairs: Int? = nil) throws(WorkbenchError)
        -> SearchEngine
    {
        guard let partition = try partition() else {
            throw WorkbenchError(.badArgument, "The space is not cut into niches yet.", hint: "`partition` cuts it.")
        }
        var settings = settings
        if state.designer?.selection.provider == .offline {
            settings.repairs = 0
        } else if settings.repairs == nil {
            settings.repairs = SearchSettings.usualRepairs
        }
        var history: RecordedAnswers?
        // A telling takes its steps from the record; only a look ahead (`prompt`) shares anew, as it did when it was lived.
        if telling == nil, case .replay(let answers) = mode {
            history = answers
            if !answers.knowsRepairs { settings.repairs = 0 }
        }
        if let repairs { settings.repairs = repairs }
        let surrogate = try surrogate()
        // What a judge chose is recorded: only who lives through it, and who looks ahead in that, needs one.
        let lives = history == nil && telling == nil
        let parts =
            lives ? try judges(Set([settings.judge].compactMap(\.self))).parts(settings, beside: surrogate) : nil
        return SearchEngine(
            problem: try problem(), partition: partition, settings: settings, seed: state.seed, target: target,
            surrogate: surrogate, allocator: history, screen: history ?? parts?.screen, adviser: history,
            predictor: parts?.ranking, labels: try bill(of: settings.judge), designerSince: state.roundsBeforeDesigner)
    }

    /// The language model of a choice.
    func model(_ selection: ModelSelection) throws(WorkbenchError) -> any LanguageModel {
        do {
            return try ModelDirectory().resolve(selection, environment: surroundings.variables)
        } catch {
            throw WorkbenchError(.designer, error.message, hint: error.hint)
        }
    }

    private func makeDesigner(_ selection: ModelSelection) throws(WorkbenchError) -> any Designer {
        let problem = try problem()
        if selection.provider == .offline { return OfflineDesigner(problem: problem, surrogate: try surrogate()) }
        return ModelDesigner(
            model: try model(selection), space: problem.space, templates: state.templates,
            options: selection.options ?? CallOptions())
    }
}

import Benchmarks
import Search
import Sessions

/// Makes a campaign of its settings, and tells everything that is wrong with them at once.
struct CampaignReader {
    let catalogue: ProblemCatalogue
    private var found: [(line: Int, text: String)] = []

    init(catalogue: ProblemCatalogue) {
        self.catalogue = catalogue
    }

    /// The campaign that `file` describes; `name` is what the file is called.
    /// - Throws: when there are no tables, and with all faults of the settings in one error.
    mutating func spec(_ file: CampaignFile, name: String) throws(WorkbenchError) -> CampaignSpec {
        let store = try catalogue.store()
        found = file.faults.map { (Self.line($0), $0) }
        func entry(_ key: CampaignKey) -> CampaignFile.Entry? { file.entries.first { $0.key == key } }
        let searchers = searchers(entry(.searchers))
        let withEnergy = flag(entry(.energy))
        let accuracy = accuracy(entry(.accuracy))
        let tasks = try tasks(entry(.tasks), store, accuracy, withEnergy)
        let seeds = numbers(entry(.seeds), standard: [10], limit: 10_000)
        if seeds.count > 1 { fault(entry(.seeds), "seeds is one number: seeds 1 to that number are run.") }
        let budgets = numbers(entry(.budgets), standard: [120, 240], limit: 15_625)
        let steps = numbers(entry(.checkpoints), standard: [10], limit: 15_625)
        if steps.count > 1 {
            fault(entry(.checkpoints), "checkpoints is one number: curves have a point after each multiple.")
        }
        let faults = found.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element.text)
        guard faults.isEmpty else {
            let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
            throw WorkbenchError(
                .badArgument, "The campaign \(name) has \(count), and nothing was run.",
                hint: faults.map { "  " + $0 }.joined(separator: "\n"))
        }
        return CampaignSpec(
            searchers: searchers, tasks: tasks, seeds: seeds.first ?? 10, budgets: Set(budgets).sorted(),
            step: steps.first ?? 10)
    }

    private mutating func fault(_ entry: CampaignFile.Entry?, _ text: String) {
        let place = entry?.place ?? ""
        found.append((Self.line(place), place.isEmpty ? text : "\(place): \(text)"))
    }

    /// The number of the line that a place or a fault begins with; 0 for an option and for what is missing.
    private static func line(_ text: String) -> Int {
        guard text.hasPrefix("line ") else { return 0 }
        return Int(text.dropFirst(5).prefix(while: \.isNumber)) ?? 0
    }

    private mutating func searchers(_ entry: CampaignFile.Entry?) -> [SearcherSpec] {
        guard let entry, !entry.values.isEmpty else {
            fault(entry, "no searchers are named: `searchers = random, nsga2, offline`.")
            return []
        }
        var specs: [SearcherSpec] = []
        for value in entry.values {
            let text = SearcherText(value)
            for found in text.faults { fault(entry, found) }
            guard let spec = text.spec else { continue }
            if specs.contains(where: { $0.name == spec.name }) { fault(entry, "\(spec.name) is named twice.") }
            specs.append(spec)
        }
        return specs
    }

    private mutating func tasks(
        _ entry: CampaignFile.Entry?, _ store: BenchmarkStore, _ accuracy: AccuracyKind, _ withEnergy: Bool
    ) throws(WorkbenchError) -> [TaskSpec] {
        let devices = Device.hwNASBench.filter { !withEnergy || $0.hasEnergy }
        var wanted: [(dataset: String, device: String)] = []
        for value in entry?.values ?? ["all"] {
            let words = value.split(separator: " ").map(String.init)
            if words == ["all"] {
                for dataset in Dataset.allCases { wanted += devices.map { (dataset.name, $0.name) } }
            } else if words.count == 2 {
                wanted.append((words[0], words[1]))
            } else {
                fault(entry, "'\(value.prefix(40))' is no task; write `DATASET DEVICE`, or `all`.")
            }
        }
        var specs: [TaskSpec] = []
        for (dataset, device) in wanted {
            do throws(WorkbenchError) {
                let spec = try catalogue.task(
                    TaskWish(
                        dataset: dataset, device: device, withEnergy: withEnergy,
                        accuracy: accuracy == .test ? .test : .validation))
                if specs.contains(spec) { fault(entry, "\(spec.title) is named twice.") }
                specs.append(spec)
            } catch {
                guard error.code == .badArgument else { throw error }
                fault(entry, [error.message, error.hint].compactMap { $0 }.joined(separator: " "))
            }
        }
        return specs
    }

    private mutating func numbers(_ entry: CampaignFile.Entry?, standard: [Int], limit: Int) -> [Int] {
        guard let entry else { return standard }
        return entry.values.compactMap { value in
            guard let number = Int(value), (1...limit).contains(number) else {
                fault(entry, "\(entry.key.rawValue) takes whole numbers from 1 to \(limit), not '\(value.prefix(20))'.")
                return nil
            }
            return number
        }
    }

    private mutating func accuracy(_ entry: CampaignFile.Entry?) -> AccuracyKind {
        guard let entry else { return .test }
        guard entry.values.count == 1, let kind = AccuracyKind(rawValue: entry.values[0]) else {
            fault(entry, "accuracy is validation or test, not '\(entry.values.joined(separator: ", ").prefix(40))'.")
            return .test
        }
        return kind
    }

    private mutating func flag(_ entry: CampaignFile.Entry?) -> Bool {
        guard let entry else { return false }
        switch entry.values {
        case ["yes"]: return true
        case ["no"]: return false
        default:
            fault(entry, "energy is yes or no, not '\(entry.values.joined(separator: ", ").prefix(40))'.")
            return false
        }
    }
}

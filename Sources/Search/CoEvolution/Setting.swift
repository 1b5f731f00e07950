/// One setting of a search: its name, what may stand there, how it is read and written. `evolve`, `set`, `replay --set` and
/// campaigns go by this one list.
package struct Setting: Sendable {
    /// As it is typed: `children`.
    package let name: String
    /// What it decides, in a few words.
    package let meaning: String
    /// The words that may stand there; empty for a number.
    package let choices: [String]
    /// The whole numbers that may stand there; nil for words.
    package let range: ClosedRange<Int>?
    private let read: @Sendable (SearchSettings) -> String
    private let write: @Sendable (String, inout SearchSettings) -> Bool

    /// What may stand there, for messages: `a whole number from 1 to 64`, or the words.
    package var allowed: String {
        let number = range.map { "a whole number from \($0.lowerBound) to \($0.upperBound)" }
        return ([number].compactMap(\.self) + (choices.isEmpty ? [] : [choices.joined(separator: ", ")]))
            .joined(separator: " or ")
    }

    /// The value in force, as it would be typed.
    package func value(in settings: SearchSettings) -> String { read(settings) }

    /// Puts a value in force; false, and nothing changed, where it is none that is allowed.
    package func set(_ value: String, in settings: inout SearchSettings) -> Bool { write(value, &settings) }

    /// The word for what a method does of its own accord.
    package static let usual = "usual"

    /// All settings, in the order in which they are shown.
    package static let all: [Setting] = [
        choice("method", "who proposes", SearchMethod.self, \.method),
        number("children", "children asked of each niche", 1...64, \.children),
        choice("allocation", "how children are shared among niches", Allocation.self, \.allocation),
        number("start", "evaluations before the first generation", 1...1000, \.start),
        number("parents", "parents that one prompt shows", 1...64, \.parentsShown),
        choice("calls", "what one call of a model is about", CallSpan.self, \.calls),
        posterior,
        number("repairs", "how often an answer is asked for again", 0...SearchSettings.usualRepairs, \.repairs),
        number("population", "a rival's population", 2...1000, \.population),
        choice("members", "which cell of a class is evaluated", ClassMember.self, \.members),
        choice("novelty", "what makes a cell new", Novelty.self, \.novelty),
        screen, judge,
        choice("rank-by", "what predictor-exhaustive ranks by", ScreenSettings.Judge.self, \.ranking),
        without,
    ]

    /// The setting of that name; nil where there is none.
    package static func named(_ name: String) -> Setting? { all.first { $0.name == name } }
}

extension Setting {
    private typealias Path<Value> = WritableKeyPath<SearchSettings, Value> & Sendable

    private static func number(
        _ name: String, _ meaning: String, _ range: ClosedRange<Int>, _ path: Path<Int>
    ) -> Setting {
        Setting(name: name, meaning: meaning, choices: [], range: range, read: { "\($0[keyPath: path])" }) {
            guard let number = Int($0), range.contains(number) else { return false }
            $1[keyPath: path] = number
            return true
        }
    }

    /// A number that the method chooses where nobody does.
    private static func number(
        _ name: String, _ meaning: String, _ range: ClosedRange<Int>, _ path: Path<Int?>
    ) -> Setting {
        Setting(
            name: name, meaning: meaning, choices: [usual], range: range,
            read: { $0[keyPath: path].map { "\($0)" } ?? usual }
        ) {
            let number = Int($0)
            guard $0 == usual || number.map(range.contains) == true else { return false }
            $1[keyPath: path] = number
            return true
        }
    }

    private static func choice<Value: CaseIterable & RawRepresentable & Sendable>(
        _ name: String, _ meaning: String, _ values: Value.Type, _ path: Path<Value>
    ) -> Setting where Value.RawValue == String {
        Setting(
            name: name, meaning: meaning, choices: values.allCases.map(\.rawValue), range: nil,
            read: { $0[keyPath: path].rawValue }
        ) {
            guard let value = Value(rawValue: $0) else { return false }
            $1[keyPath: path] = value
            return true
        }
    }

    private static func choice<Value: CaseIterable & RawRepresentable & Sendable>(
        _ name: String, _ meaning: String, _ values: Value.Type, _ path: Path<Value?>
    ) -> Setting where Value.RawValue == String {
        Setting(
            name: name, meaning: meaning, choices: values.allCases.map(\.rawValue) + [usual], range: nil,
            read: { $0[keyPath: path]?.rawValue ?? usual }
        ) {
            let value = Value(rawValue: $0)
            guard $0 == usual || value != nil else { return false }
            $1[keyPath: path] = value
            return true
        }
    }

    /// 0 takes the screen away.
    private static let screen = Setting(
        name: "screen", meaning: "proposals of each niche that a posterior chooses among; 0 for none", choices: [],
        range: 0...SearchSettings.mostProposals, read: { "\($0.screen?.proposals ?? 0)" }
    ) {
        guard let number = Int($0), (0...SearchSettings.mostProposals).contains(number) else { return false }
        $1.screen = number > 0 ? ScreenSettings(proposals: number, by: $1.screen?.judge ?? .process) : nil
        return true
    }

    /// Without a screen there is nothing to choose from: only the usual holds then.
    private static let judge = Setting(
        name: "screen-by", meaning: "the posterior that chooses",
        choices: ScreenSettings.Judge.allCases.map(\.rawValue), range: nil,
        read: { ($0.screen?.judge ?? .process).rawValue }
    ) {
        guard let judge = ScreenSettings.Judge(rawValue: $0) else { return false }
        if $1.screen == nil { return judge == .process }
        $1.screen?.judge = judge
        return true
    }

    private static let posterior = Setting(
        name: "posterior", meaning: "share of a generation that the posterior picks beside a model",
        choices: ["auto", usual], range: nil, read: { $0.posterior?.text ?? usual }
    ) {
        let share = PosteriorShare($0)
        guard $0 == usual || share != nil else { return false }
        $1.posterior = share
        return true
    }

    private static let without = Setting(
        name: "without", meaning: "parts of the method that are left out, joined by +",
        choices: ["nothing", "all"] + Ablation.Part.allCases.map(\.rawValue), range: nil,
        read: { settings in
            guard let parts = settings.ablation?.parts else { return "nothing" }
            return parts.count == Ablation.Part.allCases.count ? "all" : parts.map(\.rawValue).joined(separator: "+")
        }
    ) {
        switch $0 {
        case "nothing": $1.ablation = nil
        case "all": $1.ablation = .plain
        default:
            let words = $0.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
            let parts = words.compactMap(Ablation.Part.init(rawValue:))
            guard parts.count == words.count else { return false }
            $1.ablation = Ablation(parts)
        }
        return true
    }
}

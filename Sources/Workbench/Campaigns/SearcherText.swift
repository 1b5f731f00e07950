import Console
import Search
import Sessions

/// Reads a searcher as it is named in a campaign: `nsga2`, `nsga2 population=40`, `offline children=1 without=knowledge`;
/// `no model: random-within-niches` gives it the name before the colon.
struct SearcherText {
    /// What the method with the designer is called: in a campaign the offline designer answers.
    static let offline = "offline"

    /// The names that a searcher can begin with.
    static let names: [String] =
        [offline] + SearchMethod.allCases.filter { !$0.consults }.map(\.rawValue)

    private(set) var spec: SearcherSpec?
    private(set) var faults: [String] = []

    private var settings = SearchSettings()
    private var axis = PartitionAxis.convolutions3x3
    private var niches = 6
    private var knowsProxies: Bool?

    init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let label = parts.count > 1 ? parts[0].trimmingBlanks : nil
        let words = (parts.last ?? "").split(separator: " ").map(String.init)
        if let label, let fault = Self.fault(ofLabel: label) { faults.append(fault) }
        guard let name = words.first, let method = Self.method(name) else {
            faults.append(Self.unknown(words.first ?? ""))
            return
        }
        settings.method = method
        if method.consults { settings.children = SearchSettings.usualChildrenOffline }
        var seen: Set<String> = []
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let option = Option(rawValue: parts[0]), Self.options(method).contains(option)
            else {
                let allowed = Self.options(method).map(\.rawValue).joined(separator: ", ")
                faults.append(
                    "'\(word.prefix(40))' is no option of \(name): \(allowed.isEmpty ? "it has none" : allowed).")
                continue
            }
            if !seen.insert(parts[0]).inserted { faults.append("\(name) has the option \(parts[0]) twice.") }
            if let fault = set(option, parts[1]) { faults.append("\(name): \(fault)") }
        }
        guard faults.isEmpty else { return }
        let usual = method == .predictorExhaustive ? [name, "(GP mean)"] + words.dropFirst() : words
        spec = SearcherSpec(
            name: label ?? usual.joined(separator: " "), settings: settings, axis: axis, niches: niches,
            knowsProxies: knowsProxies)
    }

    private enum Option: String, CaseIterable {
        case children, start, allocation, without, by, niches, population, members, screen, proxies
    }

    private static func fault(ofLabel label: String) -> String? {
        if label.isEmpty { return "a searcher's own name, before the colon, is empty." }
        return label.count > 60
            ? "'\(label.prefix(40))...' is too long for a searcher's name: 60 letters at most." : nil
    }

    private static func method(_ name: String) -> SearchMethod? {
        if name == offline { return .coEvolution }
        return SearchMethod(rawValue: name).flatMap { $0.consults ? nil : $0 }
    }

    private static func options(_ method: SearchMethod) -> [Option] {
        switch method {
        case .coEvolution: [.children, .start, .allocation, .without, .by, .niches, .screen, .proxies]
        case .random: [.children, .start, .members, .screen]
        case .randomWithinNiches: [.children, .start, .members, .by, .niches, .screen]
        case .gpEHVI, .predictorExhaustive: [.population, .start, .proxies]
        case .localSearch, .regularizedEvolution, .nsga2, .moead, .smsEMOA: [.population, .members]
        }
    }

    private static func unknown(_ name: String) -> String {
        if name == SearchMethod.coEvolution.rawValue {
            return "co-evolution is called `\(offline)` here, after the designer that answers in a campaign."
        }
        let near = NearestName.suggestions(for: name, in: names, limit: 1).first
        return "'\(name.prefix(40))' is no searcher: \(names.joined(separator: ", "))."
            + (near.map { " Did you mean \($0)?" } ?? "")
    }

    /// Takes an option's value; returns what is wrong with it.
    private mutating func set(_ option: Option, _ value: String) -> String? {
        switch option {
        case .children, .start, .population, .screen, .allocation, .members, .without:
            guard let setting = Setting.named(option.rawValue), setting.set(value, in: &settings) else {
                return
                    "\(option.rawValue) takes \(Setting.named(option.rawValue)?.allowed ?? ""), not '\(value.prefix(40))'."
            }
        case .niches:
            guard let count = Int(value), (1...64).contains(count) else {
                return "niches takes a whole number from 1 to 64, not '\(value.prefix(20))'."
            }
            niches = count
        case .proxies:
            guard ["yes", "no"].contains(value) else { return "proxies takes yes or no, not '\(value.prefix(40))'." }
            knowsProxies = value == "no" ? false : nil
        case .by:
            guard let found = PartitionAxis(rawValue: value) else { return choice(option, value, PartitionAxis.self) }
            axis = found
        }
        return nil
    }

    private func choice<Values: CaseIterable & RawRepresentable>(
        _ option: Option, _ value: String, _ values: Values.Type
    ) -> String where Values.RawValue == String {
        let allowed = Values.allCases.map(\.rawValue).joined(separator: ", ")
        return "\(option.rawValue) takes \(allowed), not '\(value.prefix(40))'."
    }
}

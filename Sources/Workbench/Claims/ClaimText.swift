import Foundation

/// A claim as it is typed: `offline > nsga2 on raspi4`.
struct ClaimText: Equatable {
    /// Who is claimed to be better, and than whom.
    let better: String
    let worse: String
    /// Tasks, devices or datasets; empty for all tasks.
    let places: [String]

    /// What stands for the method itself, which the offline designer performs in campaigns.
    static let ours = ["ours", "method", "co-evolution"]

    /// - Throws: for text that is no claim.
    init(_ text: String) throws(WorkbenchError) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let on = words.lastIndex(of: "on")
        let sides = words[..<(on ?? words.endIndex)].joined(separator: " ")
            .split(separator: ">", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { throw .noClaim(text) }
        let rest = on.map { words[words.index(after: $0)...].joined(separator: " ") } ?? ""
        places = rest.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        if on != nil, places.isEmpty { throw .noClaim(text) }
        better = Self.searcher(sides[0])
        worse = Self.searcher(sides[1])
        if better == worse { throw .ownRival(better) }
    }

    private static func searcher(_ word: String) -> String {
        ours.contains(word.lowercased()) ? SearcherText.offline : word
    }

    /// The places of the tasks that it speaks of.
    /// - Throws: for a word that is no task, device or dataset of the campaign.
    func tasks(among known: [(title: String, dataset: String, device: String)]) throws(WorkbenchError) -> [Int] {
        if places.isEmpty || places == ["all"] { return Array(known.indices) }
        var found: Set<Int> = []
        for place in places {
            let matching = known.indices.filter {
                [known[$0].title, known[$0].dataset, known[$0].device].contains(place.lowercased())
            }
            if matching.isEmpty {
                let names = known.map(\.device) + known.map(\.dataset)
                var seen: Set<String> = []
                throw .unknownName(
                    "task, device or dataset of this campaign", place, known: names.filter { seen.insert($0).inserted })
            }
            found.formUnion(matching)
        }
        return found.sorted()
    }
}

extension WorkbenchError {
    static func noClaim(_ text: String) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "'\(text.prefix(60))' is no claim.",
            hint: "Write `SEARCHER > SEARCHER` or `SEARCHER > SEARCHER on TASK, ...`, with > for better than.")
    }

    static func ownRival(_ name: String) -> WorkbenchError {
        WorkbenchError(.badArgument, "\(name) is not to be compared with itself.", hint: "Name two searchers.")
    }
}

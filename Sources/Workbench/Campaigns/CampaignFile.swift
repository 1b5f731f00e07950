import Console

/// The settings of a campaign as they were written: `key = value, value, ...`, one key a line.
///
/// What follows `#` is a remark; a line that begins with a blank goes on with the one before.
struct CampaignFile: Equatable, Sendable {
    /// One setting.
    struct Entry: Equatable, Sendable {
        let key: CampaignKey
        /// The values between commas, trimmed; none is empty.
        let values: [String]
        /// Where it stands: `line 3`, `--seeds`.
        let place: String
    }

    let entries: [Entry]
    /// Everything that could not be read, in order.
    let faults: [String]

    /// Reads a file's text; what is wrong becomes a fault, and the rest is read all the same.
    init(_ text: String) {
        var entries: [Entry] = []
        var faults: [String] = []
        for line in Self.joinedLines(text) {
            let place = "line \(line.number)"
            guard let equals = line.text.firstIndex(of: "=") else {
                faults.append("\(place): '\(line.text.prefix(40))' is no setting; write `key = value`.")
                continue
            }
            let word = line.text[..<equals].trimmingBlanks
            guard let key = CampaignKey(rawValue: word) else {
                faults.append("\(place): \(CampaignKey.unknown(word))")
                continue
            }
            if let other = entries.first(where: { $0.key == key }) {
                faults.append("\(place): \(word) was set already, in \(other.place).")
                continue
            }
            let values = Self.values(line.text[line.text.index(after: equals)...])
            if values.isEmpty || values.contains("") { faults.append("\(place): \(word) has an empty value.") }
            entries.append(Entry(key: key, values: values.filter { !$0.isEmpty }, place: place))
        }
        self.entries = entries
        self.faults = faults
    }

    /// Settings given otherwise, which take the place of the file's.
    init(entries: [Entry]) {
        self.entries = entries
        faults = []
    }

    /// This file with the settings of `other` in the place of its own.
    func overridden(by other: [Entry]) -> CampaignFile {
        CampaignFile(
            entries: entries.filter { own in !other.contains { $0.key == own.key } } + other, faults: faults)
    }

    private init(entries: [Entry], faults: [String]) {
        self.entries = entries
        self.faults = faults
    }

    static func values(_ text: some StringProtocol) -> [String] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmingBlanks)
        return parts == [""] ? [] : parts
    }

    private static func joinedLines(_ text: String) -> [(number: Int, text: String)] {
        var lines: [(number: Int, text: String)] = []
        for (place, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.prefix { $0 != "#" }
            let content = line.trimmingBlanks
            if content.isEmpty { continue }
            if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
                lines[lines.count - 1].text += " " + content
            } else {
                lines.append((place + 1, content))
            }
        }
        return lines
    }
}

/// What can be set about a campaign.
enum CampaignKey: String, CaseIterable, Sendable {
    case searchers, tasks, seeds, budgets, checkpoints, accuracy, energy

    static func unknown(_ word: String) -> String {
        let known = allCases.map(\.rawValue)
        let near = NearestName.suggestions(for: word, in: known, limit: 1).first
        return "'\(word.prefix(40))' is no setting: \(known.joined(separator: ", "))."
            + (near.map { " Did you mean \($0)?" } ?? "")
    }
}

extension StringProtocol {
    /// Without blanks, tabs and carriage returns at either end.
    var trimmingBlanks: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
        var rest = self[...]
        while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return String(rest)
    }
}

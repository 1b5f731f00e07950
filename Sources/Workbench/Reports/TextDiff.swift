/// Two texts compared line by line.
struct TextDiff {
    /// Lines of the first alone.
    let removed: Int
    /// Lines of the second alone.
    let added: Int
    /// The lines of both: `- ` and `+ ` before those of one, two blanks before up to two lines round them.
    let text: String

    var isEmpty: Bool { removed == 0 && added == 0 }

    /// chosen: two lines show where one is.
    private static let around = 2

    /// - Complexity: O(n d), d being the number of lines that differ (Myers 1986, in the standard library).
    init(_ before: String, _ after: String) {
        let old = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = after.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let place, _, _): gone.insert(place)
            case .insert(let place, _, _): come.insert(place)
            }
        }
        removed = gone.count
        added = come.count
        text = Self.shown(Self.merged(old, new, gone, come))
    }

    private static func merged(_ old: [String], _ new: [String], _ gone: Set<Int>, _ come: Set<Int>)
        -> [(mark: Character, line: String)]
    {
        var lines: [(Character, String)] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, gone.contains(left) {
                lines.append(("-", old[left]))
                left += 1
            } else if right < new.count, come.contains(right) {
                lines.append(("+", new[right]))
                right += 1
            } else {
                if left < old.count { lines.append((" ", old[left])) }
                left += 1
                right += 1
            }
        }
        return lines
    }

    private static func shown(_ lines: [(mark: Character, line: String)]) -> String {
        let changed = lines.indices.filter { lines[$0].mark != " " }
        var result: [String] = []
        var last = -1
        for place in lines.indices {
            let isNear = changed.contains { abs($0 - place) <= around }
            guard isNear else { continue }
            if place > last + 1 { result.append("…") }
            result.append("\(lines[place].mark) \(lines[place].line)")
            last = place
        }
        if last < lines.count - 1, last >= 0 { result.append("…") }
        return result.joined(separator: "\n")
    }
}

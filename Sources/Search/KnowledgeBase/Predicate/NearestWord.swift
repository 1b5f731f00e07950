/// Finds the word a mistyped one may have meant.
enum NearestWord {
    /// The name with the fewest edits from `typed`, at most a third of its length and at least one; then one that
    /// contains it; the first of equals. Names are compared in lower case, words of above 40 characters not at all.
    static func nearest(to typed: String, in names: [String]) -> String? {
        let wanted = Array(typed.lowercased().utf8)
        guard (1...40).contains(wanted.count) else { return nil }
        var best: (name: String, edits: Int)?
        for name in names {
            let edits = distance(wanted, Array(name.lowercased().utf8))
            if edits <= max(1, wanted.count / 3), edits < name.utf8.count, edits < best?.edits ?? .max {
                best = (name, edits)
            }
        }
        // chosen: three letters, so that no lone digit names every operator.
        return best?.name ?? (wanted.count < 3 ? nil : names.first { $0.lowercased().contains(typed.lowercased()) })
    }

    /// Insertions, deletions and substitutions that turn one into the other (Wagner and Fischer 1974,
    /// doi:10.1145/321796.321811).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}

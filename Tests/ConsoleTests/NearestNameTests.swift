import Testing

@testable import Console

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 2),
        ("evolve", "evovle", 1), ("naïve", "naive", 1),
    ]) func distanceOfKnownPairs(left: String, right: String, expected: Int) {
        #expect(NearestName.distance(left, right) == expected)
    }

    /// The distance is by definition the shortest path of single edits; here that path is searched breadth first.
    @Test func distanceIsTheShortestPathOfEdits() {
        let longest = 5
        var words = [""]
        var start = 0
        for _ in 0..<longest {
            let end = words.count
            for index in start..<end { words += [words[index] + "a", words[index] + "b"] }
            start = end
        }
        for source in words where source.count <= 4 {
            var steps = [source: 0]
            var queue = [source]
            while let word = queue.first {
                queue.removeFirst()
                for next in Self.edits(of: word) where next.count <= longest && steps[next] == nil {
                    steps[next] = (steps[word] ?? 0) + 1
                    queue.append(next)
                }
            }
            for target in words where target.count <= 4 && NearestName.distance(source, target) != steps[target] {
                Issue.record(
                    "\(source) to \(target): \(NearestName.distance(source, target)), not \(steps[target] ?? -1)")
            }
        }
    }

    @Test func theBegunNameComesFirstThenTheNearest() {
        let names = ["evolve", "evaluate", "even", "export", "hv", "igd", "plot"]
        #expect(NearestName.suggestions(for: "ev", in: names) == ["even", "evolve", "evaluate"])
        #expect(NearestName.suggestions(for: "evovle", in: names) == ["evolve"])
        #expect(NearestName.suggestions(for: "PLTO", in: names) == ["plot"])
        #expect(NearestName.suggestions(for: "hw", in: names) == ["hv"])
        #expect(NearestName.suggestions(for: "xyz", in: names) == [])
        #expect(NearestName.suggestions(for: "", in: names) == [])
        #expect(NearestName.suggestions(for: "ev", in: names, limit: 0) == [])
    }

    @Test func tiesDoNotFollowTheOrderGiven() {
        let names = ["bat", "cat", "hat", "rat"]
        #expect(NearestName.suggestions(for: "xat", in: names) == ["bat", "cat", "hat"])
        #expect(NearestName.suggestions(for: "xat", in: names.reversed() + names) == ["bat", "cat", "hat"])
    }

    @Test func aNameOfOtherLettersIsNotNear() {
        #expect(NearestName.suggestions(for: "x", in: ["a", "b"]) == [])
        #expect(NearestName.suggestions(for: "xy", in: ["a"]) == [])
    }

    private static func edits(of word: String) -> [String] {
        let letters = Array(word)
        var result: [String] = []
        for index in 0...letters.count {
            for letter in "ab" { result.append(String(letters[..<index] + [letter] + letters[index...])) }
            guard index < letters.count else { continue }
            result.append(String(letters[..<index] + letters[(index + 1)...]))
            for letter in "ab" { result.append(String(letters[..<index] + [letter] + letters[(index + 1)...])) }
            guard index + 1 < letters.count else { continue }
            var swapped = letters
            swapped.swapAt(index, index + 1)
            result.append(String(swapped))
        }
        return result
    }
}

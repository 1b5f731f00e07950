import Determinism
import Testing

@testable import Search
@testable import SearchSpaces

@Suite("RulePredicateError")
struct RulePredicateErrorTests {
    struct Fault: Sendable {
        let text: String
        let code: RulePredicateError.Code
        let description: String

        init(_ text: String, _ code: RulePredicateError.Code, _ description: String) {
            self.text = text
            self.code = code
            self.description = description
        }
    }

    static let faults = [
        Fault("", .empty, "The predicate is empty. Example: edge 0-3 is nor_conv_3x3."),
        Fault("  ", .empty, "The predicate is empty. Example: edge 0-3 is nor_conv_3x3."),
        Fault(
            "edge 0-4 is 3x3", .unknownEdge,
            "Column 6: '0-4' is not an edge; allowed: 0-1, 0-2, 1-2, 0-3, 1-3, 2-3. Did you mean '0-1'?"),
        Fault(
            "edge 0-3 is skipp", .unknownOperator,
            "Column 13: 'skipp' is not an operator of edge 0-3; allowed: none, skip_connect, nor_conv_1x1, "
                + "nor_conv_3x3, avg_pool_3x3. Did you mean 'skip'?"),
        Fault(
            "at most 1 sep_conv", .unknownOperator,
            "Column 11: 'sep_conv' is not an operator; allowed: none, skip_connect, nor_conv_1x1, nor_conv_3x3, "
                + "avg_pool_3x3."),
        Fault("edge 0-3 has 3x3", .unexpected, "Column 10: 'has' cannot stand here; allowed: is."),
        Fault(
            "at mst 1 pool", .unexpected,
            "Column 4: 'mst' cannot stand here; allowed: most, least. "
                + "Did you mean 'most'?"),
        Fault("at most 7 pool", .badNumber, "Column 9: '7' is not a number from 0 to 6."),
        Fault("at most -1 pool", .badNumber, "Column 9: '-1' is not a number from 0 to 6."),
        Fault("depth at least", .badNumber, "Column 15: the end is not a number from 0 to 6."),
        Fault(
            "no pool nd no skip", .unexpected,
            "Column 9: 'nd' cannot stand here; allowed: and, or, the end. Did you mean 'and'?"),
        Fault("(no pool", .unexpected, "Column 9: the end cannot stand here; allowed: and, or, )."),
        Fault(
            "edge 0-3 is one of ()", .unknownOperator,
            "Column 21: ')' is not an operator of edge 0-3; allowed: none, skip_connect, nor_conv_1x1, "
                + "nor_conv_3x3, avg_pool_3x3."),
        Fault(
            "3x3 >= 2", .badCharacter,
            "Column 5: '>' has no meaning; words, numbers, parentheses and commas have."),
        Fault(
            "no pool\u{1b}[2J", .badCharacter,
            "Column 8: U+001B has no meaning; words, numbers, parentheses and commas have."),
        Fault(
            "use a skip", .unexpected,
            "Column 1: 'use' cannot stand here; allowed: edge, at most, at least, exactly, no, depth, live edges, "
                + "not, (."),
    ]

    @Test("a bad text is refused with its column, what was allowed and the nearest word", arguments: faults)
    func fault(_ fault: Fault) throws {
        let error = try #require(throws: RulePredicateError.self) { try PredicateSamples.predicate(fault.text) }
        #expect(error.code == fault.code)
        #expect(error.description == fault.description)
        if let column = error.column { #expect(error.message.hasPrefix("Column \(column):")) }
    }

    @Test("length, clauses and nesting are bounded, and the bound itself is allowed")
    func limits() throws {
        let nine = Array(repeating: "no pool", count: 9)
        #expect(throws: Never.self) { try PredicateSamples.predicate(nine.dropLast().joined(separator: " and ")) }
        #expect(code(of: nine.joined(separator: " and ")) == .tooManyClauses)
        #expect(throws: Never.self) { try PredicateSamples.predicate(String(repeating: "not ", count: 8) + "no pool") }
        #expect(code(of: String(repeating: "not ", count: 9) + "no pool") == .tooDeep)
        let closed = String(repeating: "(", count: 9) + "no pool" + String(repeating: ")", count: 9)
        #expect(code(of: closed) == .tooDeep)
        let blanks = String(repeating: " ", count: 393)
        #expect(throws: Never.self) { try PredicateSamples.predicate(blanks + "no pool") }
        #expect(code(of: blanks + " no pool") == .tooLong)
        #expect(code(of: String(repeating: "(", count: 1_000_000)) == .tooLong)
    }

    @Test("10,000 mutated texts either read, and then print what reads again, or are refused in plain ASCII")
    func mutations() {
        var stream = Seed(5).stream("mutations")
        let alphabet = Array("abenotisxk0123-_(),. \t\n\u{0}\u{1b}\u{7f}é★👩‍👩‍👧\u{202e}>=")
        let words = RulePredicate.examples.flatMap { $0.split(separator: " ").map(String.init) } + ["(", ")", ","]
        var read = 0
        for number in 0..<10_000 {
            var text = Array(stream.pick(from: RulePredicate.examples) ?? "")
            for _ in 0...stream.below(4) {
                let place = stream.below(text.count + 1)
                switch stream.below(8) {
                case 0: text.insert(alphabet[stream.below(alphabet.count)], at: place)
                case 1: if place < text.count { text.remove(at: place) }
                case 2: text.insert(contentsOf: " \(words[stream.below(words.count)]) ", at: place)
                case 3: text.removeSubrange(place...)
                case 4: text = Array(String(text).uppercased())
                default: text += Array(" and not \(stream.pick(from: RulePredicate.examples) ?? "")")
                }
            }
            do {
                let predicate = try PredicateSamples.predicate(String(text))
                let again = try? PredicateSamples.predicate(predicate.text)
                #expect(again == predicate, "number \(number): \(String(text))")
                read += 1
            } catch let error as RulePredicateError {
                let plain = error.description.unicodeScalars.allSatisfy { (32..<127).contains($0.value) }
                if !plain { Issue.record("number \(number): \(error.description)") }
            } catch {
                Issue.record("number \(number): \(error)")
            }
        }
        #expect((500..<9500).contains(read), "both outcomes are tried: \(read) read")
    }

    @Test("a space without a cell graph has no depth, and refuses other operators than its positions have")
    func otherSpaces() throws {
        let space = TwoLayers()
        #expect(code(of: "depth at least 1", in: space) == .unsupported)
        #expect(code(of: "live edges at least 1", in: space) == .unsupported)
        #expect(code(of: "edge first is wide", in: space) == .unknownOperator)
        #expect(code(of: "no wide on first", in: space) == .unknownOperator)
        #expect(code(of: "no 3x3", in: space) == .unknownOperator)
        let predicate = try RulePredicate("edge second is wide and no narrow", in: space)
        #expect(predicate.holds(for: Architecture([1, 1]), in: space))
        #expect(!predicate.holds(for: Architecture([0, 1]), in: space))
        #expect(!predicate.holds(for: Architecture([0, 1, 0, 0, 0, 0]), in: PredicateSamples.space))
    }

    private func code(
        of text: String, in space: any SearchSpace = PredicateSamples.space
    ) -> RulePredicateError.Code? {
        do {
            _ = try RulePredicate(text, in: space)
            return nil
        } catch {
            return error.code
        }
    }
}

/// Two positions with unlike operators.
private struct TwoLayers: SearchSpace {
    let name = "two"
    let guide = "Two digits."
    let positions = [
        Position(name: "first", operators: ["narrow", "skip"]),
        Position(name: "second", operators: ["narrow", "wide"]),
    ]

    func text(of architecture: Architecture) -> String { architecture.digits }

    func architecture(from text: String) throws(ArchitectureTextError) -> Architecture {
        guard let architecture = Architecture(digits: text) else {
            throw ArchitectureTextError(.malformed, "'\(text)' is not a pair of digits.")
        }
        return architecture
    }

    var size: Int? { nil }
    func index(of architecture: Architecture) -> Int? { nil }
    func architecture(at index: Int) -> Architecture? { nil }
    func representative(of architecture: Architecture) -> Architecture { architecture }
    func isConnected(_ architecture: Architecture) -> Bool { true }
    func complexity(of architecture: Architecture, for shape: TaskShape) -> Complexity {
        Complexity(flops: 0, parameters: 0)
    }
}

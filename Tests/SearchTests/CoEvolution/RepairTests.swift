import Search
import TestSupport
import Testing

/// Answers that cannot be used are asked for again, each time a counted call.
@Suite struct RepairTests {
    private static func settings(_ repairs: Int?) -> SearchSettings {
        var settings = Bench.plain
        settings.repairs = repairs
        return settings
    }

    private func driver(
        _ repairs: Int?, arrival: @escaping SearchDriver.Arrival = { $0 },
        _ answer: @escaping (DesignPrompt) -> String
    ) throws -> SearchDriver {
        SearchDriver(try Bench.engine(to: 1, Self.settings(repairs)), arrival: arrival, answer: answer)
    }

    private static let good = "{\"add\": []}"

    @Test(arguments: [(nil, 0), (0, 0), (1, 1), (2, 2)] as [(Int?, Int)])
    func `an unreadable answer is asked for again as often as the settings say`(repairs: Int?, times: Int) throws {
        var driver = try driver(repairs) { $0.purpose == .revise ? Self.good : "no" }
        #expect(driver.run() == .generations)
        #expect(driver.state.spending.calls == 12 + 6 * times)
        #expect(driver.state.spending.repairs == 6 * times)
        #expect(driver.state.reports.last?.refused == [.unreadable: 6], "only the last answer is read")
        #expect(driver.prompts.map { $0.repair?.number ?? 0 }.max() == times)
    }

    @Test func `what was wrong stands in the prompt that asks again`() throws {
        var driver = try driver(1) { prompt in
            switch prompt.niche.number {
            case 0: "I would rather not.\u{1B}[2J"
            // No child at all is an answer, and nothing to mend.
            case 1: #"{"children": [], "add": []}"#
            case 2: #"{"children": [{"architecture_code": "|conv~0|"}], "add": []}"#
            default: Neighbourly.answer(to: prompt, in: Bench.space)
            }
        }
        #expect(driver.run() == .generations)
        let repairs = driver.prompts.filter { $0.repair != nil }
        func fault(_ niche: Int, _ purpose: DesignPrompt.Purpose) -> String? {
            repairs.first { $0.niche.number == niche && $0.purpose == purpose }?.repair?.fault
        }
        #expect(fault(0, .revise) == "the answer held no JSON object" && fault(0, .propose) == fault(0, .revise))
        #expect(fault(1, .revise) == nil && fault(1, .propose) == nil)
        #expect(fault(2, .propose)?.hasPrefix("none of its children can be used\n- |conv~0|: malformed, ") == true)
        #expect(repairs.first?.repair?.excerpt == "I would rather not.[2J")
        let prompt = try #require(repairs.first { $0.purpose == .propose })
        let text = PromptText(prompt, space: Bench.space)
        #expect(Snapshot.difference("USER\n\(text.user)\n", from: "repair.txt", beside: Self.prompts) == nil)
    }

    private static let prompts = (#filePath as String).replacing(
        "CoEvolution/RepairTests.swift", with: "Prompts/PromptTextTests.swift")

    @Test func `a duplicate is bad luck and not asked for again`() throws {
        var first = try driver(2) { Neighbourly.answer(to: $0, in: Bench.space) }
        #expect(first.run() == .generations)
        let known = try #require(first.state.archive.evaluations.first { $0.niche == 3 })
        let code = Bench.space.text(of: known.architecture)
        var driver = try driver(2) { prompt in
            prompt.purpose == .propose && prompt.niche.number == 3
                ? #"{"children": [{"architecture_code": "\#(code)"}]}"#
                : Neighbourly.answer(to: prompt, in: Bench.space)
        }
        #expect(driver.run() == .generations)
        #expect(!driver.prompts.contains { $0.niche.number == 3 && $0.purpose == .propose && $0.repair != nil })
    }

    @Test func `a mended answer takes the place of the bad one, in whatever order answers come`() throws {
        func mend(_ prompt: DesignPrompt) -> String {
            prompt.repair == nil && prompt.niche.number % 2 == 0 ? "?" : Neighbourly.answer(to: prompt, in: Bench.space)
        }
        var forwards = try driver(2, mend)
        var backwards = try driver(2, arrival: { $0.reversed() }, mend)
        var good = try driver(2) { Neighbourly.answer(to: $0, in: Bench.space) }
        #expect(forwards.run() == .generations && backwards.run() == .generations && good.run() == .generations)
        #expect(forwards.state.archive == backwards.state.archive && forwards.state.archive == good.state.archive)
        #expect(forwards.state.knowledge == good.state.knowledge)
        // The designer of these tests has faults of its own beside the three bad answers to each purpose.
        #expect(forwards.state.spending.repairs >= 6)
    }

    @Test func `the limit of calls holds for repairs too`() throws {
        var driver = try driver(2) { _ in "?" }
        driver.record(.budgeted(Budget(calls: 8)))
        #expect(driver.run() == .budget(.calls))
        #expect(driver.state.spending.calls == 8 && driver.state.spending.repairs == 2)
        driver.record(.budgeted(Budget()))
        #expect(driver.run() == .generations)
        #expect(driver.state.spending.calls == 36, "no answer is asked for twice that was asked for before the limit")
    }
}

import Foundation
import Search
import Testing

@testable import Workbench

/// Sessions in which a model is asked once a generation, from the command that is typed to the journal that verifies.
@Suite struct GenerationSessionTests {
    /// A program in the place of a model: cells drawn by the prompt's checksum, each with the same expectation, and a rule.
    private static let program = """
        prompt=$(cat)
        sum=$(printf '%s' "$prompt" | cksum | cut -d' ' -f1)
        awk -v sum="$sum" '
          function op(  name) {
            sum = (sum * 69069 + 1) % 2147483648
            split("N S 1 3 P", name, " ")
            return name[int(sum / 65536) % 5 + 1]
          }
          BEGIN {
            printf "{\\"children\\": ["
            for (cell = 0; cell < 12; cell++)
              printf "%s{\\"architecture_code\\": \\"%s|%s%s|%s%s%s\\", \\"predicted_error\\": %d, \\"parents\\": [1, 2]," \\
                "\\"rationale\\": \\"drawn\\"}", cell ? ", " : "", op(), op(), op(), op(), op(), op(), 10 + cell
            printf "], \\"add\\": [{\\"polarity\\": \\"prefer\\", \\"scope\\": \\"niche 2\\", \\"text\\": \\"rule %s\\"," \\
              "\\"check\\": \\"at least 1 skip\\"}]}", sum
          }'
        """

    private func desk() throws -> (Desk, Notebook) {
        let desk = try Desk()
        try Self.program.write(toFile: desk.path("model.sh"), atomically: true, encoding: .utf8)
        return (desk, desk.notebook())
    }

    private func inputs(_ desk: Desk) -> [String] {
        ["task cifar10 edgegpu", "llm use command \"sh \(desk.path("model.sh"))\""]
    }

    @Test func aModelIsAskedOnceAGenerationAndTheSessionVerifies() async throws {
        let (desk, notebook) = try desk()
        for line in inputs(desk) { #expect(await notebook.run(line) == .done, "\(desk.take())") }
        #expect(await notebook.run("evolve 3") == .done, "\(desk.take())")
        let search = await notebook.state.search
        #expect(search.spending.calls == 3 && search.spending.repairs == 0)
        #expect(search.archive.count == 48)
        #expect(await notebook.state.settings.calls == .generation)
        #expect(search.knowledge.active.map(\.scope).allSatisfy { $0 == .niche(2) })
        _ = desk.take()
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
    }

    @Test func sourcesAndOpinionsReadAsRecorded() async throws {
        let (desk, notebook) = try desk()
        let early = await desk.transcript(of: ["sources", "task cifar10 edgegpu", "opinions"], in: notebook)
        for line in inputs(desk) { #expect(await notebook.run(line) == .done) }
        #expect(await notebook.run("evolve 3 --quiet") == .done)
        _ = desk.take()
        let examples = SourcesCommand.examples + OpinionsCommand.examples
        expectSnapshot(early + (await desk.transcript(of: examples.map(\.line), in: notebook)), "sources.txt")
    }

    @Test func theModelIsAskedNicheByNicheWhereThatIsWanted() async throws {
        let (desk, notebook) = try desk()
        for line in inputs(desk) { #expect(await notebook.run(line) == .done) }
        #expect(
            await notebook.run("evolve 1 --calls niche --allocation equal --repairs 0 --children 1 --quiet") == .done,
            "\(desk.take())")
        #expect(await notebook.state.search.spending.calls == 12)
    }

    @Test func settingsAreSetAndShownByTheirNames() async throws {
        let (desk, notebook) = try desk()
        #expect(await notebook.run("task cifar10 edgegpu") == .done)
        _ = desk.take()
        for setting in Setting.all {
            let settings = await notebook.state.settings
            // Each takes back what it shows.
            let shown = setting.value(in: settings)
            var changed = settings
            #expect(setting.set(shown, in: &changed), "\(setting.name)=\(shown)")
            #expect(changed == settings, "\(setting.name)")
            for choice in setting.choices where !["screen-by", "without"].contains(setting.name) {
                #expect(setting.set(choice, in: &changed) && setting.value(in: changed) == choice, "\(setting.name)")
            }
            if let range = setting.range {
                #expect(setting.set("\(range.upperBound)", in: &changed))
                #expect(setting.value(in: changed) == "\(range.upperBound)")
                #expect(!setting.set("\(range.upperBound + 1)", in: &changed))
            }
            #expect(!setting.set("no such value", in: &changed))
        }
        #expect(await notebook.run("set calls=generation posterior=0.25 without=knowledge+evidence") == .done)
        #expect(await notebook.state.settings.posterior == .fixed(0.25))
        #expect(await notebook.run("set posterior=2").exitStatus == 1)
        #expect(desk.take().contains("'2' is no value of posterior"))
    }

    @Test func aModelThatNeverAnswersUsablyIsNotAskedAgainForEver() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        #expect(await notebook.run("task cifar10 edgegpu") == .done)
        #expect(await notebook.run("llm use command 'echo sorry'") == .done)
        _ = desk.take()
        let outcome = await notebook.run("evolve 5 --posterior 0")
        let shown = desk.take()
        // Two generations with two repairs each, three without: what was evaluated stays.
        #expect(outcome.exitStatus == 1)
        #expect(await notebook.state.search.spending.calls == 2 * 3 + 3)
        #expect(await notebook.state.search.archive.count == 12)
        #expect(shown.contains("has not proposed one usable child for 5 generations"))
        #expect(shown.contains("`llm test` says what the model is fit for"))
        #expect(await notebook.run("replay \(desk.journal("tour")) --verify") == .done, "\(desk.take())")
        // Another designer begins with a clean slate.
        #expect(await notebook.run("llm use offline") == .done)
        #expect(await notebook.run("evolve 1 --quiet") == .done, "\(desk.take())")
    }
}

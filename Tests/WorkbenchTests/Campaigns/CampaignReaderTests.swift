import Search
import Sessions
import Testing

@testable import Workbench

/// Campaign files as people write them, rightly and wrongly.
@Suite struct CampaignReaderTests {
    private func spec(_ text: String) throws -> CampaignSpec {
        let desk = try Desk()
        var reader = CampaignReader(catalogue: ProblemCatalogue(directory: desk.surroundings.dataDirectory))
        return try reader.spec(CampaignFile(text), name: "test.campaign")
    }

    private func faults(_ text: String) throws -> String {
        do {
            _ = try spec(text)
            return "none"
        } catch let error as WorkbenchError {
            return error.description
        }
    }

    @Test func whatIsNotSaidIsTheStandard() throws {
        let spec = try spec("searchers = random")
        #expect(spec.tasks.count == 18)
        #expect(spec.seeds == 10 && spec.budgets == [120, 240] && spec.step == 10)
        #expect(spec.tasks.allSatisfy { $0.accuracy == "test" && $0.objectives == [.error, .latency] })
        #expect(spec.runs.count == 180 && Set(spec.runs).count == 180)
        #expect(spec.checkpoints == Array(stride(from: 10, through: 240, by: 10)))
    }

    @Test func listsRemarksAndContinuedLinesAreRead() throws {
        let spec = try spec(
            """
            # the rivals
            searchers = random, nsga2 population=40,   # twice the usual
                offline children=1 without=knowledge+evidence,
            \toffline by=random niches=10 allocation=equal
            tasks = cifar10 fpga, cifar100 eyeriss
            seeds = 3
            budgets = 90, 30
            checkpoints = 20
            accuracy = validation
            energy = yes
            """)
        #expect(
            spec.searchers.map(\.name) == [
                "random", "nsga2 population=40", "offline children=1 without=knowledge+evidence",
                "offline by=random niches=10 allocation=equal",
            ])
        #expect(spec.searchers[1].settings == SearchSettings(method: .nsga2, population: 40))
        #expect(spec.searchers[2].settings.ablation == Ablation([.knowledge, .evidence]))
        #expect(spec.searchers[2].settings.children == 1)
        #expect(spec.searchers[3].axis == .random && spec.searchers[3].niches == 10)
        #expect(spec.tasks.map(\.title) == ["cifar10 fpga", "cifar100 eyeriss"])
        #expect(spec.tasks.allSatisfy { $0.objectives.count == 3 && $0.accuracy == "validation" })
        #expect(spec.budgets == [30, 90] && spec.checkpoints == [20, 30, 40, 60, 80, 90])
    }

    @Test func everySearcherCanBeNamed() throws {
        let spec = try spec("searchers = \(SearcherText.names.joined(separator: ", "))")
        #expect(spec.searchers.map(\.settings.method) == SearchMethod.allCases)
        #expect(spec.searchers.last?.name == "predictor-exhaustive (GP mean)")
    }

    @Test func everyFaultIsToldAtOnce() throws {
        let text = """
            searchers = random, nsga3, co-evolution, nsga2 populaton=40, offline children=0 without=luck, random
            tasks = cifar10 fpga, cifar11 fpga, cifar10, cifar10 fpga
            seeds = none
            budgets = 120, -3, 1e3,
            colour = blue
            seeds = 4
            accuracy = train
            energy = maybe
            what is this
            checkpoints = 10, 20
            """
        expectSnapshot(try faults(text), "campaign-faults.txt")
    }

    @Test func aCampaignWithoutSearchersIsRefused() throws {
        #expect(try faults("seeds = 2").contains("no searchers are named"))
        #expect(try faults("searchers =").contains("line 1: searchers has an empty value"))
    }

    @Test func energyIsKnownForThreeDevicesOnly() throws {
        let all = try spec("searchers = random\nenergy = yes")
        #expect(all.tasks.count == 9)
        #expect(
            try faults("searchers = random\ntasks = cifar10 pixel3\nenergy = yes").contains("No energy was recorded"))
    }

    @Test func optionsTakeThePlaceOfTheFilesSettings() throws {
        let file = CampaignFile("searchers = random\nseeds = 7").overridden(by: [
            CampaignFile.Entry(key: .seeds, values: ["2"], place: "--seeds")
        ])
        let desk = try Desk()
        var reader = CampaignReader(catalogue: ProblemCatalogue(directory: desk.surroundings.dataDirectory))
        #expect(try reader.spec(file, name: "test").seeds == 2)
    }
}

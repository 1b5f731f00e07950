import Testing

@testable import Workbench

@Suite struct ClaimTextTests {
    private static let known = [
        (title: "cifar10 fpga", dataset: "cifar10", device: "fpga"),
        (title: "cifar10 raspi4", dataset: "cifar10", device: "raspi4"),
        (title: "in16 raspi4", dataset: "in16", device: "raspi4"),
    ]

    @Test(arguments: [
        ("offline > nsga2", "offline", "nsga2", [0, 1, 2]), ("ours>nsga2 on raspi4", "offline", "nsga2", [1, 2]),
        ("nsga2 population=40 > nsga2 on cifar10", "nsga2 population=40", "nsga2", [0, 1]),
        ("  Ours  >  random  on  in16 raspi4 , fpga ", "offline", "random", [0, 2]),
        ("random > ours on all", "random", "offline", [0, 1, 2]),
    ]) func isUnderstood(text: String, better: String, worse: String, tasks: [Int]) throws {
        let claim = try ClaimText(text)
        #expect(claim.better == better && claim.worse == worse)
        #expect(try claim.tasks(among: Self.known) == tasks)
    }

    @Test(arguments: ["", "offline", "offline >", "> nsga2", "a > b > c", "a < b", "a > b on", "a > b on ,"])
    func isRefused(text: String) {
        #expect(throws: WorkbenchError.noClaim(text)) { try ClaimText(text) }
    }

    @Test func nobodyIsBetterThanHimself() {
        #expect(throws: WorkbenchError.ownRival("offline")) { try ClaimText("ours > offline") }
    }

    @Test func unknownPlacesAreNamedWithTheKnownOnes() throws {
        let claim = try ClaimText("a > b on rapsi4")
        let error = #expect(throws: WorkbenchError.self) { try claim.tasks(among: Self.known) }
        #expect(
            error?.message
                == "'rapsi4' is no task, device or dataset of this campaign: fpga, raspi4, cifar10, in16.")
        #expect(error?.hint == "Did you mean raspi4?")
    }
}

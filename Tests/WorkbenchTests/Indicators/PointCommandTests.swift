import Foundation
import Testing

@testable import Workbench

/// Indicators of plain files, as they are typed.
@Suite struct PointCommandTests {
    private static let files = [
        "points.dat": "5 5\n4 6\n2 7\n7 4\n\n1 2 # a second set\n12 3\n\n3 3\n",
        "set.dat": "3.5 5.5\n3.6 4.1\n4.1 3.2\n5.5 1.5\n", "front.dat": "1 6\n2 5\n3 4\n4 3\n5 2\n6 1\n",
        "costs.csv": "1,2,3\n2;2;2\n3 1 9\n", "holes.dat": "1 2\nnan 3\n\ninf 1\n\n4 4\n",
        "ragged.dat": "1 2\n\n3 4 5\n",
        "front.csv": "\u{FEFF}evaluation,architecture,error,latency\n1,a|b,8.5,3.25\n2,c|d,9.5,2.5\n",
        "first.dat": "nan 1\n\n5 5\n",
        "text.dat": "1 2\n3 two\n", "empty.dat": "# nothing\n\n",
    ]

    private func desk() throws -> Desk {
        let desk = try Desk(.none)
        for (name, text) in Self.files { try text.write(toFile: desk.path(name), atomically: true, encoding: .utf8) }
        return desk
    }

    private func transcript(_ lines: [String]) async throws -> String {
        let desk = try desk()
        let there = lines.map { line in
            line.split(separator: " ").map { word in
                word.contains(/\.(dat|csv)$/) ? desk.path(String(word)) : String(word)
            }.joined(separator: " ")
        }
        return await desk.transcript(of: there, in: desk.notebook())
    }

    /// The values of 38, 39, 1.0628, 0.9855, 2.5, 3.5 and 2.5942 are those of moocore's documentation.
    @Test func valuesReadAsRecorded() async throws {
        let lines = [
            "hv points.dat -r '10 10'", "hv points.dat -r 0 --maximise --csv",
            "hv points.dat -r '10 0' --obj=-+ --json",
            "hv points.dat --union", "hv costs.csv -r 10", "hv set.dat points.dat -r 10 --csv",
            "hv points.dat -r 10 --contributions --csv",
            "hv holes.dat -r 5", "igd set.dat -r front.dat", "igd set.dat points.dat -r front.dat --plus --csv",
            "igd set.dat -r front.dat --hausdorff", "gd set.dat -r front.dat", "gd set.dat -r front.dat --plus --csv",
            "epsilon set.dat -r front.dat", "epsilon set.dat -r front.dat --multiplicative",
            "epsilon set.dat -r front.dat -m --obj=-+", "r2 points.dat -r '0 0'", "r2 points.dat -r 20 --maximise",
            "spacing set.dat", "spacing points.dat", "nondominated points.dat --csv",
            "nondominated points.dat --filter --obj +-",
            "nondominated points.dat --filter --union --keep-duplicates", "eaf points.dat",
            "eaf points.dat --percentiles '50 0' --maximise --csv",
            "hv front.csv -r '10 5' --columns error,latency", "hv front.csv -r '5 10' --columns 4,3 --csv",
            "hv first.dat -r 10 --csv", "hv set.dat -r 1e200", "hv set.dat -r 1e200 --json",
        ]
        expectSnapshot(try await transcript(lines), "indicators.txt")
    }

    @Test func faultsReadAsRecorded() async throws {
        let lines = [
            "hv ragged.dat", "hv text.dat -r 5", "hv empty.dat", "hv nowhere.dat", "hv points.dat -r '1 2 3'",
            "hv points.dat -r five", "hv points.dat --obj=-", "hv points.dat --obj=-x",
            "hv points.dat --obj -+ --maximise",
            "igd points.dat", "igd points.dat -r costs.csv", "igd set.dat -r empty.dat", "igd - -r -",
            "igd set.dat -r front.dat --plus --hausdorff", "epsilon costs.csv -r costs.csv -m --obj=-+-",
            "epsilon holes.dat -r text.dat", "r2 costs.csv -r 0", "r2 points.dat -r 3", "hv costs.csv set.dat -r 10",
            "eaf costs.csv", "eaf points.dat --percentiles 101", "nondominated points.dat --filter --csv", "hv",
            "bench indicators --objectives 7", "hv front.csv -r 5", "hv front.csv -r 5 --columns 3,5",
            "hv front.csv -r 5 --columns error,power", "hv set.dat -r 5 --columns error", "hv set.dat --columns ,",
        ]
        expectSnapshot(try await transcript(lines), "indicators-faults.txt")
    }

    @Test func aDashIsStandardInput() async throws {
        let desk = try Desk(.none)
        let given = Surroundings(
            variables: desk.surroundings.variables, clock: desk.surroundings.clock, screen: desk.screen,
            dataDirectory: desk.surroundings.dataDirectory, standardInput: { Data("1 2\n\n0 0\n".utf8) })
        #expect(await Program.run(["hv", "-", "-r", "5 5", "--csv"], in: given) == 0)
        #expect(desk.take() == "set,points,hv\n1,1,12.0\n2,1,25.0\n")
        // Where somebody types, what comes is not a file.
        let notebook = Notebook(surroundings: given, seed: .init(1), journalPath: nil)
        await notebook.beTyped()
        #expect(await notebook.run("hv - -r 5").exitStatus == 1)
        #expect(desk.take().contains("In the notebook standard input is what you type."))
    }

    @Test(arguments: ["hv", "igd", "gd", "epsilon", "r2", "spacing", "nondominated", "eaf"])
    func examplesRun(_ name: String) async throws {
        let desk = try desk()
        let notebook = desk.notebook()
        let command = try #require(AllCommands.workbench.first { $0.name == name })
        for example in command.type.examples {
            let line = example.line.replacing(/[a-z]+\.dat/) { desk.path(String($0.output)) }
            #expect(await notebook.run(line) == .done, "\(line): \(desk.take())")
        }
        // They leave no session behind.
        #expect(!FileManager.default.fileExists(atPath: desk.journal("tour")))
    }

    @Test func theQuickBenchOfIndicatorsRuns() async throws {
        let desk = try Desk(.none)
        let quick = try #require(BenchIndicatorsCommand.examples.first?.line)
        #expect(await desk.notebook().run(quick + " --csv") == .done)
        let rows = desk.take().split(separator: "\n")
        // Two numbers of objectives, two shapes, three measures.
        #expect(rows.count == 1 + 12)
    }
}

import Determinism
import Foundation
import Sessions
import Testing
import ZeroCost

@testable import Workbench

@Suite struct PredictorCommandTests {
    @Test func aPredictorIsPartOfItsSession() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        let text = await desk.transcript(
            of: [
                "predictor fit --train 40", "task cifar10 raspi4", "predictor fit --train 40",
                "predictor fit --train 40 --features both --scores published --seed 2", "predictor front",
                "predictor front --cells --csv",
                "predictor show", "predictor importance --top 3",
            ], in: notebook)
        expectSnapshot(text, "predictor.txt")
        let fitted = await notebook.state.predictors
        #expect(fitted.map(\.features) == ["encoding", "both"])
        #expect(await notebook.state.labels(for: "cifar10") == Set(fitted.flatMap(\.training)).count)
        #expect(await notebook.state.labels(for: "in16") == 0)
    }

    @Test func aPredictorComesBackWithItsJournal() async throws {
        let desk = try Desk()
        let first = desk.notebook("kept")
        for cell in ["task cifar10 fpga", "predictor fit --train 30"] {
            #expect(await first.run(cell) == .done, "\(desk.take())")
        }
        _ = desk.take()
        #expect(await first.run("predictor front --csv") == .done)
        let before = desk.take()
        await first.leave()
        let second = desk.notebook("other")
        #expect(await second.run("open \(desk.journal("kept"))") == .done)
        _ = desk.take()
        #expect(await second.run("predictor front --csv") == .done)
        #expect(desk.take() == before, "fitted again from the journal, without a warning")
        await second.leave()
        #expect(await desk.notebook("reader").run("replay \(desk.journal("kept")) --verify") == .done)
    }

    /// On another computer the library may grow other trees from the same labels.
    @Test func aJournalOfAnotherComputersTreesVerifiesAndWarns() async throws {
        let desk = try Desk()
        let notebook = desk.notebook("far")
        for cell in ["task cifar10 fpga", "predictor fit --train 30"] {
            #expect(await notebook.run(cell) == .done, "\(desk.take())")
        }
        let forest = try #require(await notebook.state.predictors.first).forest.hex
        await notebook.leave()
        let path = desk.journal("far")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let other = text.replacing(forest, with: Digest(of: "other trees").hex)
        try ForgedJournal.rechained(other).write(toFile: path, atomically: true, encoding: .utf8)
        _ = desk.take()
        #expect(await desk.notebook("reader").run("replay \(path) --verify") == .done, "\(desk.take())")
        let reader = desk.notebook("reader")
        #expect(await reader.run("open \(path)") == .done)
        #expect(await reader.run("predictor importance --top 1") == .done)
        #expect(desk.take().contains("The predictor's trees came out differently here"))
    }

    @Test func badInputReadsAsRecorded() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        #expect(await notebook.run("task in16 fpga") == .done)
        #expect(await notebook.run("predictor fit --train 30 --dataset cifar100") == .done)
        _ = desk.take()
        let before = await notebook.state
        let text = await desk.transcript(
            of: [
                "predictor", "predictor guess", "predictor fit --train many", "predictor fit --train 9",
                "predictor fit --train 9000", "predictor fit --dataset svhn", "predictor fit --features pixels",
                "predictor show", "predictor front", "predictor importance --dataset cifar10", "plot predictor",
                "predictor importance --top 0 --shipped", "predictor eval --splits 0", "predictor eval --train 3",
                "predictor eval --on train", "predictor ship plots --features proxies",
                "predictor fit --features both --scores mine",
            ], in: notebook)
        expectSnapshot(text, "errors-predictor.txt")
        let after = await notebook.state
        #expect(after.predictors == before.predictors && after.search == before.search && after.task == before.task)
    }

    @Test func withoutTablesTheProgramsOwnPredictorStillSpeaks() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        let text = await desk.transcript(
            of: [
                "predictor importance --dataset cifar10 --shipped --top 3", "predictor fit --dataset cifar10",
                "predictor eval", "predictor show --dataset in16", "plot predictor --dataset in16 --shipped",
                "predictor front", "predictor ship \(desk.path("new"))",
            ], in: notebook)
        expectSnapshot(text, "errors-predictor-tables.txt")
        #expect(await notebook.run("predictor show --dataset cifar100 --shipped") == .done)
        let card = desk.take()
        #expect(card.contains("1000 labelled networks") && card.contains("known error"), "\(card)")
    }

    @Test func theFigureShowsUnseenCellsWithTheirRanks() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in ["predictor fit --train 30 --dataset cifar100", "plot predictor --dataset cifar100 --format svg"] {
            #expect(await notebook.run(cell) == .done, "\(desk.take())")
        }
        let script = try String(contentsOfFile: desk.path("plots/tour-predictor.gp"), encoding: .utf8)
        #expect(
            script.contains("predicted from 30 labels (%)") && script.contains("validation accuracy on cifar100 (%)"))
        #expect(script.contains("# session tour, cifar100 predictor"))
        #expect(script.contains("τ = 0.") && script.contains("ρ = 0."))
        #expect(await notebook.state.figures.map(\.kind) == ["predictor"])
    }

    @Test func theQuickExampleOfEvalRuns() async throws {
        let desk = try Desk()
        let line = try #require(PredictorEvalCommand.examples.first).line
        #expect(await desk.notebook().run(line + " --csv") == .done)
        let lines = desk.take().split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("dataset,features,labels,splits,spearman,spearman_interval,kendall,r2,mae"))
        #expect(lines.count == 2 && lines[1].hasPrefix("cifar10,encoding,20,2,0."))
    }

    /// What ships can be made again by anyone with the tables: equal bytes under an equal clock, and they open.
    @Test func whatShipsIsMadeAgainByteByByte() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        var made: [[UInt8]] = []
        for folder in ["one", "two"] {
            #expect(await notebook.run("predictor ship \(desk.path(folder)) --train 20") == .done, "\(desk.take())")
            let file = URL(fileURLWithPath: desk.path("\(folder)/\(ShippedPredictors.fileName("in16"))"))
            made.append(Array(try Data(contentsOf: file)))
        }
        #expect(made[0] == made[1])
        let folder = URL(fileURLWithPath: desk.path("one"))
        let read = try ShippedPredictors.predictor(for: "cifar100", in: folder)
        #expect(read.card.training.count == 20 && read.card.classes == 100)
        _ = desk.take()
        try Data("here".utf8).write(to: URL(fileURLWithPath: desk.path("file")))
        #expect(await notebook.run("predictor ship \(desk.path("file"))/below --train 20").exitStatus == 1)
        #expect(desk.take().contains("DIR/file/below/predictor-cifar10.bin cannot be written"))
    }

    @Test func whatUndoTakesBackIsStillPaid() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in ["task cifar10 fpga", "predictor fit --train 20", "undo"] {
            #expect(await notebook.run(cell) == .done, "\(desk.take())")
        }
        #expect(await notebook.state.predictor(for: "cifar10") == nil)
        #expect(await notebook.state.labels(for: "cifar10") == 20)
        #expect(await notebook.run("predictor front").exitStatus == 1)
    }

    /// The rule: predict all, take the front, measure it; here with a predictor that knows the truth of a few cells.
    @Test func theRivalMeasuresThePredictedFrontAndCountsItsLabels() async throws {
        let desk = try Desk()
        let notebook = desk.notebook()
        for cell in ["task cifar10 eyeriss", "predictor fit --train 30"] {
            #expect(await notebook.run(cell) == .done, "\(desk.take())")
        }
        let problem = try await notebook.problem()
        let predictor = try await notebook.predictor(for: .cifar10)
        let rival = try ExhaustiveRival(problem, predictor)
        let pool = try #require(problem.candidates)
        let errors = try predictor.predict(pool.architectures).map { 100 - $0 }
        // By brute force: a chosen cell is beaten by no other in prediction and latency.
        for (chosen, error) in zip(rival.chosen, rival.predictedErrors) {
            let latency = chosen.values[1]
            let beaten = errors.indices.contains {
                (errors[$0] <= error && pool.figures[$0][0] < latency)
                    || (errors[$0] < error && pool.figures[$0][0] <= latency)
            }
            #expect(!beaten)
        }
        let known = Set(predictor.card.training)
        let fresh = rival.chosen.filter { !known.contains(problem.space.index(of: $0.cell) ?? -1) }
        #expect(rival.labels == 30 && rival.trained == 30 + fresh.count)
    }
}

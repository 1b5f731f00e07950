import Benchmarks
import Console
import Foundation
import Sessions
import Testing

@testable import Workbench

/// Devices of the user's own, from the table to the task.
@Suite struct DeviceCommandTests {
    private func write(_ text: String, _ name: String, _ desk: Desk) throws -> String {
        try text.write(toFile: desk.path(name), atomically: true, encoding: .utf8)
        return desk.path(name)
    }

    @Test func devicesAreAddedShownAndRemoved() async throws {
        let desk = try Desk(.none)
        let cells = try write(MadeUpDevices.cellTable, "cells.csv", desk)
        let pieces = try write(MadeUpDevices.pieceTable, "pieces.csv", desk)
        let bad = try write(MadeUpDevices.pieceTable.replacing(",add,64,8,", with: ",add,64,9,"), "bad.csv", desk)
        let lines = [
            "device list", "device show phone", "device add phone --csv \(cells) --dataset cifar10 --title 'A phone'",
            "device add board --lut \(pieces)", "device list", "device show board", "device show BOARD --rows --csv",
            "device add phone --lut \(pieces)", "device add here --lut \(pieces)", "device add raspi4 --lut \(pieces)",
            "device add Phone! --lut \(pieces)", "device add other --lut \(bad)", "device add other --csv \(pieces)",
            "device add other --csv \(cells)", "device add other --csv \(cells) --dataset mnist",
            "device add other --csv \(desk.path("nothing.csv"))", "device show phnoe", "device show raspi4",
            "device show here", "task cifar10 here", "task in16 phone", "task cifar10 phnoe",
            "task cifar10 phone --energy", "task cifar10 phone --measure", "device remove board", "device remove board",
            "device list --csv",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: desk.notebook()), "devices.txt")
    }

    @Test func wrongWordsReadAsRecorded() async throws {
        let desk = try Desk(.none)
        let lines = [
            "device", "device add", "device add a", "device add a --csv x --lut y",
            "device add a --lut x --dataset in16",
            "device calibrate --rounds 2", "device calibrate --sample many", "device calibrate --dataset mnist",
            "device shwo", "task cifar10 here --accuracy guessed",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: desk.notebook()), "devices-usage.txt")
    }

    @Test func namesAreCompletedForTasksAndForDevices() throws {
        let desk = try Desk(.none)
        try MadeUpDevices.calibrate(desk.surroundings.dataDirectory)
        let completion = Completion(surroundings: desk.surroundings)
        func words(_ line: String) -> [String] {
            completion.candidates(for: CompletionRequest(line: line)).map(\.text)
        }
        #expect(words("task cifar10 he") == ["here"])
        #expect(words("task in16 ").contains("here") && words("task in16 ").contains("fpga"))
        #expect(words("device show ") == ["here"] && words("device remove ") == ["here"])
        #expect(words("device c") == ["calibrate"])
    }

    /// A few rounds on whatever runs the tests: the device is written, says what it is, and a task can name it.
    @Test func thisComputerIsMeasured() async throws {
        let desk = try Desk(.none)
        let notebook = desk.notebook()
        let line = "device calibrate --dataset in16 --rounds 3 --sample 5 --force"
        #expect(await notebook.run(line) == .done, "\(desk.take())")
        let shown = desk.take()
        #expect(shown.contains("in16 whole") && shown.contains("5 networks end to end"), "\(shown)")
        let device = try #require(try DeviceShelf(dataDirectory: desk.surroundings.dataDirectory).device(named: "here"))
        #expect(device.datasets == [.in16] && device.calibration?.rounds == 3)
        #expect(await notebook.run("task cifar10 here").exitStatus == 1)
        #expect(desk.take().contains("'here' has no figures for cifar10: in16."))
        // A second measuring replaces the first.
        #expect(await notebook.run(line) == .done)
        #expect(DeviceShelf(dataDirectory: desk.surroundings.dataDirectory).names == ["here"])
    }

    @Test func whatIsShownAsRowsCanBeAddedAgain() async throws {
        let desk = try Desk(.none)
        try MadeUpDevices.calibrate(desk.surroundings.dataDirectory)
        #expect(await desk.notebook().run("device show here --rows --csv") == .done)
        let path = try write(desk.take(), "rows.csv", desk)
        #expect(await desk.notebook().run("device add copy --lut \(path)") == .done, "\(desk.take())")
        let copy = try DeviceShelf(dataDirectory: desk.surroundings.dataDirectory).device(named: "copy")
        #expect(copy?.table?.rows == MadeUpDevices.table.rows)
    }

    @Test func roundsThatDisagreeAreWorded() {
        let error = WorkbenchError.roundsDisagree(0.4, allowed: 0.25)
        #expect(error.message == "Rounds are 40.0 % apart, more than 25.0 %; nothing was changed.")
    }
}

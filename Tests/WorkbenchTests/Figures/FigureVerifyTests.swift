import Foundation
import Testing

@testable import Workbench

@Suite struct FigureVerifyTests {
    @Test func figuresAreCheckedByTheirScriptsAndExplained() async throws {
        let desk = try Desk()
        let notebook = try await desk.preparedNotebook()
        #expect(await notebook.run("plot hv --format svg --format eps; plot igd --format svg") == .done)
        _ = desk.take()
        let (hv, eps, igd) = (
            desk.path("plots/tour-hv.svg"), desk.path("plots/tour-hv-eps.eps"), desk.path("plots/tour-igd.svg")
        )
        #expect(await notebook.run("figure verify \(hv) \(eps) \(igd)") == .done, "\(desk.take())")
        #expect(desk.take().components(separatedBy: "same: ").count == 4)
        let cells = await notebook.state.cells.count

        let drawn = try String(contentsOfFile: hv, encoding: .utf8)
        try drawn.replacing("hypervolume (span)", with: "hypervolume").write(
            toFile: hv, atomically: true, encoding: .utf8)
        try (try String(contentsOfFile: desk.path("plots/tour-igd.gp"), encoding: .utf8) + "system 'touch DIR/x'\n")
            .write(toFile: desk.path("plots/tour-igd.gp"), atomically: true, encoding: .utf8)
        let lines = [
            "figure verify \(hv)", "figure verify \(igd)", "figure verify \(hv) \(igd) \(eps) --csv",
            "figure verify \(desk.path("no.pdf"))", "figure verify \(desk.path("no.bmp"))", "figure verify",
        ]
        expectSnapshot(await desk.transcript(of: lines, in: notebook), "figure-verify.txt")
        #expect(!FileManager.default.fileExists(atPath: "DIR/x"))
        #expect(await notebook.state.cells.count == cells + 5)
    }
}

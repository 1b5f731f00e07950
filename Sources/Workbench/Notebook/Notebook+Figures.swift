import Determinism
import Figures
import Foundation
import Sessions

extension Notebook {
    /// Draws a figure where the user wants it, and records each file with the digest of its script.
    func draw(_ figure: Figure, kind: String, to output: PlotOutput) async throws(WorkbenchError) {
        let renderer = FigureRenderer(program: surroundings.gnuplot)
        screen.figure(figure, kind: kind)
        if output.term {
            if isReplay { return }
            let size = screen.size
            let area = TextScreen(
                columns: min(size.columns, 160), rows: max(min(size.rows - 2, 48), 16),
                usesColour: screen.style.isColored)
            do {
                screen.result(try renderer.text(of: figure, screen: area))
            } catch {
                throw WorkbenchError(error)
            }
            return
        }
        for (path, format) in places(kind, output) {
            try drawFile(figure, kind: kind, path: path, format: format, style: output.style, with: renderer)
        }
    }

    /// One file a format; each has a stem of its own, since the script beside it is named for the stem.
    private func places(_ kind: String, _ output: PlotOutput) -> [(String, FigureFormat?)] {
        if let path = output.to { return [(path, output.format.first)] }
        let formats = output.format.isEmpty ? [.pdf] : output.format
        return formats.enumerated().map { place, format in
            let stem = "\(surroundings.plotsDirectory)/\(name)-\(kind)" + (place == 0 ? "" : "-\(format.rawValue)")
            return ("\(stem).\(format.fileExtension)", format)
        }
    }

    private func drawFile(
        _ figure: Figure, kind: String, path: String, format: FigureFormat?, style: FigureStyle,
        with renderer: FigureRenderer
    ) throws(WorkbenchError) {
        do {
            if !isReplay {
                let folder = (path as NSString).deletingLastPathComponent
                if !folder.isEmpty {
                    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
                }
                let report = try renderer.draw(figure, style: style, to: path, format: format)
                for warning in report.warnings {
                    warn(warning.description)
                }
                let files = (report.files + [report.script]).map { ($0 as NSString).lastPathComponent }
                screen.result("wrote \(files.joined(separator: ", ")) in \(folder.isEmpty ? "." : folder)")
            }
            guard let form = format ?? FigureFormat(path: path) else { return }
            let file = (path as NSString).lastPathComponent
            let script = try FigureScript(figure: figure, style: style, format: form, name: file)
            try record(.figureWritten(FigureRecord(path: path, kind: kind, script: Digest(of: script.text))))
        } catch let error as FigureError {
            throw WorkbenchError(error)
        } catch let error as WorkbenchError {
            throw error
        } catch {
            throw WorkbenchError(.figure, "The figure could not be drawn: \(error).")
        }
    }
}

extension WorkbenchError {
    init(_ error: FigureError) {
        self.init(.figure, error.message, hint: error.hint)
    }
}

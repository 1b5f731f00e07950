import Determinism
import Figures
import Foundation
import Sessions

extension Notebook {
    /// Draws a figure where the user wants it, and records each file with the digest of its script.
    ///
    /// - Parameters:
    ///   - source: what it shows, for its files' names: the session unless said.
    ///   - isRecorded: false for what is no part of the session, or that no replay makes again.
    func draw(
        _ figure: Figure, kind: String, to output: PlotOutput, name source: String? = nil, isRecorded: Bool = true
    ) async throws(WorkbenchError) {
        if output.term {
            screen.figure(figure, kind: kind)
            if !isReplay { try show(figure, asCharacters: output.characters) }
            return
        }
        do {
            // Made once: drawn from, and known by their digests in the journal.
            let scripts = try places(source ?? name, kind, output).map { path, format in
                (path, try FigureScript(figure: figure, style: output.style, path: path, format: format))
            }
            screen.figure(figure, kind: kind)
            for (path, script) in scripts {
                if !isReplay { try draw(script, to: path) }
                if !isRecorded { continue }
                try record(.figureWritten(FigureRecord(path: path, kind: kind, script: Digest(of: script.text))))
            }
        } catch let error as FigureError {
            throw WorkbenchError(error)
        } catch let error as WorkbenchError {
            throw error
        } catch {
            throw WorkbenchError(.figure, "The figure could not be drawn: \(error).")
        }
    }

    /// Draws to the terminal.
    private func show(_ figure: Figure, asCharacters: Bool) throws(WorkbenchError) {
        let renderer = FigureRenderer(program: surroundings.gnuplot)
        let size = screen.size
        do {
            if !asCharacters, screen.showsSixels {
                // A cell of a terminal is about 9 x 18 pixels; two lines are left for the prompt.
                let width = min(size.columns * 9, 1200)
                let style = FigureStyle.plain
                let aspect = figure.aspect ?? style.aspect
                let fitting = Int(Double(max(size.rows - 2, 10) * 18) / aspect)
                screen.result(
                    try renderer.sixels(of: figure, style: style, screen: PixelScreen(width: min(width, fitting))))
                return
            }
            let area = TextScreen(
                columns: min(size.columns, 160), rows: max(min(size.rows - 2, 48), 16),
                usesColour: screen.style.isColored)
            screen.result(try renderer.text(of: figure, screen: area))
        } catch {
            throw WorkbenchError(error)
        }
    }

    /// One file a format; each has a stem of its own, since the script beside it is named for the stem.
    private func places(_ name: String, _ kind: String, _ output: PlotOutput) -> [(String, FigureFormat?)] {
        if let path = output.to { return [(path, output.format.first)] }
        let formats = output.format.isEmpty ? [.pdf] : output.format
        return formats.enumerated().map { place, format in
            let stem = "\(surroundings.plotsDirectory)/\(name)-\(kind)" + (place == 0 ? "" : "-\(format.rawValue)")
            return ("\(stem).\(format.fileExtension)", format)
        }
    }

    private func draw(_ script: FigureScript, to path: String) throws(FigureError) {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty {
            try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        let report = try FigureRenderer(program: surroundings.gnuplot).draw(script, to: path)
        for warning in report.warnings { warn(warning.description) }
        let files = (report.files + [report.script]).map { ($0 as NSString).lastPathComponent }
        screen.result("wrote \(files.joined(separator: ", ")) in \(folder.isEmpty ? "." : folder)")
    }
}

extension WorkbenchError {
    init(_ error: FigureError) {
        self.init(.figure, error.message, hint: error.hint)
    }
}

import Figures
import Foundation

/// Draws figures for documents that carry them inside.
struct FigureImages: Sendable {
    /// The program that draws.
    let gnuplot: String

    /// The bytes of a figure's file.
    ///
    /// - Parameter format: `svg` or `png`; formats of several files have no place inside a document.
    /// - Throws: whatever drawing throws, worded for a reader of the document.
    func bytes(of figure: Figure, format: FigureFormat) throws(WorkbenchError) -> Data {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("llm-nas-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let path = "\(folder)/figure.\(format.fileExtension)"
            _ = try FigureRenderer(program: gnuplot).draw(figure, style: .plain, to: path, format: format)
            return try Data(contentsOf: URL(fileURLWithPath: path))
        } catch let error as FigureError {
            throw WorkbenchError(error)
        } catch {
            throw WorkbenchError(.figure, "The figure could not be drawn: \(error.localizedDescription).")
        }
    }

    /// The figure as an address that needs no file and no network.
    func address(of figure: Figure, format: FigureFormat) throws(WorkbenchError) -> String {
        let type = format == .svg ? "image/svg+xml" : "image/png"
        return "data:\(type);base64,\(try bytes(of: figure, format: format).base64EncodedString())"
    }
}

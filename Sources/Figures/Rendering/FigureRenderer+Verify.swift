import Foundation

extension FigureRenderer {
    /// Redraws the figure at `path` by the script beside it, in a folder apart, and compares every byte.
    ///
    /// Returns the paths of the files that came out different, in the order in which the format writes them; none is a
    /// figure that its script truly makes. Throws `scriptMissing` when a file is not there, and what drawing throws.
    package func differences(of path: String, format: FigureFormat? = nil) throws(FigureError) -> [String] {
        guard let format = format ?? FigureFormat(path: path) else { throw .unknownFormat(path: path) }
        let place = FigurePlace(path: path)
        let files = FigureFiles(format: format, name: place.name)
        let script = try Self.read(place.path(of: place.scriptName), of: path)
        let originals = try files.published.map { name throws(FigureError) in
            try Self.read(place.path(of: name), of: path)
        }
        let apart = FigurePlace(path: FileManager.default.temporaryDirectory.appendingPathComponent(place.name).path)
        let desk = try DrawingDesk(place: apart)
        try desk.write(String(decoding: script, as: UTF8.self), to: place.scriptName)
        var session = try GnuplotSession(
            program: program, folder: desk.folder, limit: timeLimit, isCancelled: isCancelled)
        session.send(["load \(TextDialect.quote(place.scriptName))"])
        _ = try session.finish()
        return zip(files.published, originals).compactMap { name, original in
            let redrawn = FileManager.default.contents(atPath: desk.folder + "/" + name)
            return redrawn == original ? nil : place.path(of: name)
        }
    }

    /// The files of the figure at `path` in the order in which its format writes them, its script last.
    ///
    /// Throws `unknownFormat` for an ending that tells none.
    package static func files(of path: String, format: FigureFormat? = nil) throws(FigureError) -> [String] {
        guard let format = format ?? FigureFormat(path: path) else { throw .unknownFormat(path: path) }
        let place = FigurePlace(path: path)
        return (FigureFiles(format: format, name: place.name).published + [place.scriptName]).map(place.path(of:))
    }

    private static func read(_ file: String, of path: String) throws(FigureError) -> Data {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .scriptMissing(path: path, file: file)
        }
        return bytes
    }
}

import Foundation

extension FigureRenderer {
    /// Redraws the figure at `path` by the script beside it, in a folder apart, and compares every byte.
    ///
    /// Returns what came out different, in the order in which the format writes its files; nothing for a figure that its
    /// script truly makes. Throws `scriptMissing` when a file is not there, `scriptRefused` for a script that would do
    /// more than draw this figure, and what drawing throws.
    package func differences(of path: String, format: FigureFormat? = nil) throws(FigureError) -> [FigureDifference] {
        guard let format = format ?? FigureFormat(path: path) else { throw .unknownFormat(path: path) }
        let place = FigurePlace(path: path)
        let files = FigureFiles(format: format, name: place.name)
        let script = String(decoding: try Self.read(place.path(of: place.scriptName), of: path), as: UTF8.self)
        let originals = try files.published.map { name throws(FigureError) in
            try Self.read(place.path(of: name), of: path)
        }
        if let reason = ScriptGuard(format: format, name: place.name).objection(to: script) {
            throw .scriptRefused(path: place.path(of: place.scriptName), reason: reason)
        }
        let apart = FigurePlace(path: FileManager.default.temporaryDirectory.appendingPathComponent(place.name).path)
        let desk = try DrawingDesk(place: apart)
        try desk.write(script, to: place.scriptName)
        var session = try GnuplotSession(
            program: program, folder: desk.folder, limit: timeLimit, isCancelled: isCancelled)
        session.send(["load \(TextDialect.quote(place.scriptName))"])
        _ = try session.finish()
        var found: [FigureDifference] = []
        for (name, original) in zip(files.published, originals) {
            let redrawn = FileManager.default.contents(atPath: desk.folder + "/" + name) ?? Data()
            // The dates of a figure that was drawn by hand are its own.
            let old = DateEraser.erase(Array(original), format: format)
            if Array(redrawn) == old { continue }
            found.append(
                FigureDifference(
                    file: place.path(of: name), old: old, new: Array(redrawn),
                    missingFont: try FontCheck.missing(from: script, &session)))
        }
        return found
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

import Foundation

/// Where a figure's files shall stand.
struct FigurePlace: Sendable, Equatable {
    /// The folder; `.` for a bare name.
    var folder: String
    /// The file's name.
    var name: String

    init(path: String) {
        let url = URL(fileURLWithPath: path)
        name = url.lastPathComponent
        folder = path.contains("/") ? url.deletingLastPathComponent().path : "."
    }

    /// The script's name: the ending becomes `gp`.
    var scriptName: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name + ".gp" }
        return name[..<dot] + ".gp"
    }

    func path(of name: String) -> String { folder == "." ? name : folder + "/" + name }
}

/// A hidden folder beside the target in which a figure is drawn; removed when the value goes away.
///
/// It stands in the same folder as the target because a rename is atomic only within one file system, and gnuplot runs
/// in it under the figure's own name because some formats write the name of their file.
struct DrawingDesk: ~Copyable {
    let place: FigurePlace
    let folder: String

    init(place: FigurePlace) throws(FigureError) {
        self.place = place
        var template = Array((place.folder + "/.\(place.name).XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .unwritable(path: place.path(of: place.name), reason: String(cString: strerror(errno)))
        }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Replaces the dates in a file gnuplot wrote; throws `gnuplotFailed` when it wrote none.
    func eraseDates(in name: String, format: FigureFormat, messages: String) throws(FigureError) {
        guard let bytes = FileManager.default.contents(atPath: folder + "/" + name), !bytes.isEmpty else {
            throw .gnuplotFailed(message: GnuplotMessage.first(in: messages), detail: messages)
        }
        try write(Data(DateEraser.erase(Array(bytes), format: format)), to: name)
    }

    /// Gives a file of the desk another name; a missing one is found by ``eraseDates(in:format:messages:)``.
    func rename(_ name: String, to other: String) {
        _ = Foundation.rename(folder + "/" + name, folder + "/" + other)
    }

    /// Writes a text file into the desk.
    func write(_ text: String, to name: String) throws(FigureError) { try write(Data(text.utf8), to: name) }

    private func write(_ data: Data, to name: String) throws(FigureError) {
        do {
            try data.write(to: URL(fileURLWithPath: folder + "/" + name))
        } catch {
            throw .unwritable(path: place.path(of: name), reason: error.localizedDescription)
        }
    }

    /// Moves the files to their places.
    func publish(_ names: [String]) throws(FigureError) {
        for name in names where Foundation.rename(folder + "/" + name, place.path(of: name)) != 0 {
            throw .unwritable(path: place.path(of: name), reason: String(cString: strerror(errno)))
        }
    }
}

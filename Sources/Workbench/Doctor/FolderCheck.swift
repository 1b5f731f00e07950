import Console
import Foundation

/// Whether sessions, figures and tables can be written, and whether there is room for them.
struct FolderCheck {
    let surroundings: Surroundings

    var findings: [Finding] {
        let folders = [
            ("sessions", surroundings.sessionsDirectory), ("figures", surroundings.plotsDirectory),
            ("data", surroundings.dataDirectory.path),
        ]
        return folders.map(writing) + [space(surroundings.sessionsDirectory)]
    }

    /// Tries it: a file is made, written, synced and locked, and removed again.
    private func writing(_ subject: String, _ folder: String) -> Finding {
        let place = Self.nearest(folder)
        let remark = place == folder ? "" : " (not there yet; it is made in \(place))"
        var template = Array((place + "/.llm-nas-check-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard descriptor >= 0 else {
            return Finding(
                subject, .fail, "\(folder) cannot be written: \(String(cString: strerror(errno)))\(remark)",
                advice: "start where you may write, or change the folder's owner")
        }
        defer {
            close(descriptor)
            unlink(path)
        }
        guard writeAll(Array("llm-nas".utf8), to: descriptor), fdatasync(descriptor) == 0 else {
            return Finding(
                subject, .fail, "\(folder) takes no data: \(String(cString: strerror(errno)))",
                advice: "make room on the disk")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            return Finding(
                subject, .warn, "\(folder) knows no locks: two programs could write one session",
                advice: "keep sessions on a local disk")
        }
        return Finding(subject, .ok, "\(folder) can be written\(remark)")
    }

    private func space(_ folder: String) -> Finding {
        var about = statvfs()
        guard statvfs(Self.nearest(folder), &about) == 0 else {
            return Finding(
                "disk", .warn, "how much room \(folder) has cannot be told: \(String(cString: strerror(errno)))")
        }
        let free = Int(about.f_bavail) * Int(about.f_frsize) / 1_048_576
        let text = "\(free) MiB free for sessions"
        // chosen: a journal of sixty answers takes about 0.1 MiB, figures as much again.
        if free < 1 { return Finding("disk", .fail, text, advice: "make room, or start on another disk") }
        return free < 100
            ? Finding("disk", .warn, text, advice: "a journal takes about 0.1 MiB for sixty answers")
            : Finding("disk", .ok, text)
    }

    /// The folder itself, or the nearest one above it that is there.
    static func nearest(_ folder: String) -> String {
        var place = folder
        while !FileManager.default.fileExists(atPath: place) {
            let above = (place as NSString).deletingLastPathComponent
            if above.isEmpty || above == place { return above.isEmpty ? "." : above }
            place = above
        }
        return place
    }
}

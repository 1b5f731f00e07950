import Foundation

/// What kind of file system a folder lies on.
struct FileSystemKind: Equatable, Sendable {
    /// `ext4`, `overlay`, `tmpfs`, ... as the kernel calls it; `unknown` where it does not tell.
    let name: String

    /// By the list of mounts that the kernel keeps for this process (proc(5), mountinfo).
    init(path: String) {
        let list = FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        name = Self.name(of: real, mounts: String(decoding: list, as: UTF8.self))
    }

    /// The kind of the innermost mount that holds `path`; of equal ones the last, which lies on top.
    static func name(of path: String, mounts: String) -> String {
        var best = (length: -1, name: "unknown")
        for line in mounts.split(separator: "\n") {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count > 4, let dash = fields.firstIndex(of: "-"), fields.indices.contains(dash + 1) else {
                continue
            }
            let place = fields[4].replacing("\\040", with: " ")
            let holds = place == "/" || path == place || path.hasPrefix(place + "/")
            if holds, place.count >= best.length { best = (place.count, fields[dash + 1]) }
        }
        return best.name
    }

    /// Whether it lives in memory.
    var isMemory: Bool { ["tmpfs", "ramfs"].contains(name) }

    /// What is to be said of it, and what no trial here can show.
    var remarks: [String] {
        let kind = isMemory ? "\(name), which lives in memory: nothing on it survives a power cut" : name
        return [
            "The file system is \(kind).",
            "Not tried: a power cut, which the operating system and the disk have to survive (every cell is synced before "
                + "it is acknowledged), and a disk that is really full (a limit on the size of files stands for it).",
        ]
    }
}

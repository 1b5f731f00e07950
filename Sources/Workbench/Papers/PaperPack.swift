import Determinism
import Foundation
import LanguageModels
import Sessions

/// A directory with everything behind a paper's figures and tables, in the making.
///
/// It is made beside its place and moved there when it is whole. Keys of the environment are taken out of every text.
struct PaperPack: ~Copyable {
    let path: String
    private let folder: String
    private let secrets: [Secret]
    /// What lies in it, by its place there, with its digest.
    private(set) var files: [String: Digest] = [:]

    private init(path: String, hiding secrets: [Secret]) {
        self.path = path
        self.secrets = secrets
        folder = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
    }

    /// A pack that will stand at `path`.
    ///
    /// - Throws: when something is there already, or nothing can be written there.
    static func begin(_ path: String, hiding secrets: [Secret]) throws(WorkbenchError) -> PaperPack {
        if FileManager.default.fileExists(atPath: path) {
            throw WorkbenchError(
                .file, "\(path) is there already; a pack is made whole, in a directory of its own.",
                hint: "Name another, or move that one away.")
        }
        let pack = PaperPack(path: path, hiding: secrets)
        do {
            for name in ["figures", "tables", "data"] {
                try FileManager.default.createDirectory(
                    atPath: pack.place(of: name), withIntermediateDirectories: true)
            }
        } catch {
            throw .unwritablePack(path, error)
        }
        return pack
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Adds a text, keys taken out.
    mutating func add(_ text: String, as name: String) throws(WorkbenchError) {
        try add(Data(secrets.reduce(text) { $1.redact(in: $0) }.utf8), as: name)
    }

    /// Adds a file of chained lines; where a key is taken out, the chain is closed anew.
    mutating func add(chained text: String, as name: String) throws(WorkbenchError) {
        let secrets = secrets
        try add(Data(RewrittenJournal.text(text) { line in secrets.reduce(line) { $1.redact(in: $0) } }.utf8), as: name)
    }

    mutating func add(_ bytes: Data, as name: String) throws(WorkbenchError) {
        if files[name] != nil {
            throw WorkbenchError(.file, "Two parts of the pack would be called \(name).", hint: "Rename one of them.")
        }
        do {
            try bytes.write(to: URL(fileURLWithPath: folder + "/" + name))
        } catch {
            throw .unwritablePack(path, error)
        }
        files[name] = Digest(of: bytes)
    }

    /// Where a part lies while the pack is made.
    func place(of name: String) -> String { folder + "/" + name }

    /// Writes the list of digests and moves the pack to its place.
    mutating func close() throws(WorkbenchError) {
        let list = files.sorted { $0.key < $1.key }.map { "\($0.value.hex)  \($0.key)\n" }.joined()
        do {
            try Data(list.utf8).write(to: URL(fileURLWithPath: folder + "/SHA256SUMS"))
            for name in ["figures", "tables", "data"] where !files.keys.contains(where: { $0.hasPrefix(name + "/") }) {
                try FileManager.default.removeItem(atPath: folder + "/" + name)
            }
            try FileManager.default.moveItem(atPath: folder, toPath: path)
        } catch {
            throw .unwritablePack(path, error)
        }
    }
}

extension WorkbenchError {
    static func unwritablePack(_ path: String, _ error: any Error) -> WorkbenchError {
        WorkbenchError(
            .file, "The pack \(path) could not be written: \(error.localizedDescription)",
            hint: "Name a directory that does not exist yet, where you may write.")
    }
}

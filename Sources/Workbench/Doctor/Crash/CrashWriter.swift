import Console
import Determinism
import Foundation
import LanguageModels
import Sessions

/// The program that a crash trial kills: it types notes into a session, and acknowledges each cell on its standard output
/// once the notebook says that it is done and in the journal.
///
/// It goes the way that every cell of every user goes, from `Notebook.run` to the disk.
struct CrashWriter {
    /// What the program is called with; no command of the workbench begins so.
    static let word = "--crash-writer"

    /// How it ends.
    enum Ending: Equatable, Sendable {
        /// It is killed from outside.
        case killed
        /// It writes this many bytes of its next line and dies.
        case torn(bytes: Int)
        /// Files may not grow beyond this many bytes; it ends when a cell is no longer kept.
        case full(bytes: Int)
        /// It ends by itself after that many cells.
        case cells(Int)

        /// As one word of a command line, and back.
        var word: String {
            switch self {
            case .killed: "killed"
            case .torn(let bytes): "torn=\(bytes)"
            case .full(let bytes): "full=\(bytes)"
            case .cells(let count): "cells=\(count)"
            }
        }

        init?(_ word: String) {
            let parts = word.split(separator: "=")
            let number = parts.count == 2 ? Int(parts[1]) : nil
            switch (parts.first.map(String.init), number) {
            case ("killed", nil): self = .killed
            case ("torn", let bytes?): self = .torn(bytes: bytes)
            case ("full", let bytes?): self = .full(bytes: bytes)
            case ("cells", let count?): self = .cells(count)
            default: return nil
            }
        }
    }

    private let words: [String]
    private let surroundings: Surroundings

    init(_ words: some Sequence<String>, _ surroundings: Surroundings) {
        self.words = Array(words)
        self.surroundings = surroundings
    }

    /// What the note of a cell says: from nothing to three thousand letters, known to whoever knows the seed.
    static func text(ofCell number: Int, seed: Seed) -> String {
        var stream = seed.stream("crash/\(number)")
        let length = Int(stream.next() % 3000)
        let letters = Array("abcdefghijklmnopqrstuvwxyzäöü\"\\ ")
        return "\(number) " + String((0..<length).map { _ in letters[Int(stream.next() % UInt64(letters.count))] })
    }

    /// Writes until its ending. Status 0 for an ending of its own, 1 when it could not begin, 3 when the disk was full.
    func run() async -> Int32 {
        guard words.count == 3, let seed = UInt64(words[1]).map({ Seed($0) }), let ending = Ending(words[2]) else {
            return 2
        }
        let path = words[0]
        let screen = RecordingScreen()
        let quiet = Surroundings(
            variables: [:], clock: SystemClock(), screen: screen, dataDirectory: surroundings.dataDirectory)
        let notebook = Notebook(surroundings: quiet, seed: seed, journalPath: path)
        if FileManager.default.fileExists(atPath: path) {
            guard await notebook.run("open \(CommandWords.quoted(path))").status == .done else {
                StandardStream.error.write(screen.take())
                return 1
            }
        }
        if case .full(let bytes) = ending { Self.limitFiles(to: bytes) }
        while true {
            let number = await notebook.nextCell
            if case .cells(let count) = ending, number > count { return 0 }
            if case .torn(let bytes) = ending, number > 3 { await Self.tear(notebook, bytes) }
            let note = Self.text(ofCell: number, seed: seed)
            let outcome = await notebook.run("note \(CommandWords.quoted(note))")
            guard outcome.status == .done, await notebook.journal != nil else { return 3 }
            StandardStream.output.write("\(number)\n")
            _ = screen.take()
        }
    }

    /// Lets no file grow beyond `bytes`: writes that cross it are cut short, as on a disk that is full.
    private static func limitFiles(to bytes: Int) {
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: .max)
        setrlimit(__rlimit_resource_t(1), &limit)
    }

    /// Writes the start of a line that is never finished, and dies.
    private static func tear(_ notebook: Notebook, _ bytes: Int) async {
        if let path = await notebook.journal {
            let descriptor = open(path, O_WRONLY | O_APPEND)
            let line = Array("{\"n\":".utf8) + Array(repeating: UInt8(ascii: "7"), count: max(bytes - 5, 0))
            writeAll(Array(line.prefix(bytes)), to: descriptor)
        }
        kill(getpid(), SIGKILL)
    }
}

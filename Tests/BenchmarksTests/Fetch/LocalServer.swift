import Benchmarks
import Determinism
import Foundation
import Testing

/// The file server of the tests, a process of its own that ends with the tests.
final class LocalServer: Sendable {
    let port: Int
    /// Of the file that it serves.
    let sha256: Digest
    /// The server runs until this closes.
    private let input: FileHandle

    static let shared = Result { try LocalServer() }

    private init() throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Server/server.py")
        let process = Python.process([script.path])
        let (standardInput, output) = (Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        try process.run()
        input = standardInput.fileHandleForWriting
        var line = ""
        while !line.hasSuffix("\n") {
            let piece = try #require(try output.fileHandleForReading.read(upToCount: 1), "the server said nothing")
            line += String(decoding: piece, as: UTF8.self)
        }
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        port = try #require(Int(words[0]))
        sha256 = try #require(Digest(hex: words[1]))
    }

    func source(_ path: String) throws -> FetchSource {
        try FetchSource("http://127.0.0.1:\(port)/\(path)")
    }

    /// The server's log of one path: the ranges that were asked for.
    func log(_ path: String) async throws -> [String] {
        let folder = try ScratchFolder()
        _ = try await FileFetch(source: source("log"), destination: folder.file("log")).run()
        let text = String(decoding: try Data(contentsOf: folder.file("log")), as: UTF8.self)
        return text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("/\(path) ") }
    }
}

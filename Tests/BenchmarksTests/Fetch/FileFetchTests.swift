import Benchmarks
import Determinism
import Foundation
import Synchronization
import Testing

@Suite(Python.present) struct FileFetchTests {
    private static let size = 300_000
    private let server: LocalServer
    private let folder: ScratchFolder

    init() throws {
        server = try LocalServer.shared.get()
        folder = try ScratchFolder()
    }

    private var destination: URL { folder.file("table.csv.gz") }
    private var part: URL { folder.file("table.csv.gz.part") }

    private func fetch(
        _ path: String, sha256: Digest? = nil, sizeLimit: Int = FileFetch.defaultSizeLimit, timeout: Double = 10
    ) async throws(BenchmarksError) -> FetchReport {
        let source: FetchSource
        do { source = try server.source(path) } catch { preconditionFailure("\(error)") }
        return try await FileFetch(
            source: source, destination: destination, sha256: sha256, sizeLimit: sizeLimit, timeout: timeout
        ).run()
    }

    private func error(
        _ path: String, sha256: Digest? = nil, sizeLimit: Int = FileFetch.defaultSizeLimit, timeout: Double = 10
    ) async -> BenchmarksError? {
        do {
            _ = try await fetch(path, sha256: sha256, sizeLimit: sizeLimit, timeout: timeout)
        } catch { return error }
        return nil
    }

    private func bytes(_ url: URL) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) ?? 0
    }

    /// What the folder holds in the end.
    private var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []).sorted()
    }

    @Test func `a file comes whole, with its digest and progress`() async throws {
        let seen = Mutex([FetchProgress]())
        let fetch = FileFetch(source: try server.source("file"), destination: destination, sha256: server.sha256)
        let report = try await fetch.run { news in seen.withLock { $0.append(news) } }
        #expect(report == FetchReport(size: Self.size, sha256: server.sha256, resumedFrom: 0))
        let news = seen.withLock { $0 }
        #expect(news.last == FetchProgress(received: Self.size, total: Self.size))
        #expect(news.map(\.received) == news.map(\.received).sorted())
        #expect(files == ["table.csv.gz"])
    }

    @Test(arguments: ["cut?a", "dated?a", "redirect-cut?a"])
    func `a broken download goes on where it stopped`(path: String) async throws {
        let broken = await error(path)
        #expect(broken?.code == .network, "\(broken?.message ?? "")")
        let kept = bytes(part)
        #expect(kept > 0 && kept <= 100_000)
        let report = try await fetch(path, sha256: server.sha256)
        #expect(report.resumedFrom == kept)
        #expect(report.size == Self.size)
        #expect(files == ["table.csv.gz"])
    }

    @Test func `the rest is asked for by range and version`() async throws {
        _ = await error("cut?b")
        let kept = bytes(part)
        _ = try await fetch("cut?b")
        #expect(try await server.log("cut?b") == ["/cut?b None None", "/cut?b bytes=\(kept)- \"v1\""])
    }

    @Test(arguments: ["norange?a", "changing?a", "weak?a"])
    func `a server without ranges, or with another version, sends everything`(path: String) async throws {
        #expect(await error(path)?.code == .network)
        let report = try await fetch(path, sha256: server.sha256)
        #expect(report.size == Self.size)
        #expect(report.resumedFrom == 0)
        #expect(files == ["table.csv.gz"])
    }

    @Test func `all bytes there already are taken as the file`() async throws {
        _ = await error("cut?c")
        _ = try await fetch("cut?c")
        try FileManager.default.moveItem(at: destination, to: part)
        let address = try server.source("cut?c").url.absoluteString
        try folder.write(#"{"address":"\#(address)","validator":"\"v1\""}"#, to: "table.csv.gz.part.json")
        let report = try await fetch("cut?c", sha256: server.sha256)
        #expect(report.resumedFrom == Self.size)
        #expect(try await server.log("cut?c").last == "/cut?c bytes=\(Self.size)- \"v1\"")
    }

    @Test func `a part longer than the file, or of another address, is not used`() async throws {
        let address = try server.source("file?long").url.absoluteString
        try folder.write(String(repeating: "x", count: Self.size + 5), to: "table.csv.gz.part")
        try folder.write(#"{"address":"\#(address)","validator":"\"v1\""}"#, to: "table.csv.gz.part.json")
        #expect(try await fetch("file?long", sha256: server.sha256).resumedFrom == 0)
        try folder.write("x", to: "table.csv.gz.part")
        try folder.write(#"{"address":"http://other/file","validator":"\"v1\""}"#, to: "table.csv.gz.part.json")
        #expect(try await fetch("file?long", sha256: server.sha256).resumedFrom == 0)
    }

    @Test(arguments: [
        ("missing", BenchmarksError.Code.refusedByServer, "answered with the status 404."),
        ("broken", .refusedByServer, "answered with the status 500."),
        ("busy", .refusedByServer, "answered with the status 429."),
        ("loop", .refusedByServer, "it redirects more than 10 times."),
        ("elsewhere", .refusedByServer, "it redirects to an address that is not https."),
        ("huge", .unexpectedContent, "is larger than the limit of 536870912 bytes; it was not kept."),
    ])
    func `what is no file is refused and leaves nothing`(
        path: String, code: BenchmarksError.Code, part: String
    ) async throws {
        let found = await error(path)
        #expect(found?.code == code)
        #expect(found?.message.hasSuffix(part) == true, "\(found?.message ?? "no error")")
        #expect(files.isEmpty)
    }

    @Test func `a refusal that asks for patience says how long`() async {
        #expect(await error("busy")?.hint == "Try again after 7; what arrived is kept.")
    }

    @Test func `an answer without end stops at the limit`() async {
        #expect(await error("endless", sizeLimit: 1_000_000)?.code == .unexpectedContent)
        #expect(files.isEmpty)
    }

    @Test func `a range other than the one asked for is refused`() async throws {
        _ = await error("wrong-range?a")
        let kept = bytes(part)
        let found = await error("wrong-range?a")
        #expect(found?.message.contains("the range 'bytes 7-16/300000' instead of one from byte \(kept) on") == true)
        #expect(bytes(part) == kept)
    }

    @Test func `a file with another digest is not kept, and the former file stays`() async throws {
        try folder.write("former", to: "table.csv.gz")
        let found = await error("file?digest", sha256: Digest(of: "other"))
        #expect(found?.code == .unexpectedContent)
        #expect(found?.message.contains(server.sha256.hex) == true)
        #expect(files == ["table.csv.gz"])
        #expect(bytes(destination) == 6)
    }

    @Test func `cancelling ends a fetch that stands still and keeps what came`() async throws {
        let source = try server.source("stall?a")
        let (news, continuation) = AsyncStream<FetchProgress>.makeStream()
        let target = destination
        let task = Task { () -> BenchmarksError.Code in
            do throws(BenchmarksError) {
                _ = try await FileFetch(source: source, destination: target).run { continuation.yield($0) }
            } catch { return error.code }
            return BenchmarksError.Code.incomplete
        }
        for await progress in news where progress.received > 0 { break }
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(bytes(part) >= 1 << 16 && bytes(part) < Self.size)
        let report = try await fetch("stall?a", sha256: server.sha256)
        #expect(report.resumedFrom >= 1 << 16)
    }

    @Test func `what was cancelled before it began ends too`() async throws {
        let source = try server.source("stall?b")
        let target = destination
        for _ in 0..<20 {
            let task = Task { () -> BenchmarksError.Code in
                do throws(BenchmarksError) {
                    _ = try await FileFetch(source: source, destination: target).run()
                } catch { return error.code }
                return BenchmarksError.Code.incomplete
            }
            task.cancel()
            #expect(await task.value == .cancelled)
        }
    }

    @Test func `a silent server and one that is not there are network errors`() async throws {
        #expect(await error("hang", timeout: 1)?.code == .network)
        let nowhere = FileFetch(source: try FetchSource("http://127.0.0.1:9/x"), destination: destination)
        let refused = await #expect(throws: BenchmarksError.self) { try await nowhere.run() }
        #expect(refused?.code == .network)
    }

    @Test func `a place that cannot be written is named`() async throws {
        try folder.write("", to: "file")
        let fetch = FileFetch(source: try server.source("file"), destination: folder.file("file/x"))
        let refused = await #expect(throws: BenchmarksError.self) { try await fetch.run() }
        #expect(refused?.code == .inaccessible)
    }
}

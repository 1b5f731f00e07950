import Benchmarks
import Testing

@Suite struct FetchSourceTests {
    @Test(arguments: [
        ("", "it is no address"), ("table.csv", "it is no address"),
        ("file:///etc/passwd", "'file' is not http or https"),
        ("ftp://host/x", "'ftp' is not http or https"), ("https:///x", "it names no host"),
        ("https://me:secret@host/x", "it holds a user's name or password"),
    ])
    func `an address is http or https with a host and no secret`(text: String, part: String) {
        let error = #expect(throws: BenchmarksError.self) { try FetchSource(text) }
        #expect(error?.code == .badAddress)
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains("secret") == false)
    }

    @Test func `a query is never shown`() throws {
        let source = try FetchSource("https://host/a/b.pickle?token=secret#top")
        #expect(source.shown == "https://host/a/b.pickle")
        #expect(source.fileName == "b.pickle")
        #expect(try FetchSource("https://host").fileName == nil)
    }
}

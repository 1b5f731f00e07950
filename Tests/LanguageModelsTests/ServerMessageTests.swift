import Testing

@testable import LanguageModels

@Suite("What servers say")
struct ServerMessageTests {
    @Test(
        "every known shape of an error body gives its sentence",
        arguments: [
            (#"{"error": {"message": "no", "code": 401}}"#, "no"),
            (#"{"error": {"message": "no", "code": "x"}}"#, "no"),
            (#"{"error": {"message": "no", "code": null}}"#, "no"), (#"{"error": "no"}"#, "no"),
            (#"{"detail": "no."}"#, "no"), (#"{"detail": [{"msg": "no"}]}"#, "no"), (#"{"message": "no"}"#, "no"),
            ("no", "no"), ("", ""), (" n\u{1b}o\r\n ", "n o"), ("[1]", "[1]"), (#"{"x": 1}"#, #"{"x":1}"#),
        ])
    func shapes(body: String, text: String) {
        #expect(ServerMessage(body: Array(body.utf8), hiding: []).text == text)
    }

    @Test("an excerpt is bounded, on one line, and never cuts a key so that half of it stays")
    func excerpt() throws {
        let secret = try #require(Secret("sk-canary-0123456789"))
        for padding in 280...320 {
            let text = String(repeating: "x", count: padding) + secret.reveal() + "tail"
            #expect(!Excerpt.of(text, hiding: [secret]).contains("sk-"))
            #expect(Excerpt.of(text, hiding: [secret]).count <= 301)
        }
        #expect(Excerpt.of("a\u{202E}b\u{7}\tc") == "a b c")
        #expect(Excerpt.tail(of: "abcdef", limit: 3) == "…def")
    }

    @Test(
        "Retry-After is read as seconds, milliseconds or a date",
        arguments: [
            (["retry-after": "7"], Duration.seconds(7)), (["retry-after": " 1.5 "], .seconds(1.5)),
            (["retry-after-ms": "250", "retry-after": "7"], .milliseconds(250)),
            (["retry-after": "Sun, 06 Nov 1994 08:49:37 GMT"], .seconds(37)),
            (["retry-after": "Sun, 06 Nov 1994 08:48:00 GMT"], .zero),
        ])
    func retryAfter(headers: [String: String], pause: Duration) {
        #expect(RetryAfter.pause(in: headers, now: 784_111_740_000) == pause)
    }

    @Test(
        "what is no pause is none",
        arguments: [
            "soon", "-1", "nan", "Sun, 06 Nov 1994 08:49:37", "Sun, 99 Nov 1994 08:49:37 GMT", "",
        ])
    func noRetryAfter(text: String) {
        #expect(RetryAfter.pause(in: ["retry-after": text], now: 0) == nil)
    }
}

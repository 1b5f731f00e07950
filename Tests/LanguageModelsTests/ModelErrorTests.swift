import Testing

@testable import LanguageModels

@Suite("Error texts")
struct ModelErrorTests {
    private static func said(_ body: String) -> ServerMessage {
        ServerMessage(body: Array(body.utf8), hiding: [])
    }

    private static var all: [ModelError] {
        let here = "http://h/v1"
        func status(_ number: Int, _ body: String = "no") -> ModelError {
            .status(number, said: said(body), place: here, keyVariable: "OPENAI_API_KEY")
        }
        return [
            .timedOut(.connect, after: .seconds(10), at: here),
            .timedOut(.firstToken, after: .seconds(120), at: here),
            .timedOut(.idle, after: .milliseconds(1500), at: here),
            .timedOut(.total, after: .seconds(600), at: here),
            .unreachable(here, reason: "refused"), .cut(here, reason: "reset"),
            .malformed(here, found: "'x'", isInAnswer: false), .lineTooLong(here, limit: 10),
            .answerTooLong(limit: 10), .promptShortened(reported: 1, estimated: 300, hint: "shorten it"),
            status(400), status(401), status(403), status(404), status(429), status(500, ""), status(307),
            status(429, #"{"error": {"message": "paid?", "code": "insufficient_quota"}}"#),
            status(400, "the context size is exceeded").after(attempts: 2), status(429).waitingTooLong(.seconds(90)),
            .missing("OPENAI_API_KEY", for: "openai", hint: "Export it."), .noURL("OPENAI_BASE_URL"),
            .addressOfScheme("ftp", "The base URL"), .command("'x'", ended: .exit(127), said: "not found"),
            .noAnswerFile("a.txt", after: .seconds(1)), .noAnswerLeft(given: 2), .notRecorded("0123"),
        ]
    }

    @Test("each failure says what, where and what to do, in one sentence")
    func texts() {
        let lines = Self.all.map { "\($0.code.rawValue): \($0)" }
        #expect(
            lines.joined(separator: "\n") == """
                timedOut: http://h/v1 could not be reached within 10 s (check the address, or raise the connect limit)
                timedOut: http://h/v1 sent nothing of an answer within 120 s (a slow server needs a longer limit for the first token)
                timedOut: the answer from http://h/v1 stood still for 1.5 s
                timedOut: the call to http://h/v1 was not finished within 600 s (raise the total limit, or ask for a shorter answer)
                unreachable: http://h/v1 cannot be reached: refused (check that the server runs and that the base URL is right)
                cut: the answer from http://h/v1 broke off: reset
                malformed: http://h/v1 sent what is not part of its protocol: 'x' (check that the base URL is that of the API)
                malformed: http://h/v1 sent a line of more than 10 bytes
                answerTooLong: the answer grew beyond 10 bytes and was stopped (lower the limit on tokens)
                promptShortened: the server read 1 prompt tokens where about 300 were sent: it shortened the prompt (shorten it)
                badRequest: http://h/v1 answered HTTP 400: no
                unauthorized: http://h/v1 answered HTTP 401: no (set OPENAI_API_KEY to a valid key)
                forbidden: http://h/v1 answered HTTP 403: no (the key in OPENAI_API_KEY may not do this)
                notFound: http://h/v1 answered HTTP 404: no (check the model's name and the base URL)
                rateLimited: http://h/v1 answered HTTP 429: no (wait, or send fewer calls at a time)
                serverFailed: http://h/v1 answered HTTP 500
                badAddress: http://h/v1 answered HTTP 307: no (redirects are not followed; give the final base URL)
                rateLimited: http://h/v1 answered HTTP 429: paid? (the account is out of credit)
                promptTooLong: http://h/v1 answered HTTP 400: the context size is exceeded (tried 2 times) \
                (shorten the prompt or choose a model that reads more)
                rateLimited: http://h/v1 answered HTTP 429: no (the server asks for a pause of 90 s; try again after that)
                notConfigured: The provider openai needs OPENAI_API_KEY, which is not set. (Export it.)
                badAddress: OPENAI_BASE_URL is not a URL with scheme and host. (Write it like http://127.0.0.1:8080/v1.)
                badAddress: The base URL has the scheme 'ftp' where http or https is needed.
                commandFailed: 'x' ended with status 127: not found (status 127 means that the shell did not find the program)
                timedOut: no answer file 'a.txt' appeared within 1 s \
                (write the answer under another name in that folder, then rename it to this one)
                noAnswer: the script holds 2 answers and all were given
                noAnswer: no answer is recorded for the request 0123 (the prompt differs from the recorded session)
                """)
    }

    @Test("what is wrong with the set-up is a sentence; what went wrong with a call is a clause for one")
    func form() {
        for error in Self.all {
            let isSetup =
                error.code == .notConfigured || error.message.contains("The base URL")
                || error.message.hasPrefix("OPENAI_BASE_URL")
            #expect(error.message.hasSuffix(".") == isSetup && !error.message.contains("\n"))
            #expect(error.hint.map { $0.hasSuffix(".") == isSetup } ?? true, "\(error)")
        }
    }
}

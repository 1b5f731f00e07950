import Foundation

/// Any program that reads a prompt on its standard input and writes the answer to its standard output.
///
/// The program runs in a process group of its own; cancelling, a time limit or too long an answer ends the whole group.
/// Of the time limits, `connect` has no meaning here.
package struct CommandModel: LanguageModel {
    private let arguments: [String]
    private let name: String
    private let environment: [String: String]
    private let maximumAnswerBytes: Int

    /// Takes a program and its arguments; the program is found along `PATH`.
    /// - Parameter environment: what the program sees; values that look like keys are kept out of error texts.
    /// - Precondition: there is a program.
    package init(arguments: [String], environment: [String: String], maximumAnswerBytes: Int = 1 << 20) {
        precondition(!arguments.isEmpty, "a command has at least a program")
        self.arguments = arguments
        name = arguments.joined(separator: " ")
        self.environment = environment
        self.maximumAnswerBytes = maximumAnswerBytes
    }

    /// Takes a line for the shell (`/bin/sh -c`), with its quotes and pipes.
    package init(line: String, environment: [String: String], maximumAnswerBytes: Int = 1 << 20) {
        arguments = ["/bin/sh", "-c", line]
        name = line
        self.environment = environment
        self.maximumAnswerBytes = maximumAnswerBytes
    }

    package var identity: ModelIdentity { ModelIdentity(provider: "command", model: name) }

    package func answer(to request: ModelRequest) -> AsyncThrowingStream<AnswerEvent, any Error> {
        .answering(request, maximumBytes: maximumAnswerBytes, hiding: Secret.all(in: environment)) { writer in
            try await run(request, &writer)
        }
    }

    private func run(_ request: ModelRequest, _ writer: inout AnswerWriter) async throws {
        let (process, events) = try start(request)
        let watch = LimitWatch(limits: request.limits, end: .now + request.limits.total)
        watch.reached(.waiting)
        let guardian = Task {
            let passed = await watch.firstPassed()
            if passed != nil { process.stop() }
            return passed
        }
        var decoder = TextDecoder()
        var complaints: [UInt8] = []
        var ending: ChildProcess.Ending?
        do {
            for await event in events {
                switch event {
                case .output(let bytes):
                    try writer.write(decoder.feed(bytes))
                    watch.reached(.streaming)
                case .complaint(let bytes):
                    complaints = (complaints + bytes).suffix(Self.keptComplaintBytes)
                case .ended(let how):
                    ending = how
                }
            }
            try Task.checkCancellation()
        } catch {
            guardian.cancel()
            process.stop()
            throw error
        }
        guardian.cancel()
        if let (limit, duration) = await guardian.value { throw ModelError.timedOut(limit, after: duration, at: shown) }
        try writer.write(decoder.finish())
        guard ending == .exit(0) else { throw ModelError.command(shown, ended: ending, said: said(complaints)) }
        writer.finish(stop: .completed)
    }

    private func start(_ request: ModelRequest) throws(ModelError) -> (ChildProcess, AsyncStream<ChildProcess.Event>) {
        do {
            return try ChildProcess.start(
                arguments, environment: environment, input: Array(PlainPrompt.text(of: request).utf8))
        } catch {
            throw .commandNotStarted(shown, reason: String(cString: strerror(error.number)))
        }
    }

    private var shown: String { "'" + Excerpt.of(name, limit: 80, hiding: Secret.all(in: environment)) + "'" }

    private func said(_ complaints: [UInt8]) -> String {
        Excerpt.tail(of: String(decoding: complaints, as: UTF8.self), hiding: Secret.all(in: environment))
    }

    /// More than is quoted, so that a key is never cut in two before it is found.
    private static let keptComplaintBytes = 8192
}

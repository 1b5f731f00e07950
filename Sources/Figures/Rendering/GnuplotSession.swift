import CGnuplotIostream
import Foundation

/// One running gnuplot, spoken to through gnuplot-iostream; ended when the value goes away.
struct GnuplotSession: ~Copyable {
    private let handle: OpaquePointer
    private let deadline: ContinuousClock.Instant
    private let limit: Duration
    private let isCancelled: @Sendable () -> Bool
    private var isFinished = false

    /// What gnuplot wrote while it did what was sent.
    struct Answer: Equatable {
        var output: String
        var messages: String
    }

    /// Starts `program` in `folder`; from now on everything must be done within `limit`.
    init(
        program: String, folder: String?, limit: Duration, isCancelled: @escaping @Sendable () -> Bool
    ) throws(FigureError) {
        var reason = [CChar](repeating: 0, count: 256)
        guard let opened = gp_open(program, folder, &reason, reason.count) else {
            let text = String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            throw .gnuplotMissing(program: program, reason: text)
        }
        handle = opened
        self.limit = limit
        self.isCancelled = isCancelled
        deadline = ContinuousClock.now + limit
    }

    deinit { if !isFinished { _ = gp_close(handle, 1) } }

    /// Queues commands.
    func send(_ commands: [String]) { _ = gp_send(handle, commands.joined(separator: "\n")) }

    /// Queues a script up to its drawing.
    func send(_ script: FigureScript) {
        send(script.head)
        for block in script.data { define(block) }
        send(script.drawing)
    }

    /// Queues a datablock.
    func define(_ data: ScriptData) {
        _ = gp_data(handle, data.name, data.values, data.blocks, data.rowsPerBlock, data.columns)
    }

    /// Waits until all that was queued is done.
    ///
    /// Throws `gnuplotFailed` with gnuplot's own words, `gnuplotDied`, `timeLimit` or `cancelled`; gnuplot is ended then.
    mutating func finish() throws(FigureError) -> Answer {
        _ = gp_mark(handle)
        while true {
            // Slices of 50 ms bound how late a cancellation is seen; gnuplot's answer itself wakes the wait at once.
            let state = gp_wait(handle, 50)
            let answer = Answer(
                output: String(cString: gp_output(handle)), messages: String(cString: gp_messages(handle)))
            switch state {
            case Int32(GP_FINE.rawValue): return answer
            case Int32(GP_COMPLAINED.rawValue):
                throw .gnuplotFailed(message: GnuplotMessage.first(in: answer.messages), detail: answer.messages)
            case Int32(GP_DIED.rawValue): throw .gnuplotDied(status: close(), detail: answer.messages)
            default: break
            }
            if isCancelled() { throw .cancelled() }
            if ContinuousClock.now >= deadline { throw .timeLimit(limit) }
        }
    }

    private mutating func close() -> Int {
        isFinished = true
        return Int(gp_close(handle, 0))
    }
}

/// Reads what gnuplot writes on standard error.
enum GnuplotMessage {
    /// The first complaint: the text after `line N:`, else the last line that says something.
    static func first(in messages: String) -> String {
        let lines = messages.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        for line in lines where line.hasPrefix("line ") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { return parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return lines.last { $0.contains(where: \.isLetter) } ?? "it gave no reason"
    }

    /// The lines that say something, without the echo of the command and the arrow under it.
    static func remarks(in messages: String) -> [String] {
        messages.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.contains(where: \.isLetter) && !$0.hasPrefix("gnuplot>") }
    }
}

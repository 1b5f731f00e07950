import ArgumentParser
import Console
import Foundation
import LanguageModels

/// `bench wait`.
struct BenchWaitCommand: WorkbenchCommand {
    static let reach = CommandReach.outside
    static let examples = [
        Example("bench wait --seconds 1", "a quick look"),
        Example("bench wait", "twenty seconds of a server that stays silent"),
    ]
    static let configuration = described(
        "wait", "Measure what it costs to wait for a language model.",
        discussion: """
            A server on this computer takes a request and stays silent until the time is over; the processor time of the whole \
            program is set against the time by the clock. A model that thinks for a minute should cost nothing.
            """)

    @Option(help: "How long to wait: 1 to 600.")
    var seconds = 20

    @OptionGroup var format: ReportFormat

    func validate() throws {
        if !(1...600).contains(seconds) {
            throw ValidationError("--seconds takes a whole number from 1 to 600, not \(seconds).")
        }
    }

    func run(in notebook: isolated Notebook) async throws {
        let silent = try SilentPort()
        defer { silent.close() }
        let selection = ModelSelection(.openai, model: "silent", baseURL: "http://127.0.0.1:\(silent.port)/v1")
        let model = try notebook.model(selection)
        let wait = Duration.seconds(seconds)
        let request = ModelRequest(
            system: "", messages: [.init(.user, "Say nothing.")],
            limits: TimeLimits(firstToken: wait, total: wait + .seconds(60)))
        let (before, began) = (Self.processorSeconds, ContinuousClock.now)
        do {
            for try await _ in model.answer(to: request) {}
        } catch let error as ModelError where error.code == .timedOut {
            // That is what was waited for.
        }
        try Task.checkCancellation()
        let spent = Self.processorSeconds - before
        let waited = (ContinuousClock.now - began) / .seconds(1)
        format.show(
            TextTable(
                columns: [
                    .init("waited", unit: "s", alignment: .right),
                    .init("processor_time", title: "processor time", unit: "s", alignment: .right),
                    .init("cores", alignment: .right),
                ],
                rows: [[.number(waited, digits: 1), .number(spent, digits: 3), .number(spent / waited, digits: 4)]]),
            on: notebook.screen)
    }

    /// User and system time of this process and all its threads.
    private static var processorSeconds: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}

/// A port of this computer that takes connections and never says a word: the system completes them, nobody reads.
struct SilentPort {
    let port: UInt16
    private let descriptor: CInt

    /// - Throws: where no port is to be had.
    init() throws(WorkbenchError) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(descriptor, name, length) == 0 && listen(descriptor, 8) == 0
                    && getsockname(descriptor, name, &length) == 0
            }
        }
        guard isBound else {
            throw WorkbenchError(
                .program, "No port of this computer is to be had: \(String(cString: strerror(errno))).")
        }
        port = UInt16(bigEndian: address.sin_port)
    }

    func close() { _ = Foundation.close(descriptor) }
}

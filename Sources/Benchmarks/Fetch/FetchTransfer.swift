import Foundation
import FoundationNetworking
import Synchronization

/// One request: writes what arrives into the part file as it comes and says once how it ended.
///
/// URLSession calls a delegate one call after another, and a chunk is on disk before the next one is taken.
final class FetchTransfer: NSObject, URLSessionDataDelegate, Sendable {
    /// How a request ended.
    enum Outcome: Sendable {
        /// Every byte is in the part file; so many of them were there before.
        case complete(resumedFrom: Int)
        /// The part that was there is of no use: ask again for everything.
        case askAgain
        case failed(BenchmarksError)
    }

    private struct State {
        var file: Int32 = -1
        var received: Int
        var kept: Int
        var total: Int?
        var reported = 0
        /// When the server was last heard of.
        var heard = ContinuousClock.now
        var verdict: Outcome?
        var redirects = 0
        var continuation: CheckedContinuation<Outcome, Never>?
    }

    private let source: FetchSource
    private let part: PartFile
    private let offset: Int
    private let sizeLimit: Int
    private let progress: @Sendable (FetchProgress) -> Void
    private let state: Mutex<State>
    /// chosen: fine enough for a progress bar, coarse enough to cost nothing.
    private static let step = 1 << 16
    /// chosen: as many as browsers' libraries commonly follow at least.
    private static let redirectLimit = 10

    init(
        source: FetchSource, part: PartFile, offset: Int, sizeLimit: Int,
        progress: @escaping @Sendable (FetchProgress) -> Void
    ) {
        self.source = source
        self.part = part
        self.offset = offset
        self.sizeLimit = sizeLimit
        self.progress = progress
        state = Mutex(State(received: offset, kept: offset))
    }

    /// Sends `request` and waits for its end; cancelling the task ends it at once.
    func run(_ request: URLRequest, timeout: Double) async -> Outcome {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        configuration.httpShouldSetCookies = false
        let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let task = session.dataTask(with: request)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let verdict = state.withLock { state in
                    if state.verdict == nil { state.continuation = continuation }
                    return state.verdict
                }
                if let verdict { return continuation.resume(returning: verdict) }
                task.resume()
                watch(task, timeout: timeout)
            }
        } onCancel: {
            settle(.failed(.cancelledFetch(source)))
            Self.giveUp(task)
        }
    }

    /// Ends a request that URLSession has forgotten: its own time limit does not fire when its queue is stuck.
    private func watch(_ task: URLSessionTask, timeout: Double) {
        DispatchQueue.global().asyncAfter(deadline: .now() + timeout / 4) { [self] in
            guard let heard = state.withLock({ $0.verdict == nil ? $0.heard : nil }) else { return }
            guard ContinuousClock.now - heard > .seconds(timeout * 1.25) else { return watch(task, timeout: timeout) }
            settle(.failed(.network(source, "nothing came for \(Int(timeout)) seconds")))
            Self.giveUp(task)
        }
    }

    /// Cancels without waiting: `cancel` waits for a queue that all sessions share and that may be busy.
    private static func giveUp(_ task: URLSessionTask) {
        DispatchQueue.global().async { task.cancel() }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        var headers: [String: String] = [:]
        let answer = response as? HTTPURLResponse
        for (name, value) in answer?.allHeaderFields ?? [:] { headers["\(name)".lowercased()] = "\(value)" }
        let meaning = FetchAnswer(
            status: answer?.statusCode ?? 0, headers: headers, offset: offset, source: source)
        do throws(BenchmarksError) { try begin(meaning) } catch { settle(.failed(error)) }
        completionHandler(isSettled ? .cancel : .allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        do throws(BenchmarksError) { try append(data) } catch {
            settle(.failed(error))
            Self.giveUp(dataTask)
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let (received, total, kept, isOpen) = state.withLock { state in
            (state.received, state.total, state.kept, state.file >= 0)
        }
        if let error {
            settle(.failed(.network(source, BenchmarksError.sentence(error))))
        } else if let total, received != total {
            settle(.failed(.network(source, "\(received) of \(total) bytes arrived")))
        } else {
            settle(isOpen ? .complete(resumedFrom: kept) : .failed(.network(source, "there was no answer")))
        }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        let count = state.withLock { state in
            state.redirects += 1
            return state.redirects
        }
        let scheme = request.url?.scheme?.lowercased()
        if count > Self.redirectLimit {
            settle(.failed(.wrongAnswer(source, "it redirects more than \(Self.redirectLimit) times")))
        } else if scheme != "https", scheme != source.url.scheme?.lowercased() {
            settle(.failed(.wrongAnswer(source, "it redirects to an address that is not https")))
        } else {
            return completionHandler(request)
        }
        completionHandler(nil)
        Self.giveUp(task)
    }

    private func begin(_ answer: FetchAnswer) throws(BenchmarksError) {
        switch answer {
        case .goesOn(let total): try open(keeping: true, total: total)
        case .startsAnew(let total, let validator):
            try open(keeping: false, total: total)
            part.note(validator.map { PartFile.Note(address: source.url.absoluteString, validator: $0) })
        case .isComplete: settle(.complete(resumedFrom: offset))
        case .askAgain: settle(.askAgain)
        case .fails(let error): throw error
        }
    }

    private func open(keeping: Bool, total: Int?) throws(BenchmarksError) {
        guard (total ?? 0) <= sizeLimit else { throw .tooLarge(source, limit: sizeLimit) }
        try locked { state throws(BenchmarksError) in
            guard state.verdict == nil else { return }
            state.heard = ContinuousClock.now
            state.file = try part.open(keeping: keeping)
            state.total = total
            if !keeping {
                state.received = 0
                state.kept = 0
            }
        }
    }

    private func append(_ data: Data) throws(BenchmarksError) {
        let bytes = [UInt8](data)
        let news = try locked { state throws(BenchmarksError) -> FetchProgress? in
            guard state.verdict == nil, state.file >= 0 else { return nil }
            state.heard = ContinuousClock.now
            try write(bytes, to: state.file)
            state.received += bytes.count
            guard state.received <= sizeLimit else { throw .tooLarge(source, limit: sizeLimit) }
            guard state.received - state.reported >= Self.step || state.received == state.total else { return nil }
            state.reported = state.received
            return FetchProgress(received: state.received, total: state.total)
        }
        if let news { progress(news) }
    }

    private func write(_ bytes: [UInt8], to file: Int32) throws(BenchmarksError) {
        var done = 0
        while done < bytes.count {
            let written = bytes.withUnsafeBytes { raw in
                Foundation.write(file, raw.baseAddress?.advanced(by: done), raw.count - done)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .unwritable(part.url, because: String(cString: strerror(errno))) }
            done += written
        }
    }

    /// The lock is held while bytes are written, so that the file is never closed under a write.
    private func locked<Value: Sendable>(
        _ body: (inout State) throws(BenchmarksError) -> Value
    ) throws(BenchmarksError) -> Value {
        let result = state.withLock { state in
            do throws(BenchmarksError) { return Result<Value, BenchmarksError>.success(try body(&state)) } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private var isSettled: Bool { state.withLock { $0.verdict != nil } }

    /// Closes the file and lets `run` return. The first verdict counts: what follows from a request that is being
    /// given up does not change it. Nothing waits for URLSession to confirm, for it does not always: a task that is
    /// cancelled while it starts may never be heard of again.
    private func settle(_ verdict: Outcome) {
        let continuation = state.withLock { state -> CheckedContinuation<Outcome, Never>? in
            guard state.verdict == nil else { return nil }
            state.verdict = verdict
            if state.file >= 0 {
                fsync(state.file)
                close(state.file)
                state.file = -1
            }
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(returning: verdict)
    }
}

import CCurl
import Foundation
import Synchronization

/// One request under way: its response as a stream of events.
///
/// Redirects are not followed, since the key would go along to wherever they point; no cookies are kept.
final class HTTPTransfer: Sendable {
    /// What happens to a request.
    enum Event: Sendable {
        /// The server has been reached: the first of the request was sent.
        case sent

        /// Status and headers, names in lower case.
        case head(status: Int, headers: [String: String])

        /// The next bytes of the body.
        case bytes(Data)
    }

    /// What libcurl says of a transfer that failed.
    struct Failure: Error, Equatable {
        let code: UInt32
        let reason: String

        /// Failures that no repetition changes: a bad or unsupported address, and everything about certificates.
        var isLasting: Bool { [1, 3, 4, 35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91].contains(code) }
    }

    private struct Head {
        var status = 0
        var headers: [String: String] = [:]
        var wasSent = false
    }

    private let continuation: AsyncThrowingStream<Event, any Error>.Continuation
    private let head = Mutex(Head())

    private init(_ continuation: AsyncThrowingStream<Event, any Error>.Continuation) {
        self.continuation = continuation
    }

    /// Sends `call`; the stream ends with the response, or throws `Failure` or what `stop(throwing:)` says.
    static func start(_ call: HTTPCall) -> (transfer: HTTPTransfer, events: AsyncThrowingStream<Event, any Error>) {
        let (events, continuation) = AsyncThrowingStream.makeStream(of: Event.self)
        let transfer = HTTPTransfer(continuation)
        let number = TransferLoop.shared.begin(call, for: transfer)
        continuation.onTermination = { _ in TransferLoop.shared.end(number) }
        return (transfer, events)
    }

    /// Ends the call now; the stream throws `error`, or just ends when there is none.
    func stop(throwing error: (any Error)? = nil) {
        continuation.finish(throwing: error)
    }

    /// A part of the request went out.
    func sent() {
        let isFirst = head.withLock { head in
            defer { head.wasSent = true }
            return !head.wasSent
        }
        if isFirst { continuation.yield(.sent) }
    }

    /// One line of the response's head; an empty one ends it. What comes before the final status is passed over.
    func take(line: String) {
        if line.hasPrefix("HTTP/") {
            let status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
            head.withLock { head in
                head.status = status
                head.headers = [:]
            }
        } else if line.isEmpty {
            let (status, headers) = head.withLock { ($0.status, $0.headers) }
            if status >= 200 { continuation.yield(.head(status: status, headers: headers)) }
        } else if let colon = line.firstIndex(of: ":") {
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            head.withLock { $0.headers[name] = value }
        }
    }

    /// The next bytes of the response's body.
    func take(body: Data) { continuation.yield(.bytes(body)) }
}

/// The one thread on which libcurl works, asleep while nothing comes.
///
/// Foundation's own sessions wake without end while a server thinks, at half a core and more; `curl_multi_poll` sleeps until
/// a socket has something, or until a call is begun or ended (`curl_multi_wakeup`).
private final class TransferLoop: Sendable {
    static let shared = TransferLoop()

    private struct Orders {
        var count = 0
        var begun: [(number: Int, call: HTTPCall, transfer: HTTPTransfer)] = []
        var ended: [Int] = []
    }

    /// A transfer that libcurl works on; only the thread touches it.
    private struct Running {
        let handle: UnsafeMutableRawPointer
        let headers: UnsafeMutablePointer<curl_slist>?
        let transfer: HTTPTransfer
    }

    private let orders = Mutex(Orders())
    /// The address of libcurl's handle of all transfers, which `curl_multi_wakeup` may be given on any thread.
    private let multi: UInt

    private init() {
        curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        multi = UInt(bitPattern: curl_multi_init())
        let thread = Thread { self.work() }
        thread.name = "llm-nas transfers"
        thread.start()
    }

    /// - Returns: the number by which `end` ends it.
    func begin(_ call: HTTPCall, for transfer: HTTPTransfer) -> Int {
        let number = orders.withLock { orders in
            orders.count += 1
            orders.begun.append((orders.count, call, transfer))
            return orders.count
        }
        curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi))
        return number
    }

    /// Ends a transfer; without effect once it is over.
    func end(_ number: Int) {
        orders.withLock { $0.ended.append(number) }
        curl_multi_wakeup(UnsafeMutableRawPointer(bitPattern: multi))
    }

    private func work() {
        guard let multi = UnsafeMutableRawPointer(bitPattern: multi) else { return }
        var running: [Int: Running] = [:]
        while true {
            let (begun, ended) = orders.withLock { orders in
                defer { (orders.begun, orders.ended) = ([], []) }
                return (orders.begun, orders.ended)
            }
            for order in begun where !ended.contains(order.number) {
                running[order.number] = add(order.call, order.transfer, to: multi)
            }
            for number in ended {
                if let transfer = running.removeValue(forKey: number) { remove(transfer, from: multi) }
            }
            var active: Int32 = 0
            curl_multi_perform(multi, &active)
            finish(&running, multi)
            // Until a socket, a timer of libcurl's own or a wake-up; a day is for ever.
            curl_multi_poll(multi, nil, 0, 86_400_000, nil)
        }
    }

    /// Takes out the transfers that are over, and says how each ended.
    private func finish(_ running: inout [Int: Running], _ multi: UnsafeMutableRawPointer) {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE else { continue }
            let handle = message.pointee.easy_handle
            let result = curl_result_of(message)
            guard let (number, transfer) = running.first(where: { $0.value.handle == handle }) else { continue }
            running[number] = nil
            remove(transfer, from: multi)
            let failure = HTTPTransfer.Failure(
                code: UInt32(result.rawValue), reason: String(cString: curl_easy_strerror(result)))
            transfer.transfer.stop(throwing: result == CURLE_OK ? nil : failure)
        }
    }

    private func remove(_ running: Running, from multi: UnsafeMutableRawPointer) {
        curl_multi_remove_handle(multi, running.handle)
        curl_easy_cleanup(running.handle)
        curl_slist_free_all(running.headers)
    }

    private func add(_ call: HTTPCall, _ transfer: HTTPTransfer, to multi: UnsafeMutableRawPointer) -> Running? {
        guard let handle = curl_easy_init() else {
            transfer.stop(throwing: HTTPTransfer.Failure(code: 2, reason: "libcurl could not begin"))
            return nil
        }
        let body = Array(call.body.text.utf8)
        curl_set_text(handle, CURLOPT_URL, call.url.absoluteString)
        curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        curl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        // Our own limits end a call; libcurl's must not come first.
        curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, 7 * 24 * 3600 * 1000)
        // What a proxy says of its own tunnel is no head of the response.
        curl_set_number(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        curl_set_number(handle, CURLOPT_POST, 1)
        curl_set_number(handle, CURLOPT_POSTFIELDSIZE, body.count)
        body.withUnsafeBytes { bytes in
            _ = curl_set_pointer(
                handle, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress))
        }
        var headers: UnsafeMutablePointer<curl_slist>?
        for line in call.headerLines { headers = curl_slist_append(headers, line) }
        curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
        listen(handle, transfer)
        curl_multi_add_handle(multi, handle)
        return Running(handle: handle, headers: headers, transfer: transfer)
    }

    /// libcurl is given the transfer unretained: `running` holds it until its handle is gone.
    private func listen(_ handle: UnsafeMutableRawPointer, _ transfer: HTTPTransfer) {
        let own = Unmanaged.passUnretained(transfer).toOpaque()
        curl_set_pointer(handle, CURLOPT_WRITEDATA, own)
        curl_set_bytes_function(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, own in
            guard let bytes, let own else { return 0 }
            let transfer = Unmanaged<HTTPTransfer>.fromOpaque(own).takeUnretainedValue()
            transfer.take(body: Data(bytes: bytes, count: size * count))
            return size * count
        }
        curl_set_pointer(handle, CURLOPT_HEADERDATA, own)
        curl_set_bytes_function(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, own in
            guard let bytes, let own else { return 0 }
            let transfer = Unmanaged<HTTPTransfer>.fromOpaque(own).takeUnretainedValue()
            let line = String(decoding: Data(bytes: bytes, count: size * count), as: UTF8.self)
            transfer.take(line: line.trimmingCharacters(in: .newlines))
            return size * count
        }
        // The only way to hear that the request went out, which is when a server has been reached.
        curl_set_number(handle, CURLOPT_VERBOSE, 1)
        curl_set_pointer(handle, CURLOPT_DEBUGDATA, own)
        curl_set_trace_function(handle) { _, kind, _, _, own in
            if let own, kind == CURLINFO_HEADER_OUT || kind == CURLINFO_DATA_OUT {
                Unmanaged<HTTPTransfer>.fromOpaque(own).takeUnretainedValue().sent()
            }
            return 0
        }
    }
}

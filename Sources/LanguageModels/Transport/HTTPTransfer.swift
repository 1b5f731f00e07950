import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request under way: its response as a stream of events.
///
/// Each transfer has its own `URLSession`, whose delegate it is: sessions then share nothing, and ending one ends
/// exactly one call. Redirects are not followed, since the key would go along to wherever they point.
final class HTTPTransfer: NSObject, URLSessionDataDelegate, Sendable {
    /// What happens to a request.
    enum Event: Sendable {
        /// The server has been reached: the first of the request's body was sent.
        case sent

        /// Status and headers, names in lower case.
        case head(status: Int, headers: [String: String])

        /// The next bytes of the body.
        case bytes(Data)
    }

    private let continuation: AsyncThrowingStream<Event, any Error>.Continuation

    private init(_ continuation: AsyncThrowingStream<Event, any Error>.Continuation) {
        self.continuation = continuation
    }

    /// Sends `request`; the stream ends with the response, or throws what Foundation or `stop(throwing:)` says.
    static func start(_ request: URLRequest) -> (transfer: HTTPTransfer, events: AsyncThrowingStream<Event, any Error>)
    {
        let (events, continuation) = AsyncThrowingStream.makeStream(of: Event.self)
        let transfer = HTTPTransfer(continuation)
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        let session = URLSession(configuration: configuration, delegate: transfer, delegateQueue: nil)
        let task = session.dataTask(with: request)
        continuation.onTermination = { _ in
            task.cancel()
            session.finishTasksAndInvalidate()
        }
        task.resume()
        return (transfer, events)
    }

    /// Ends the call now; the stream throws `error`, or just ends when there is none.
    func stop(throwing error: (any Error)? = nil) {
        continuation.finish(throwing: error)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didSendBodyData bytesSent: Int64, totalBytesSent: Int64,
        totalBytesExpectedToSend: Int64
    ) {
        continuation.yield(.sent)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        let response = response as? HTTPURLResponse
        var headers: [String: String] = [:]
        for (name, value) in response?.allHeaderFields ?? [:] {
            headers["\(name)".lowercased()] = "\(value)"
        }
        continuation.yield(.head(status: response?.statusCode ?? 0, headers: headers))
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        continuation.yield(.bytes(data))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        continuation.finish(throwing: error)
    }
}

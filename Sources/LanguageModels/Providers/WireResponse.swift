import Foundation

/// What has come of the response to one attempt.
struct WireResponse: Sendable {
    /// The HTTP status; nil until the head has come.
    private(set) var status: Int?

    /// The headers, names in lower case.
    private(set) var headers: [String: String] = [:]

    /// The body of a refusal, as far as it is kept.
    private(set) var errorBody: [UInt8] = []

    /// Tokens read and written, as far as they were reported.
    var promptTokens: Int?
    var completionTokens: Int?

    /// Why the model stopped; nil as long as it did not say.
    var stop: StopReason?

    /// Whether nothing more needs to be read.
    var isOver = false

    private var decoder: MessageDecoder?

    /// Error bodies are read up to here; they are only quoted.
    private static let maximumErrorBytes = 64 << 10

    /// Whether the status promises an answer.
    var isAnswer: Bool { decoder != nil }

    /// Takes the head in.
    mutating func begin(status: Int, headers: [String: String], framing: MessageDecoder.Framing, maximumBytes: Int) {
        self.status = status
        self.headers = headers
        // A later head takes the place of an earlier one: a refusal is none of an answer.
        decoder = nil
        guard (200..<300).contains(status) else { return }
        let isWhole = framing == .events && (headers["content-type"] ?? "").hasPrefix("application/json")
        decoder = MessageDecoder(framing, isWhole: isWhole, maximumBytes: maximumBytes)
    }

    /// Takes the next bytes in and gives the messages they complete; none when this is a refusal.
    mutating func feed(_ bytes: Data) throws(LineStreamParser.LineTooLong) -> [MessageDecoder.Message] {
        guard isAnswer else {
            errorBody += bytes.prefix(Self.maximumErrorBytes - errorBody.count)
            isOver = errorBody.count >= Self.maximumErrorBytes
            return []
        }
        return try decoder?.feed(bytes) ?? []
    }

    /// The message that the end of the stream completes.
    mutating func finish() throws(LineStreamParser.LineTooLong) -> MessageDecoder.Message? {
        try decoder?.finish()
    }
}

/// What differs between the protocols that servers speak; all else is `HTTPConversation`.
protocol WireDialect: Sendable {
    /// Who is called, for error texts and for the caller.
    var identity: ModelIdentity { get }

    /// How the stream is cut into messages.
    var framing: MessageDecoder.Framing { get }

    /// The key, to be kept out of whatever the server says; nil when there is none.
    var secret: Secret? { get }

    /// The variable that holds the key, for hints.
    var keyVariable: String? { get }

    /// What to do when the server shortened the prompt.
    var shortenedHint: String { get }

    /// The parts of `request` that a server may not know and that can be left out.
    func features(in request: ModelRequest) -> [RequestFeature]

    /// The HTTP request for `request`, leaving out `missing`.
    func call(for request: ModelRequest, without missing: Set<RequestFeature>) -> HTTPCall

    /// What one message of the stream says, in order.
    func updates(in message: JSONValue) -> [WireUpdate]
}

/// What a message of a stream says.
enum WireUpdate: Sendable, Equatable {
    /// The next piece of the answer.
    case text(String)

    /// The model is thinking: a sign of life without text.
    case thinking

    /// Tokens, as far as they are reported; the last report counts.
    case usage(prompt: Int?, completion: Int?)

    /// Why the model stopped.
    case stop(StopReason)

    /// The server gave up; the value is its whole message.
    case failure(JSONValue)

    /// Nothing will follow.
    case end
}

extension JSONValue {
    /// A number of tokens, if this is one that can be believed: 0 to 2^50.
    var tokenCount: Int? {
        integer.flatMap { (0...(1 << 50)).contains($0) ? $0 : nil }
    }
}

/// A part of a request that some servers refuse and that can be left out.
enum RequestFeature: Hashable, Sendable, CaseIterable {
    /// The schema of the answer.
    case schema

    /// The report of tokens at the end of the stream.
    case streamUsage

    /// The limit on tokens under its older name.
    case olderTokenLimit

    /// The temperature.
    case temperature

    /// The sampling seed.
    case seed

    /// Words by which a server's complaint about this part is known.
    var markers: [String] {
        switch self {
        case .schema:
            [
                "response_format", "json_schema", "tool_choice", "input_schema", "chatrequest.format",
                "structured output",
            ]
        case .streamUsage: ["stream_options", "include_usage"]
        case .olderTokenLimit: ["max_completion_tokens"]
        case .temperature: ["temperature"]
        case .seed: ["seed"]
        }
    }

    /// What is told when the call is repeated without this part.
    var repeatReason: String {
        switch self {
        case .schema: "the server refuses an answer schema; asking without it"
        case .streamUsage: "the server refuses to report tokens; asking without that"
        case .olderTokenLimit: "the server wants the newer name of the token limit"
        case .temperature: "the server refuses the temperature; asking without it"
        case .seed: "the server refuses a sampling seed; asking without it"
        }
    }
}

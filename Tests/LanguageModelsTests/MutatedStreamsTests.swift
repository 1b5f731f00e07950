import Determinism
import Testing

@testable import LanguageModels

@Suite("Mutated streams")
struct MutatedStreamsTests {
    private static let address = try? ServerAddress("http://127.0.0.1:9", from: "the test")

    private static let chat = """
        data: {"choices":[{"delta":{"role":"assistant","content":null},"finish_reason":null}]}

        data: {"choices":[{"delta":{"content":"é★🧪"}}],"usage":null}

        data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":9}}

        data: [DONE]


        """

    private static let anthropic = """
        event: message_start
        data: {"type":"message_start","message":{"usage":{"input_tokens":7,"cache_read_input_tokens":4}}}

        event: content_block_delta
        data: {"type":"content_block_delta","delta":{"type":"text_delta","text":"é★🧪"}}

        event: message_delta
        data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}

        event: message_stop
        data: {"type":"message_stop"}


        """

    private static let ollama = """
        {"message":{"role":"assistant","content":"é★🧪"},"done":false}
        {"message":{"content":""},"done":true,"done_reason":"stop","prompt_eval_count":11,"eval_count":9}

        """

    /// Reads a whole stream as an attempt would; nil when it is refused.
    private static func read(_ bytes: [UInt8], _ dialect: some WireDialect) -> [WireUpdate]? {
        var decoder = MessageDecoder(dialect.framing, isWhole: false, maximumBytes: 100_000)
        do {
            var messages = try decoder.feed(bytes)
            if let last = try decoder.finish() { messages.append(last) }
            var updates: [WireUpdate] = []
            for case .value(let value) in messages { updates += dialect.updates(in: value) }
            return updates
        } catch {
            return nil
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout RandomStream) {
        for _ in 0...random.below(4) where !bytes.isEmpty {
            let place = random.below(bytes.count)
            switch random.below(5) {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(bytes[random.below(bytes.count)], at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
            default: bytes.insert(contentsOf: Array("99999999999999999999".utf8).prefix(random.below(21)), at: place)
            }
        }
    }

    @Test("whole streams say what they should in each dialect")
    func whole() throws {
        let address = try #require(Self.address)
        let expected: [WireUpdate] = [.text("é★🧪"), .stop(.completed)]
        func essence(_ updates: [WireUpdate]?) -> [WireUpdate]? { updates?.filter(expected.contains) }
        let chat = ChatCompletionsDialect(model: "m", address: address, secret: nil)
        let anthropic = AnthropicDialect(model: "m", address: address, secret: nil)
        #expect(essence(Self.read(Array(Self.chat.utf8), chat)) == expected)
        #expect(essence(Self.read(Array(Self.anthropic.utf8), anthropic)) == expected)
        #expect(essence(Self.read(Array(Self.ollama.utf8), OllamaDialect(model: "m", address: address))) == expected)
    }

    @Test("whatever is changed in a stream, reading it ends", arguments: 0..<20)
    func mutated(seed: UInt64) throws {
        let address = try #require(Self.address)
        var random = Seed(seed).stream("mutations")
        for _ in 0..<40 {
            var (chat, anthropic, ollama) = (
                Array(Self.chat.utf8), Array(Self.anthropic.utf8), Array(Self.ollama.utf8)
            )
            Self.mutate(&chat, &random)
            Self.mutate(&anthropic, &random)
            Self.mutate(&ollama, &random)
            _ = Self.read(chat, ChatCompletionsDialect(model: "m", address: address, secret: nil))
            _ = Self.read(anthropic, AnthropicDialect(model: "m", address: address, secret: nil))
            _ = Self.read(ollama, OllamaDialect(model: "m", address: address))
        }
    }

    @Test("absurd numbers of tokens are not believed and overflow nothing")
    func absurdNumbers() throws {
        let dialect = AnthropicDialect(model: "m", address: try #require(Self.address), secret: nil)
        for number in ["9223372036854775807", "-1", "1e300", "99999999999999999999", "1.5", "\"7\""] {
            let text =
                #"{"type":"message_start","message":{"usage":{"input_tokens":\#(number),"#
                + #""cache_read_input_tokens":\#(number)}}}"#
            let message = try #require(JSONValue(parsing: text.utf8))
            #expect(dialect.updates(in: message) == [.usage(prompt: nil, completion: nil)])
        }
        let most = Usage(promptTokens: .max, completionTokens: .max, isEstimated: false)
        #expect((most + most).total > 0)
    }

    @Test("deep nesting is read or refused, on a small stack too")
    func nesting() async {
        for depth in [10, 100, 500, 5000, 50_000] {
            for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
                let text = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
                let isRead = await Task.detached { JSONValue(parsing: text.utf8) != nil }.value
                #expect(isRead == (depth <= JSONValue.maximumDepth))
            }
        }
    }
}

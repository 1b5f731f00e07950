import Console
import Determinism
import LanguageModels

/// One tiny call to a model, to learn how it behaves before a search depends on it; a long one beside it if asked for.
struct ModelTrial {
    let model: any LanguageModel
    let options: CallOptions
    let clock: any WallClock
    /// Nil when it is not known.
    let price: Price?

    /// What one call showed.
    private struct Observation {
        var answer = ModelAnswer(text: "", usage: .none, stop: nil)
        var first: Int64?
        var last: Int64?
        var total: Int64 = 0
        var pieces = 0
        /// Why it was tried again, attempt by attempt.
        var repeats: [String] = []
    }

    /// Makes the calls and says what came.
    /// - Parameter context: the length of the long prompt in tokens; nil makes no second call.
    /// - Throws: `WorkbenchError` when the tiny call fails: such a model cannot be used.
    func report(context: Int?) async throws -> TrialReport {
        let seen = try await observe(Self.tiny(options))
        var report = TrialReport(model: model.identity)
        report.add("first piece", seen.first.map { "\($0) ms" } ?? "none came")
        report.add("whole answer", "\(seen.total) ms\(speed(seen))")
        report.add("streaming", streaming(seen))
        report.add("structured", structure(seen))
        report.add("right", isRight(seen) ? "yes" : "no: \(quoted(seen.answer.text))")
        report.add("tokens", tokens(seen.answer.usage))
        report.add("cost", price.map { "\($0.cost(of: seen.answer.usage))" } ?? "unknown: no price is known")
        for reason in seen.repeats { report.add("tried again", reason) }
        var fits: Bool?
        if let context {
            let (finding, isKept) = try await longPrompt(context)
            report.add("context", finding)
            fits = isKept
        } else {
            report.add("context", "not tried: `llm test --context 8000` sends a prompt of that many tokens")
        }
        report.verdict = TrialReport.verdict(
            isJSON: value(in: seen) != nil, isRight: isRight(seen), isStreamed: isStreamed(seen), keepsContext: fits)
        return report
    }

    /// The counting makes the answer long enough to come in pieces.
    private static func tiny(_ options: CallOptions) -> ModelRequest {
        let schema = ResponseSchema(
            name: "trial",
            schema: [
                "type": "object", "required": ["count", "sum"], "additionalProperties": false,
                "properties": [
                    "sum": ["type": "integer"], "count": ["type": "array", "items": ["type": "integer"]],
                ],
            ])
        return ModelRequest(
            system: "Answer with one JSON object and nothing else.",
            messages: [
                .init(
                    .user,
                    "What is 17 + 25? Answer as {\"sum\": number, \"count\": the whole numbers from 1 to 12 in a list}."
                )
            ],
            temperature: options.temperature, maximumTokens: options.maximumTokens ?? 512, schema: schema,
            limits: options.limits)
    }

    private func observe(_ request: ModelRequest) async throws -> Observation {
        var seen = Observation()
        let began = clock.milliseconds()
        do {
            seen.answer = try await model.collect(request) { event in
                switch event {
                case .text:
                    seen.pieces += 1
                    seen.last = clock.milliseconds() - began
                    if seen.first == nil { seen.first = seen.last }
                case .attempt(_, let reason): seen.repeats.append(reason)
                case .finished: break
                }
            }
        } catch let error as ModelError {
            throw WorkbenchError(designer: model.identity, error)
        }
        seen.total = clock.milliseconds() - began
        return seen
    }

    /// Puts a word at the start of a long prompt and asks for it at the end: a server that drops the start loses it.
    private func longPrompt(_ tokens: Int) async throws -> (finding: String, isKept: Bool) {
        let word = "marigold"
        let filler = String(repeating: "The cell adds what its edges bring. ", count: max(tokens / 9, 1))
        let request = ModelRequest(
            messages: [
                .init(.user, "The word is \(word). Remember it.\n\(filler)\nWhat is the word? Answer with it alone.")
            ],
            temperature: options.temperature, maximumTokens: options.maximumTokens ?? 512, limits: options.limits)
        do {
            let seen = try await observe(request)
            let count = "about \(request.estimatedTokens) tokens sent, \(counted(seen.answer.usage))"
            let isKept = seen.answer.text.lowercased().contains(word)
            return (isKept ? "kept: \(count)" : "lost: \(count), answered \(quoted(seen.answer.text))", isKept)
        } catch let error as WorkbenchError {
            return ("refused: \(error.message)", false)
        }
    }

    private func counted(_ usage: Usage) -> String {
        usage.isEstimated ? "not counted by the server" : "\(usage.promptTokens) counted by the server"
    }

    private func tokens(_ usage: Usage) -> String {
        "\(usage.promptTokens) read, \(usage.completionTokens) written"
            + (usage.isEstimated ? ", estimated: the server reports none" : ", as the server counts")
    }

    private func speed(_ seen: Observation) -> String {
        let tokens = seen.answer.usage.completionTokens
        guard let first = seen.first, seen.total > first, tokens > 1, isStreamed(seen) else { return "" }
        return ", \(NumberText.fixed(Double(tokens) * 1000 / Double(seen.total - first), digits: 1)) tokens a second"
    }

    private func isStreamed(_ seen: Observation) -> Bool { seen.pieces > 1 }

    private func streaming(_ seen: Observation) -> String {
        guard isStreamed(seen), let first = seen.first, let last = seen.last else { return "no: one piece" }
        return "yes: \(seen.pieces) pieces over \(last - first) ms"
    }

    private func structure(_ seen: Observation) -> String {
        if value(in: seen) != nil {
            return JSONValue(parsing: seen.answer.text.utf8) != nil
                ? "yes: JSON and nothing else" : "nearly: JSON with other text round it, which is read all the same"
        }
        return seen.answer.stop == .length
            ? "no: cut off at its limit of tokens" : "no: the answer holds no JSON object"
    }

    private func isRight(_ seen: Observation) -> Bool { value(in: seen)?["sum"]?.integer == 42 }

    /// The JSON object in the answer, from its first brace to its last.
    private func value(in seen: Observation) -> JSONValue? {
        let text = seen.answer.text
        guard let open = text.firstIndex(of: "{"), let close = text.lastIndex(of: "}"), open < close else { return nil }
        return JSONValue(parsing: text[open...close].utf8)
    }

    private func quoted(_ text: String) -> String {
        text.isEmpty ? "nothing" : "'\(Sanitizer.singleLine(String(text.prefix(60))))'"
    }
}

import Determinism
import LanguageModels

/// One tiny call to a model, to learn how it behaves before a search depends on it.
struct ModelTrial {
    let model: any LanguageModel
    let clock: any WallClock

    /// Asks for a small JSON object and words what came.
    func report() async throws -> String {
        let schema = ResponseSchema(
            name: "trial",
            schema: [
                "type": "object", "properties": ["sum": ["type": "integer"]], "required": ["sum"],
                "additionalProperties": false,
            ])
        let request = ModelRequest(
            system: "Answer with one JSON object and nothing else.",
            messages: [.init(.user, "What is 17 + 25? Answer as {\"sum\": number}.")], maximumTokens: 64, schema: schema
        )
        let began = clock.milliseconds()
        var first: Int64?
        var pieces = 0
        let answer: ModelAnswer
        do {
            answer = try await model.collect(request) { event in
                if case .text = event {
                    pieces += 1
                    if first == nil { first = clock.milliseconds() }
                }
            }
        } catch let error as ModelError {
            throw WorkbenchError(.designer, error.message, hint: error.hint)
        }
        let total = clock.milliseconds() - began
        let value = JSONValue(parsing: answer.text.utf8)
        let sum = value?["sum"]?.integer
        let structured =
            value == nil ? "no: the answer is not JSON" : sum == nil ? "JSON, but not of the asked form" : "yes"
        return """
            model        \(model.identity.description)
            first piece  \(first.map { "\($0 - began) ms" } ?? "none"), whole answer \(total) ms
            streaming    \(pieces > 1 ? "yes, \(pieces) pieces" : "no: one piece")
            structured   \(structured)
            right        \(sum == 42 ? "yes" : "no: \(Sanitizer.singleLine(String(answer.text.prefix(60))))")
            tokens       \(answer.usage.promptTokens) + \(answer.usage.completionTokens)\
            \(answer.usage.isEstimated ? " (estimated here)" : "")
            """
    }
}

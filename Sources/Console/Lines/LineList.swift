/// Lines from memory, in order, then the end: scripts and tests.
@MainActor
package final class LineList: LineSource {
    private var rest: ArraySlice<LineRead>
    /// Every prompt that was asked with, in order.
    package private(set) var prompts: [String] = []

    /// Answers in the order they will be given.
    package init(_ answers: [LineRead]) { rest = answers[...] }

    /// Lines alone, followed by the end.
    package convenience init(lines: [String]) { self.init(lines.map(LineRead.line)) }

    /// The next answer; the prompt is noted.
    package func nextLine(prompt: String) async -> LineRead {
        prompts.append(prompt)
        return rest.popFirst() ?? .endOfInput
    }
}

/// One answer to the question for a line.
package enum LineRead: Sendable, Equatable {
    /// A line without its newline; a pasted block is one line with newlines inside.
    case line(String)
    /// There will be no more: Ctrl-D, or the end of the file.
    case endOfInput
    /// Ctrl-C: what was typed is dropped, ask again.
    case interrupted
}

/// Where commands come from: a person at a terminal, a pipe, or a test.
@MainActor
package protocol LineSource {
    /// The next line. `prompt` is shown only where a person types.
    ///
    /// At most one call may be waiting. After `endOfInput` every further call gives `endOfInput`, except that a person
    /// at a terminal may go on.
    func nextLine(prompt: String) async -> LineRead
}

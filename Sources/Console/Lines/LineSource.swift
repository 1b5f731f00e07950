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
    /// The same, with some text already typed where a person can change it.
    func nextLine(prompt: String, initialText: String) async -> LineRead
}

extension LineSource {
    /// Where nobody types, nothing can be begun for them.
    package func nextLine(prompt: String, initialText: String) async -> LineRead { await nextLine(prompt: prompt) }
}

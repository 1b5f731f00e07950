/// One way to go on with the word being typed.
package struct Candidate: Sendable, Equatable {
    /// The whole word as it should read, without quotes or backslashes.
    package let text: String
    /// One line said beside it when candidates are listed; empty for none.
    package let note: String
    /// Whether more of the same word is expected (`--size=`), so that no blank follows it.
    package let continues: Bool

    /// A word, complete unless it `continues`.
    package init(_ text: String, note: String = "", continues: Bool = false) {
        self.text = text
        self.note = note
        self.continues = continues
    }
}

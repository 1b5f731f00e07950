import Determinism

/// The wording of a prompt with places to fill in: a text of two parts that a user may edit.
///
/// A line `[system]` opens what the model is told of its part, a line `[user]` what it is asked. Paragraphs are set apart
/// by blank lines; one that holds nothing but placeholders, none of which has anything to say, is left out.
package struct PromptTemplate: Equatable, Sendable {
    /// The whole text, as it was written and is journaled.
    package let text: String
    /// What the model is told of its part, paragraph by paragraph.
    let system: [Paragraph]
    /// What it is asked.
    let user: [Paragraph]

    /// Text between blank lines.
    struct Paragraph: Equatable, Sendable {
        let pieces: [Piece]

        /// Whether there are no words of its own in it.
        var isFilledOnly: Bool {
            pieces.allSatisfy { piece in
                if case .text(let text) = piece { text.allSatisfy(\.isWhitespace) } else { true }
            }
        }
    }

    /// Words, or a place to fill in.
    enum Piece: Equatable, Sendable {
        case text(String)
        case placeholder(PromptPlaceholder)
    }

    /// chosen: 64 KiB, more than most models read.
    package static let maximumBytes = 1 << 16

    /// Reads a template.
    /// - Complexity: O(n).
    /// - Throws: `PromptTemplateError`, naming the first fault and its line.
    package init(parsing text: String) throws(PromptTemplateError) {
        guard text.utf8.count <= Self.maximumBytes else {
            throw .tooLong(text.utf8.count, limit: Self.maximumBytes)
        }
        let parts = try TemplateReader.parts(of: text)
        system = parts.system
        user = parts.user
        self.text = text
    }

    /// Names the text.
    package var digest: Digest { Digest(of: text) }

    /// The placeholders it uses.
    package var placeholders: Set<PromptPlaceholder> {
        Set(
            (system + user).flatMap(\.pieces).compactMap { piece in
                if case .placeholder(let name) = piece { name } else { nil }
            })
    }

    /// The two parts, filled in.
    func filled(_ value: (PromptPlaceholder) -> String) -> (system: String, user: String) {
        func text(_ paragraphs: [Paragraph]) -> String {
            paragraphs.compactMap { paragraph in
                let text = paragraph.pieces.map { piece in
                    switch piece {
                    case .text(let text): text
                    case .placeholder(let name): value(name)
                    }
                }
                .joined()
                return paragraph.isFilledOnly && text.allSatisfy(\.isWhitespace) ? nil : text
            }
            .joined(separator: "\n\n")
        }
        return (text(system), text(user))
    }
}

extension PromptTemplate: Codable {
    /// The text alone.
    package init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

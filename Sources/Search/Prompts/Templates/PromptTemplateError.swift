/// Why a text is no template.
package struct PromptTemplateError: Error, Equatable, Sendable {
    /// The kinds of fault.
    package enum Code: String, Sendable, CaseIterable {
        /// A name in double braces that stands for nothing.
        case unknownPlaceholder
        /// Double braces that are not closed.
        case unclosedPlaceholder
        /// No `[system]` or no `[user]`, one twice, or one that is empty.
        case sections
        /// A character that no prompt may hold.
        case character
        /// More text than is taken.
        case tooLong
    }

    package let code: Code
    /// One sentence that names the place.
    package let message: String
    /// What to write instead.
    package let hint: String?

    private init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    static func unknownPlaceholder(_ name: String, line: Int) -> Self {
        let names = PromptPlaceholder.allCases.map(\.rawValue)
        let near = NearestWord.nearest(to: name, in: names)
        let meant = near.map { "Did you mean {{\($0)}}? " } ?? ""
        return Self(
            .unknownPlaceholder, "Line \(line) of the template has {{\(name.prefix(40))}}, which stands for nothing.",
            hint: meant + "There are: \(names.joined(separator: ", ")).")
    }

    static func unclosedPlaceholder(_ name: String, line: Int) -> Self {
        Self(
            .unclosedPlaceholder, "Line \(line) of the template opens {{\(name.prefix(40)) and does not close it.",
            hint: "Write {{name}}, with small letters and dashes.")
    }

    static func section(_ what: String) -> Self {
        Self(
            .sections, "The template \(what).",
            hint: "It has a line [system] and a line [user], each once and in this order, with text under both.")
    }

    static func character(_ scalar: Unicode.Scalar, line: Int) -> Self {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return Self(.character, "Line \(line) of the template holds the control character U+\(code).")
    }

    static func tooLong(_ bytes: Int, limit: Int) -> Self {
        Self(.tooLong, "The template has \(bytes) bytes; at most \(limit) are taken.")
    }
}

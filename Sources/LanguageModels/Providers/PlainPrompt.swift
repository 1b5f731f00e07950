/// A request as one text, for readers that know no roles: programs and people.
enum PlainPrompt {
    /// The system text, then the messages (named by role when there is more than one), then the schema if one is
    /// asked for, with empty lines between; ends with a line feed.
    static func text(of request: ModelRequest) -> String {
        var parts: [String] = request.system.isEmpty ? [] : [request.system]
        if request.messages.count == 1 {
            parts += request.messages.map(\.text)
        } else {
            parts += request.messages.map { "[\($0.role.rawValue)]\n\($0.text)" }
        }
        if let schema = request.schema {
            parts.append("Answer with JSON alone, following this schema:\n\(schema.schema.text)")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }
}

/// Asks fontconfig, through the running gnuplot, which font it takes for a family.
enum FontCheck {
    /// Changes a style to the font it will be drawn with; the warning tells when that is another than was wanted.
    static func settle(_ style: inout FigureStyle, _ session: inout GnuplotSession) throws(FigureError)
        -> FigureWarning?
    {
        let wanted = style.fontFamily
        guard let used = try replacement(for: wanted, &session) else { return nil }
        // Better the style's own second choice, whose letters are as wide, than whatever fontconfig prefers.
        let spare = style.spareFamily
        style.fontFamily = try replacement(for: spare, &session) == nil ? spare : used
        return .fontReplaced(wanted: wanted, used: style.fontFamily)
    }

    /// The family used instead of `family`; nil when it is there or nothing is known.
    static func replacement(for family: String, _ session: inout GnuplotSession) throws(FigureError) -> String? {
        session.send(commands(family: family))
        return replacement(for: family, answer: try session.finish().output)
    }

    /// The font that a script's terminal names, if this computer lacks it.
    static func missing(from script: String, _ session: inout GnuplotSession) throws(FigureError) -> String? {
        guard let match = script.firstMatch(of: /(?m)^set terminal .* font ['"]([^,'"]+),/) else { return nil }
        let family = String(match.1)
        return try replacement(for: family, &session) == nil ? nil : family
    }

    /// Commands that print the family really used on standard output; nothing where fontconfig's tool is missing.
    private static func commands(family: String) -> [String] {
        let quoted = "'" + family.replacing("'", with: "'\"'\"'") + "'"
        let command = "fc-match -f '%{family}' \(quoted) 2>/dev/null"
        return ["set print '-'", "print system(\(TextDialect.quote(command)))", "set print"]
    }

    /// Reads fontconfig's answer: one or more names of one font with commas between them.
    static func replacement(for family: String, answer: String) -> String? {
        let line = answer.split(separator: "\n").first.map(String.init) ?? ""
        let families = line.split(separator: ",").map(String.init)
        guard let used = families.first else { return nil }
        return families.contains { $0.lowercased() == family.lowercased() } ? nil : used
    }
}

// The only place where refusals of knowledge-base edits are worded.
extension EditRefusal {
    static func unknownID(_ id: String, known: [Rule]) -> EditRefusal {
        let ids = known.filter(\.isActive).map(\.id)
        let listed = ids.prefix(24).joined(separator: ", ") + (ids.count > 24 ? ", ..." : "")
        let allowed = ids.isEmpty ? "there are no active rules" : "active rules are \(listed)"
        return EditRefusal(code: .unknownID, message: "No rule is called '\(shown(id))'; \(allowed).", hint: nil)
    }

    static func duplicateText(of rule: Rule) -> EditRefusal {
        EditRefusal(
            code: .duplicateText,
            message: "Rule \(rule.id) (\(rule.scope.text)) says the same already.",
            hint: "Edit \(rule.id) instead.")
    }

    static func fault(_ fault: RuleText.Fault, limit: Int, what: String) -> EditRefusal {
        switch fault {
        case .empty:
            EditRefusal(code: .empty, message: "The \(what) is empty.", hint: nil)
        case .tooLong(let length):
            EditRefusal(
                code: .tooLong,
                message: "The \(what) has \(length) characters where \(limit) are allowed.",
                hint: "One short sentence is best.")
        case .unprintable(let scalar, let place):
            EditRefusal(
                code: .unprintable,
                message: "Character \(place) of the \(what) is \(codePoint(scalar)), which does not print.",
                hint: "Use one line of plain text.")
        }
    }

    static func wrongScope(_ scope: RuleScope, niches: Int) -> EditRefusal {
        let allowed = niches > 0 ? "niches are 0 to \(niches - 1)" : "there are no niches"
        return EditRefusal(code: .wrongScope, message: "There is no \(scope.text); \(allowed).", hint: nil)
    }

    static func capReached(_ scope: RuleScope, cap: Int) -> EditRefusal {
        EditRefusal(
            code: .capReached,
            message: "The scope '\(scope.text)' holds its \(cap) active rules already.",
            hint: "Retire one of them first.")
    }

    static func pinned(_ rule: Rule) -> EditRefusal {
        EditRefusal(code: .pinned, message: "Rule \(rule.id) is pinned by the user.", hint: nil)
    }

    static func retiredAlready(_ id: String, generation: Int) -> EditRefusal {
        EditRefusal(
            code: .retiredAlready,
            message: "Rule \(id) was retired in generation \(generation).",
            hint: "Add a new rule instead.")
    }

    static func badCheck(_ error: RulePredicateError) -> EditRefusal {
        EditRefusal(code: .badCheck, message: "The check does not read: \(error.message)", hint: error.hint)
    }

    static func noChange(_ id: String, as state: String) -> EditRefusal {
        EditRefusal(code: .noChange, message: "Rule \(id) is \(state) already.", hint: nil)
    }

    static func userOnly(_ action: KnowledgeEdit.Action) -> EditRefusal {
        EditRefusal(code: .userOnly, message: "Only the user may \(action.rawValue) a rule.", hint: nil)
    }

    /// At most 24 characters of ASCII, so that no model can write onto the screen through a refusal.
    private static func shown(_ text: String) -> String {
        let safe = text.unicodeScalars.prefix(25).map { (32..<127).contains($0.value) ? String($0) : "?" }
        return safe.prefix(24).joined() + (safe.count > 24 ? "..." : "")
    }

    private static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

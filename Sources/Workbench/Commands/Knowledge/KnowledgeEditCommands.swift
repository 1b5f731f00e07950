import ArgumentParser
import Search

/// `kb add`.
struct KnowledgeAddCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("kb add \"keep a 3x3 on the longest edge\" --check 'edge 0-3 is 3x3'", "a rule for all niches"),
        Example(
            "kb add \"no pooling\" --avoid --niche 2 --check 'at least 1 pool'", "a rule of what to avoid in niche 2"),
    ]
    static let configuration = described(
        "add", "Add a rule of your own.", discussion: "A check is written in this language:\n" + RulePredicate.grammar)

    @Argument(help: "The rule, one sentence.")
    var text: String

    @Flag(help: "The rule says what to avoid.")
    var avoid = false

    @Option(help: "Only for this niche.")
    var niche: Int?

    @Option(help: "The same as a test of a cell.")
    var check: String?

    func run(in notebook: isolated Notebook) async throws {
        let scope = niche.map(RuleScope.niche) ?? .global
        try notebook.edit(.add(polarity: avoid ? .avoid : .prefer, scope: scope, text: text, check: check))
    }
}

/// `kb edit`.
struct KnowledgeEditCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [
        Example("kb edit r1 --text \"two 3x3 in a row\"", "another wording"),
        Example("kb edit r1 --check 'depth at least 2'", "another check; an empty one takes it away"),
    ]
    static let configuration = described("edit", "Change a rule.")

    @Argument(help: "The rule: r1, r2, ...")
    var id: String

    @Option(help: "Its new sentence.")
    var text: String?

    @Option(help: "Its new check.")
    var check: String?

    @Option(help: "prefer or avoid.")
    var polarity: RulePolarity?

    func run(in notebook: isolated Notebook) async throws {
        let change: CheckChange = check.map { $0.isEmpty ? .remove : .replace($0) } ?? .keep
        try notebook.edit(.edit(id: id, change: RuleChange(polarity: polarity, text: text, check: change)))
    }
}

extension RulePolarity: ExpressibleByArgument {}

/// `kb retire`.
struct KnowledgeRetireCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [Example("kb retire r1 \"contradicted since generation 3\"", "take a rule back")]
    static let configuration = described("retire", "Take a rule back; it stays on record.")

    @Argument(help: "The rule: r1, r2, ...")
    var id: String

    @Argument(help: "Why.")
    var reason: String = ""

    func run(in notebook: isolated Notebook) async throws {
        try notebook.edit(.retire(id: id, reason: reason))
    }
}

/// `kb pin`.
struct KnowledgePinCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [Example("kb pin r1", "the designer may not change it any more")]
    static let configuration = described("pin", "Keep the designer's hands off a rule.")

    @Argument(help: "The rule: r1, r2, ...")
    var id: String

    func run(in notebook: isolated Notebook) async throws { try notebook.edit(.pin(id: id)) }
}

/// `kb unpin`.
struct KnowledgeUnpinCommand: WorkbenchCommand {
    static let effect = CommandEffect.changes
    static let examples = [Example("kb unpin r1", "the designer may change it again")]
    static let configuration = described("unpin", "Let the designer change a rule again.")

    @Argument(help: "The rule: r1, r2, ...")
    var id: String

    func run(in notebook: isolated Notebook) async throws { try notebook.edit(.unpin(id: id)) }
}

// The standard wording. `PromptText.version` counts its changes.

extension PromptTemplate {
    /// The standard template of a purpose.
    package static func standard(_ purpose: DesignPrompt.Purpose) -> PromptTemplate {
        switch purpose {
        case .revise: standardRevision
        case .propose: standardProposal
        }
    }

    /// The same without niches: for a search of the space as a whole.
    static func wholeSpace(_ purpose: DesignPrompt.Purpose) -> PromptTemplate {
        switch purpose {
        case .revise: wholeRevision
        case .propose: wholeProposal
        }
    }

    /// The naive prompt, which shows results and asks for good cells.
    static let plain = trusted(
        part + task + "{{best}}\n\n{{latest}}\n\nPropose {{good-cells}}.\n" + answerForm)

    /// One call for the rules and the children of a whole generation.
    static let atOnce = trusted(
        """
        [system]
        You design neural network cells for a given device. {{guide}}
        {{letters}}
        Answer with one JSON object and nothing else.

        [user]
        Task {{title}}: minimise {{goals}}. {{brief}}

        Generation {{generation}}.
        {{budget}}
        {{costs}}

        {{history}}

        {{front}}

        {{last}}

        {{rules}}

        {{niches}}

        Propose up to {{count}} that may enter the front or widen it: where there is room between two of it, beyond its ends, or \
        better than one of it. Look at all niches; vary good cells or write new ones. Fewer are welcome where you expect nothing \
        of more. A cell that was evaluated before{{or-same}} is refused. Say what error you expect of each, and name the one or \
        two evaluations it came from, if any.
        Then, only where the results teach something, add, edit or retire rules; few, specific, true. "check" makes a rule \
        testable, for example {{checks}}.
        Answer: {"children": [{"architecture_code": "six letters", "predicted_error": 9.1, "parents": [numbers], \
        "rationale": "a few words"}], "new": [{"polarity": "prefer" or "avoid", "scope": "global" or "niche 2", \
        "text": "one sentence", "check": "..."}], "edit": [{"id": "r1", "text": "...", "check": "..."}], \
        "retire": [{"id": "r2", "reason": "..."}]}
        """)

    private static let standardRevision = trusted(part + task + niche + facts + revision)
    private static let standardProposal = trusted(part + task + niche + facts + proposal(" of this niche"))
    private static let wholeRevision = trusted(part + task + whole + facts + revision)
    private static let wholeProposal = trusted(part + task + whole + facts + proposal(""))

    /// A template of this file: a fault in it is a fault of the program.
    private static func trusted(_ text: String) -> PromptTemplate {
        do {
            return try PromptTemplate(parsing: text)
        } catch {
            preconditionFailure(error.message)
        }
    }

    private static let part = """
        [system]
        You design neural network cells for a given device. {{guide}}
        Answer with one JSON object and nothing else.

        [user]

        """

    private static let task = """
        Task {{title}}: minimise {{goals}}. {{brief}}


        """

    private static let niche = """
        Generation {{generation}}, niche {{niche}} of 0 to {{last-niche}}: {{niche-label}}. \
        It holds {{niche-cells}} usable cells. Every niche is searched for itself: \
        a cell outside this niche is refused, however good it is.


        """

    private static let whole = """
        Generation {{generation}}. The space is searched as a whole: it holds {{niche-cells}} usable cells.


        """

    private static let facts = """
        {{rules}}

        {{parents}}

        {{results}}

        {{refusals}}


        """

    private static let revision = """
        Revise the knowledge base from these results: what made cells of this niche accurate or fast, what did not? \
        Add, edit or retire rules; keep rules few, specific and true. "check" is optional and makes a rule testable on cells, in this language:
        {{grammar}}
        Answer: {"add": [{"polarity": "prefer" or "avoid", "scope": "niche" or "global", "text": "one sentence", \
        "check": "..."}], "edit": [{"id": "r1", "text": "..."}], "retire": [{"id": "r2", "reason": "..."}]}
        Empty lists are allowed.
        """

    private static func proposal(_ place: String) -> String {
        """
        Propose {{count}}\(place) that may enter the front of error and cost:
        {{orders}}
        A cell that was evaluated before{{or-same}} is refused.
        \(answerForm)
        """
    }

    private static let answerForm = """
        Answer: {"children": [{"architecture_code": "|...|+|...|+|...|", "parents": [numbers], \
        "rationale": "one sentence"}]}
        """
}

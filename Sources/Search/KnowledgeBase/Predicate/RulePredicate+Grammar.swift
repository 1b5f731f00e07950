extension RulePredicate {
    /// The language, as `help` and prompts show it.
    package static let grammar = """
        check   = term { "or" term }
        term    = factor { "and" factor }
        factor  = "not" factor | "(" check ")" | clause
        clause  = "edge" EDGE "is" [ "not" ] choice        the operator on one edge
                | "no" OP [ "on" EDGE ]                    an operator that is absent, there or anywhere
                | bound ( OP | "of" list )                 how many edges carry an operator
                | "depth" bound                            most convolutions on a path from input to output
                | "live edges" bound                       edges on such paths
        choice  = OP | "one of" list
        list    = "(" OP { "," OP } ")"
        bound   = ( "at most" | "at least" | "exactly" ) N
        EDGE    = 0-1 | 0-2 | 1-2 | 0-3 | 1-3 | 2-3        source-target; 0 is the input, 3 the output
        OP      = none | skip_connect | nor_conv_1x1 | nor_conv_3x3 | avg_pool_3x3
                  short: skip, 1x1, 3x3, pool; conv is 1x1 or 3x3
        N       = 0 to 6
        Case does not count. At most 400 characters, 8 clauses, 8 levels of "not" and parentheses.
        """

    /// Texts in the language, for help and completion.
    package static let examples = [
        "edge 0-3 is nor_conv_3x3",
        "edge 0-3 is not skip_connect",
        "edge 1-3 is one of (1x1, 3x3)",
        "at most 1 avg_pool_3x3",
        "at least 2 nor_conv_3x3 and no pool",
        "no skip_connect on 2-3",
        "at least 3 of (1x1, 3x3)",
        "depth at least 2",
        "live edges at least 4 and not (edge 0-3 is none or edge 2-3 is none)",
    ]
}

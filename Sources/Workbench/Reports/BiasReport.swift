import Console
import Determinism
import Search

/// How far each generation's proposals are from chance, one generation a row.
struct BiasReport {
    let generations: [GenerationBias]

    /// What the figures in a table mean; to be said once below it.
    static let legend = """
        null: the mean of as many random cells put to the same niches; p: the chance that they are as biased, from \
        \(GenerationBias.draws) draws of the session's seed. duplicates: compute what is known or was proposed already; \
        niches, operators: total variation distance from the space; entropy: bits of the operator on an edge.
        """

    /// Refusals have a table of their own.
    private static let measures = GenerationBias.Measure.allCases.filter { $0 != .refused }

    var table: TextTable {
        var columns: [TextTable.Column] = [
            .init("generation", title: "gen", alignment: .right), .init("searcher", title: "method"),
            .init("cells", alignment: .right),
        ]
        for measure in Self.measures {
            columns += [
                .init(measure.rawValue, alignment: .right),
                .init("\(measure.rawValue)_random", title: "null", alignment: .right),
                .init("\(measure.rawValue)_p", title: "p", alignment: .right),
            ]
        }
        return TextTable(columns: columns, rows: generations.map(Self.row))
    }

    private static func row(_ bias: GenerationBias) -> [TextTable.Cell] {
        var cells: [TextTable.Cell] = [
            .integer(bias.generation), .text(bias.ablation?.title ?? "whole"), .integer(bias.cells),
        ]
        for measure in measures {
            let reading = bias[measure]
            let digits = measure.digits
            cells += [
                .number(reading?.value, digits: digits.value), .number(reading?.random, digits: digits.random),
                .number(reading?.p, digits: 3),
            ]
        }
        return cells
    }

    private static func total(_ bias: GenerationBias) -> [TextTable.Cell] {
        let reading = bias[.refused]
        return [
            .integer(bias.generation), .text("all of \(bias.proposals)"),
            reading.map { .integer(Int($0.value)) } ?? .integer(bias.proposals),
            .number(reading?.random, digits: 2), .number(reading?.p, digits: 3),
            reading == nil ? .missing : .text("\(GenerationBias.draws) draws"),
        ]
    }

    /// The refusals, all and by reason, one generation and reason a row.
    var reasons: TextTable {
        TextTable(
            columns: [
                .init("generation", title: "gen", alignment: .right), .init("reason"),
                .init("refused", alignment: .right), .init("random", title: "null", alignment: .right),
                .init("p", alignment: .right), .init("p_from", title: "p from"),
            ],
            rows: generations.flatMap { bias in
                [Self.total(bias)]
                    + bias.refusals.map { line in
                        [
                            .integer(bias.generation), .text(line.reason.rawValue), .integer(line.count),
                            .number(line.random, digits: 2), .number(line.p, digits: 3),
                            line.p == nil ? .missing : .text(line.isExact ? "exact" : "\(GenerationBias.draws) draws"),
                        ]
                    }
            })
    }
}

extension GenerationBias {
    /// The line under a generation's report: `bias  duplicates 3 of 24 (random 0.2, p 0.001), ...`.
    var line: String {
        guard !readings.isEmpty else { return "  bias: no proposal was a cell" }
        let parts = [Measure.duplicates, .niches, .operators, .entropy].compactMap { measure in
            self[measure].map { reading in
                let digits = measure.digits
                let value = NumberText.fixed(reading.value, digits: digits.value)
                let random = NumberText.fixed(reading.random, digits: digits.random)
                let of = measure == .duplicates ? " of \(cells)" : measure == .entropy ? " bits" : ""
                return
                    "\(measure.rawValue) \(value)\(of) (random \(random), p \(NumberText.fixed(reading.p, digits: 3)))"
            }
        }
        return "  bias: " + parts.joined(separator: ", ")
    }
}

extension GenerationBias.Measure {
    /// Decimals worth printing: of a generation's value, and of the mean over random draws.
    var digits: (value: Int, random: Int) {
        switch self {
        case .duplicates, .refused: (0, 1)
        case .niches, .operators, .entropy: (2, 2)
        }
    }
}

import LanguageModels
import Search
import Sessions

/// What one cell took of what is counted.
struct CellBill: Equatable, Sendable {
    var evaluations = 0
    var calls = 0
    var promptTokens = 0
    var answerTokens = 0
    /// What the answers cost; nil where a price is not known.
    var cost: Cost? = .zero

    /// Prompt and answer tokens together.
    var tokens: Int { promptTokens + answerTokens }

    /// Both together; a cost that is not known makes the sum unknown.
    static func + (left: CellBill, right: CellBill) -> CellBill {
        var sum = left
        sum.evaluations += right.evaluations
        sum.calls += right.calls
        sum.promptTokens += right.promptTokens
        sum.answerTokens += right.answerTokens
        sum.cost = left.cost.flatMap { cost in right.cost.map { cost + $0 } }
        return sum
    }
}

/// Makes out bills cell by cell; who answers, and so what an answer costs, is carried from cell to cell.
struct CellBills {
    private let prices: PriceTable
    private var designer: ModelIdentity?

    /// - Parameter prices: what models take.
    init(prices: PriceTable = .standard) {
        self.prices = prices
    }

    /// The bills of all cells, by their numbers.
    static func all(_ records: some Sequence<JournalRecord>) -> [Int: CellBill] {
        var bills = CellBills()
        var all: [Int: CellBill] = [:]
        for record in records {
            all[record.cell, default: CellBill()] = all[record.cell, default: CellBill()] + bills.bill(record)
        }
        return all
    }

    /// The bill of the next cell.
    mutating func add(_ cell: [JournalRecord]) -> CellBill {
        var bill = CellBill()
        for record in cell { bill = bill + self.bill(record) }
        return bill
    }

    private mutating func bill(_ record: JournalRecord) -> CellBill {
        var bill = CellBill()
        switch record.event {
        case .designerChosen(let spec): designer = spec.identity
        case .search(.evaluated(let batch)): bill.evaluations = batch.evaluations.count + batch.failures.count
        case .search(.answered(let answer)): charge(answer, to: &bill)
        case .probed(let probe): charge(probe.answer, to: &bill)
        default: break
        }
        return bill
    }

    private func charge(_ answer: DesignerAnswer, to bill: inout CellBill) {
        bill.calls = 1
        bill.promptTokens = answer.promptTokens
        bill.answerTokens = answer.answerTokens
        bill.cost = cost(of: answer)
    }

    /// The offline designer takes nothing; who answered before anybody was chosen is not known.
    private func cost(of answer: DesignerAnswer) -> Cost? {
        guard let designer else { return nil }
        if designer.provider == OfflineDesigner.provider { return .zero }
        let usage = Usage(
            promptTokens: answer.promptTokens, completionTokens: answer.answerTokens, isEstimated: answer.isEstimated)
        return prices.cost(of: usage, with: designer)
    }
}

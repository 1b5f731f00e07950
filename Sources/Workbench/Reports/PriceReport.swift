import Console
import LanguageModels

/// The prices of models, with where each is from.
struct PriceReport {
    let book: PriceBook

    var table: TextTable {
        TextTable(
            columns: [
                .init("provider"), .init("model"), .init("prompt", unit: "$/million tokens", alignment: .right),
                .init("answer", unit: "$/million tokens", alignment: .right), .init("from"),
            ],
            rows: book.table.rows.map { row in
                let isOwn = book.own?.rows.contains(row) == true
                return [
                    .text(row.provider), .text(row.model), .number(row.price.prompt.dollars * 1e6, digits: 2),
                    .number(row.price.completion.dollars * 1e6, digits: 2),
                    .text(isOwn ? "your file" : PriceTable.standardDate),
                ]
            })
    }
}

import Search

extension Spending {
    /// The labels that predictions rest on, to go behind the evaluations: `, 1000 labels`; nothing where there are none.
    var labelText: String { labels > 0 ? ", \(labels) labels" : "" }
}

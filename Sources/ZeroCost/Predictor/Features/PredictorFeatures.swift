import SearchSpaces

/// What a predictor looks at.
package enum PredictorFeatures: String, Codable, CaseIterable, Sendable {
    /// The cell's operators, paths and size: needs nothing but the cell.
    case encoding
    /// Zero-cost proxies.
    case proxies
    case both

    /// Whether proxies are needed.
    package var needsProxies: Bool { self != .encoding }
}

/// Makes the features of cells.
struct FeatureBuilder: Sendable {
    let features: PredictorFeatures
    let shape: TaskShape
    let source: (any ProxySource)?

    /// All columns there are for these features.
    /// - Throws: `missingFeature` when proxies are wanted and there is no source.
    func columns(of cells: [Architecture]) throws(PredictorError) -> [FeatureColumn] {
        var columns: [FeatureColumn] = []
        if features != .proxies { columns += CellEncoding(shape: shape).columns(of: cells) }
        if features.needsProxies {
            guard let source else { throw .missingFeature("synflow") }
            columns += source.columns(of: cells)
        }
        return columns
    }

    /// The columns of these names in their order; what a fitted ensemble asks for.
    func matrix(of cells: [Architecture], named names: [String]) throws(PredictorError) -> FeatureMatrix {
        var byName: [String: FeatureColumn] = [:]
        for column in try columns(of: cells) { byName[column.name] = column }
        var ordered: [FeatureColumn] = []
        for name in names {
            guard let column = byName[name] else { throw .missingFeature(name) }
            ordered.append(column)
        }
        return try FeatureMatrix(ordered, count: cells.count)
    }
}

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
        guard let source else { return try columns(of: cells, proxies: []) }
        return try columns(of: cells, proxies: features.needsProxies ? source.proxyNames : [])
    }

    /// The columns of that many names, those of proxies by the names given; what a fitted ensemble asks for.
    func matrix(of cells: [Architecture], named names: [String]) throws(PredictorError) -> FeatureMatrix {
        let encoding = CellEncoding(shape: shape)
        let ours = Set(encoding.names)
        let proxies = names.filter { !ours.contains($0) }
        let columns = try columns(of: cells, proxies: proxies)
        var byName: [String: FeatureColumn] = [:]
        for column in columns { byName[column.name] = column }
        var ordered: [FeatureColumn] = []
        for name in names {
            guard let column = byName[name] else { throw .missingFeature(name) }
            ordered.append(column)
        }
        return try FeatureMatrix(ordered, count: cells.count)
    }

    private func columns(of cells: [Architecture], proxies: [String]) throws(PredictorError) -> [FeatureColumn] {
        var columns: [FeatureColumn] = []
        if features != .proxies { columns += CellEncoding(shape: shape).columns(of: cells) }
        if features.needsProxies, source == nil { throw .missingFeature(proxies.first ?? "synflow") }
        for name in proxies {
            guard let values = source?.values(of: name, for: cells) else { throw .missingFeature(name) }
            columns.append(FeatureColumn(name, values))
        }
        return columns
    }
}

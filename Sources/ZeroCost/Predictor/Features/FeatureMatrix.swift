import Foundation

/// A number known for each of some cells without training them; nil where there is none.
package struct FeatureColumn: Sendable, Equatable {
    /// What the number is: `conv3x3`, `synflow`.
    package let name: String
    package let values: [Double?]

    package init(_ name: String, _ values: [Double?]) {
        self.name = name
        self.values = values
    }
}

/// The features of cells, row by row, as XGBoost and the forest read them: missing values are NaN, here alone.
struct FeatureMatrix: Sendable, Equatable {
    let names: [String]
    /// How many rows there are.
    let count: Int
    /// The rows, one after another.
    private(set) var values: [Float]

    /// Lays columns of equal length side by side.
    /// - Throws: `badColumn` for unlike lengths and numbers that are not finite.
    init(_ columns: [FeatureColumn], count: Int) throws(PredictorError) {
        guard columns.count <= TreeForest.featureLimit else {
            throw .tooManyFeatures(columns.count, allowed: TreeForest.featureLimit)
        }
        names = columns.map(\.name)
        self.count = count
        values = [Float](repeating: .nan, count: columns.count * count)
        for (place, column) in columns.enumerated() {
            guard column.values.count == count else {
                throw .length(of: column.name, found: column.values.count, expected: count)
            }
            for (row, value) in column.values.enumerated() {
                guard let value else { continue }
                guard value.isFinite else { throw .notFinite(value, in: column.name, at: row) }
                values[row * columns.count + place] = Self.held(value)
            }
        }
    }

    /// The value as binary32 holds it. Trees ask for order alone, so what is too great for it (a synflow of 1e67) grows by
    /// its logarithm from 1e15 on.
    static func held(_ value: Double) -> Float {
        let limit = 1e15
        guard value.magnitude > limit else { return Float(value) }
        let grown = limit * (1 + log(value.magnitude / limit))
        return Float(value < 0 ? -grown : grown)
    }
}

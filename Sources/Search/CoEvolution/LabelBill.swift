import Determinism

/// The trained networks that a fitted model rests on: what its predictions cost.
package struct LabelBill: Equatable, Sendable, Codable {
    /// Names the fitted model.
    package let predictor: Digest
    /// How many of its networks no model billed before it in the same search was fitted on.
    package let added: Int

    package init(predictor: Digest, added: Int) {
        self.predictor = predictor
        self.added = added
    }
}

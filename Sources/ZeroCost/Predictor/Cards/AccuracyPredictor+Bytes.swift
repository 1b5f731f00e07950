import Determinism

/// A predictor on disk: the line `nas-predictor 1`, the card as one line of canonical JSON, the forest's bytes.
extension AccuracyPredictor {
    private static let firstLine = "nas-predictor 1"

    /// The predictor as bytes; equal predictors give equal bytes.
    /// - Throws: `badColumn` when a number of the card is not finite.
    package func bytes() throws(PredictorError) -> [UInt8] {
        do {
            let text = try CanonicalJSON.text(card)
            return Array("\(Self.firstLine)\n\(text)\n".utf8) + ensemble.forest.bytes
        } catch {
            throw PredictorError(.badColumn, "The predictor's card holds a number that is not finite.")
        }
    }

    /// The card in the bytes of a predictor, whatever its trees are.
    /// - Throws: `damaged`.
    static func card(of bytes: [UInt8]) throws(PredictorError) -> PredictorCard { try parts(of: bytes).card }

    private static func parts(of bytes: [UInt8]) throws(PredictorError) -> (
        card: PredictorCard, forest: ArraySlice<UInt8>
    ) {
        let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].elementsEqual(firstLine.utf8) else {
            throw .damaged("they do not begin with '\(firstLine)'")
        }
        guard let card = try? CanonicalJSON.value(PredictorCard.self, from: String(decoding: parts[1], as: UTF8.self))
        else { throw .damaged("the card is no card") }
        return (card, parts[2])
    }

    /// Reads a predictor; its trees must have the digest that the card names.
    ///
    /// - Parameter proxies: where its proxies come from, if it was fitted on any; their content must be the card's.
    /// - Throws: `damaged`; `missingFeature` or `otherDataset` for proxies other than it was fitted on.
    package init(bytes: [UInt8], proxies: (any ProxySource)? = nil) throws(PredictorError) {
        let (card, trees) = try Self.parts(of: bytes)
        guard Digest(of: trees) == card.forest else { throw .damaged("the trees do not have the card's digest") }
        let forest = try TreeForest(bytes: trees)
        guard forest.width == card.features.count, card.recipe.members > 0, card.classes > 0 else {
            throw .damaged("card and trees do not belong together")
        }
        if let wanted = card.proxies {
            guard let proxies, proxies.digest == wanted.digest else { throw .missingFeature(wanted.title) }
            if proxies.dataset != card.dataset { throw .otherDataset(card.dataset, fitted: proxies.dataset) }
        }
        self.init(card: card, forest: forest, proxies: card.proxies == nil ? nil : proxies)
    }
}

import Determinism
import SearchSpaces

/// Images and their labels, as a network takes them.
package struct ImageBatch: Sendable {
    /// Image by channel by row by column, normalised.
    package let images: [Float]
    /// One class for each image.
    package let labels: [Int]

    package init(images: [Float], labels: [Int]) {
        self.images = images
        self.labels = labels
    }

    /// How many images there are.
    package var count: Int { labels.count }
}

/// What the proxies look at: one batch for all, a second for those that compare two.
package struct ProxyInput: Sendable {
    package let first: ImageBatch
    package let second: ImageBatch

    /// Two batches for images of that shape.
    /// - Throws: `wrongSize` when the numbers are not the images that the labels count, `outOfRange` for fewer than
    ///   two images or a label that is no class.
    package init(first: ImageBatch, second: ImageBatch, shape: TaskShape) throws(EngineError) {
        for batch in [first, second] {
            let wanted = batch.count * 3 * shape.side * shape.side
            guard batch.images.count == wanted else {
                throw EngineError(
                    .wrongSize,
                    "A batch of \(batch.count) images of \(shape.side) x \(shape.side) x 3 has \(wanted) numbers, not \(batch.images.count)."
                )
            }
            if let bad = batch.labels.first(where: { !(0..<shape.classes).contains($0) }) {
                throw EngineError(.outOfRange, "The label \(bad) is none of the classes 0 to \(shape.classes - 1).")
            }
        }
        guard first.count == second.count, first.count > 1 else {
            throw EngineError(
                .outOfRange,
                "Batches of \(first.count) and \(second.count) images; both need the same number, at least 2.")
        }
        self.first = first
        self.second = second
    }

    /// How many images each batch has.
    package var count: Int { first.count }

    /// The same batches with each number moved to its neighbour above, to the one below, or not at all, drawn anew for
    /// each `draw`: a score that changes by it is one that rounding decides.
    package func lastBitsMoved(_ draw: Int) -> ProxyInput {
        ProxyInput(movingFrom: self, draw: UInt64(draw))
    }

    private init(movingFrom other: ProxyInput, draw: UInt64) {
        func moved(_ batch: ImageBatch, _ number: UInt64) -> ImageBatch {
            let draws = CounterStream(seed: draw, stream: 400_000 + number)
            let images = batch.images.enumerated().map { place, value in
                switch draws.bits(place) % 3 {
                case 0: value.nextUp
                case 1: value.nextDown
                default: value
                }
            }
            return ImageBatch(images: images, labels: batch.labels)
        }
        first = moved(other.first, 0)
        second = moved(other.second, 1)
    }

    /// The portable generator's batches 0 and 1: uniform with mean 0 and variance 1.
    package static func counter(seed: UInt64, batch: Int, shape: TaskShape) throws(EngineError) -> ProxyInput {
        func made(_ number: UInt64) -> ImageBatch {
            let bound = 3.0.squareRoot()
            let images = CounterStream(seed: seed, stream: 100_000 + number)
                .uniform(batch * 3 * shape.side * shape.side, -bound, bound)
            let draws = CounterStream(seed: seed, stream: 200_000 + number)
            return ImageBatch(
                images: images, labels: (0..<batch).map { Int(draws.bits($0) % UInt64(shape.classes)) })
        }
        return try ProxyInput(first: made(0), second: made(1), shape: shape)
    }
}

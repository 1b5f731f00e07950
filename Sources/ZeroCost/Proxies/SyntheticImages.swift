import Determinism
import SearchSpaces

/// Images made of noise, for whoever has no dataset: of its shape, and with the statistics of normalised photographs.
///
/// Every octave, from single pixels to the whole image, has the same variance, as in photographs, whose amplitude
/// falls with the reciprocal of the frequency (Field 1987, doi:10.1364/JOSAA.4.002379); four fifths of the variance
/// are common to the three colours. Mean 0 and variance 1 in all.
package enum SyntheticImages {
    /// What scores made of them say they were made of.
    package static let name = "synthetic"

    /// How much of the variance the colours have in common.
    private static let common = 0.8

    /// The two batches of that seed; each class that occurs has two images, the last one of an odd batch.
    package static func input(seed: Seed, batch: Int, shape: TaskShape) throws(EngineError) -> ProxyInput {
        try ProxyInput(
            first: images(seed, 0, batch, shape), second: images(seed, 1, batch, shape), shape: shape)
    }

    private static func images(_ seed: Seed, _ number: Int, _ batch: Int, _ shape: TaskShape) -> ImageBatch {
        var images: [Float] = []
        for image in 0..<batch {
            var stream = seed.stream("zerocost/images/\(shape.side)/\(number)/\(image)")
            let grey = plane(shape.side, &stream)
            for _ in 0..<3 {
                let own = plane(shape.side, &stream)
                for place in grey.indices {
                    images.append(
                        Float(grey[place] * common.squareRoot() + own[place] * (1 - common).squareRoot()))
                }
            }
        }
        var stream = seed.stream("zerocost/labels/\(shape.classes)/\(number)")
        let classes = stream.sample((batch + 1) / 2, from: Array(0..<shape.classes))
        // More pairs than classes begin the classes again.
        return ImageBatch(images: images, labels: (0..<batch).map { classes[$0 / 2 % classes.count] })
    }

    /// One plane of mean 0 and variance 1: octaves of uniform noise, each over squares twice as wide.
    private static func plane(_ side: Int, _ stream: inout RandomStream) -> [Double] {
        var plane = Array(repeating: 0.0, count: side * side)
        var octaves = 0
        var width = 1
        while width <= side {
            let squares = side / width
            let noise = (0..<squares * squares).map { _ in (stream.unit() - 0.5) * 12.0.squareRoot() }
            for row in 0..<side {
                for column in 0..<side {
                    plane[row * side + column] += noise[row / width * squares + column / width]
                }
            }
            octaves += 1
            width *= 2
        }
        let scale = 1 / Double(octaves).squareRoot()
        return plane.map { $0 * scale }
    }
}

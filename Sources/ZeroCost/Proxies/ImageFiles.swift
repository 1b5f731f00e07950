import Determinism
import Foundation

/// Real images: the training files of CIFAR-10 and CIFAR-100 in their binary format.
///
/// CIFAR-10 has one label byte before each image, CIFAR-100 a coarse and a fine one; then 3,072 bytes, colour by
/// colour, row by row.
package struct ImageFiles: Sendable {
    private let dataset: ScoredDataset
    private let bytes: Data
    /// What the file's bytes are known by.
    package let digest: Digest
    private let labelBytes: Int

    private static let pixels = 3 * 32 * 32

    /// Reads the first training file in `folder`.
    /// - Throws: `mismatched` for ImageNet16-120, which has no such files, `unreadable` if there is none,
    ///   `wrongSize` if it does not hold whole images.
    package init(_ folder: URL, _ dataset: ScoredDataset) throws(EngineError) {
        let names: [String]
        switch dataset {
        case .cifar10: names = (1...5).map { "data_batch_\($0).bin" } + ["test_batch.bin"]
        case .cifar100: names = ["train.bin", "test.bin"]
        case .in16:
            throw EngineError(
                .mismatched, "ImageNet16-120 has no files in CIFAR's binary format.", hint: "Leave --images out for it."
            )
        }
        let found = names.lazy.map { folder.appendingPathComponent($0) }
            .compactMap { file in (try? Data(contentsOf: file)).map { (file, $0) } }.first
        guard let (file, data) = found else {
            throw EngineError(
                .unreadable,
                "There is no \(names.joined(separator: ", ")) of \(dataset.name) in \(folder.relativePath).")
        }
        labelBytes = dataset == .cifar10 ? 1 : 2
        let record = labelBytes + Self.pixels
        guard !data.isEmpty, data.count % record == 0 else {
            throw EngineError(
                .wrongSize,
                "\(file.path) has \(data.count) bytes, which are no whole images of \(record) bytes each.",
                hint: "The binary version of \(dataset.name) is asked for, unpacked.")
        }
        self.dataset = dataset
        bytes = data
        digest = Digest(of: data)
    }

    /// How many images the file holds.
    package var count: Int { bytes.count / (labelBytes + Self.pixels) }

    /// Two batches drawn with the seed, none twice; each class that occurs has two images, the last of an odd batch one.
    /// - Throws: `outOfRange` if the file has too few classes with enough images, or a label that is no class.
    package func input(seed: Seed, batch: Int) throws(EngineError) -> ProxyInput {
        var byLabel: [[Int]] = Array(repeating: [], count: dataset.shape.classes)
        for image in 0..<count {
            let label = Int(bytes[bytes.startIndex + image * (labelBytes + Self.pixels) + labelBytes - 1])
            guard label < byLabel.count else {
                throw EngineError(
                    .outOfRange, "Image \(image) has the label \(label); \(dataset.name)'s end at \(byLabel.count - 1)."
                )
            }
            byLabel[label].append(image)
        }
        var stream = seed.stream("zerocost/files/\(dataset.name)")
        let batches = [0, 1].map { _ in drawn(batch, from: &byLabel, &stream) }
        guard batches.allSatisfy({ $0.count == batch }) else {
            throw EngineError(
                .outOfRange, "\(count) images are too few for two batches of \(batch) with two images of each class.")
        }
        return try ProxyInput(first: read(batches[0]), second: read(batches[1]), shape: dataset.shape)
    }

    /// Pairs of images of random classes, taken out of `byLabel`.
    private func drawn(_ batch: Int, from byLabel: inout [[Int]], _ stream: inout RandomStream) -> [(Int, Int)] {
        var images: [(Int, Int)] = []
        while images.count < batch {
            let full = byLabel.indices.filter { byLabel[$0].count >= 2 }
            guard let label = stream.pick(from: full) else { break }
            for _ in 0..<min(2, batch - images.count) {
                images.append((byLabel[label].remove(at: stream.below(byLabel[label].count)), label))
            }
        }
        return images
    }

    private func read(_ images: [(image: Int, label: Int)]) -> ImageBatch {
        let (means, deviations) = Self.statistics(dataset)
        var numbers: [Float] = []
        for (image, _) in images {
            let start = bytes.startIndex + image * (labelBytes + Self.pixels) + labelBytes
            for place in 0..<Self.pixels {
                let channel = place / 1024
                numbers.append((Float(bytes[start + place]) - means[channel]) / deviations[channel])
            }
        }
        return ImageBatch(images: numbers, labels: images.map(\.label))
    }

    /// Each colour's mean and standard deviation over the training set, as NAS-Bench-201 normalises.
    private static func statistics(_ dataset: ScoredDataset) -> ([Float], [Float]) {
        dataset == .cifar10
            ? ([125.3, 123.0, 113.9], [63.0, 62.1, 66.7]) : ([129.3, 124.1, 112.4], [68.2, 65.4, 70.4])
    }
}

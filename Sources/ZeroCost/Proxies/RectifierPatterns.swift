/// How often the images of a batch agree on which rectifiers are open: the matrix of nwot.
struct RectifierPatterns {
    private let images: Int
    /// Agreements of every pair of images, row by row.
    private var agreements: [Double]

    init(images: Int) {
        self.images = images
        agreements = Array(repeating: 0, count: images * images)
    }

    /// Counts rectified numbers on which all images agree, since they are zero for every image.
    mutating func addSilent(_ count: Int) {
        for place in agreements.indices { agreements[place] += Double(count) }
    }

    /// Counts the agreements at one rectified tensor, `uses` times over.
    mutating func add(_ tensor: BlockedTensor, uses: Int) {
        let patterns = (0..<images).map { Self.bits(tensor.image($0)) }
        let size = tensor.shape.channels * tensor.shape.pixels
        for one in 0..<images {
            agreements[one * images + one] += Double(uses * size)
            for two in 0..<one {
                var differing = 0
                for word in patterns[one].indices {
                    differing += (patterns[one][word] ^ patterns[two][word]).nonzeroBitCount
                }
                agreements[one * images + two] += Double(uses * (size - differing))
                agreements[two * images + one] += Double(uses * (size - differing))
            }
        }
    }

    /// ln det of the agreements; nil if two images agree everywhere.
    var logDeterminant: Double? { SymmetricMatrix(agreements, size: images).logDeterminant }

    /// One bit for each number: whether it is positive.
    private static func bits(_ numbers: UnsafeBufferPointer<Float>) -> [UInt64] {
        var words = Array(repeating: UInt64(0), count: (numbers.count + 63) / 64)
        let whole = numbers.count / 64
        if let base = numbers.baseAddress {
            for word in 0..<whole {
                let start = UnsafeRawPointer(base + word * 64)
                var bits: UInt64 = 0
                for part in 0..<8 {
                    let lanes = start.loadUnaligned(fromByteOffset: part * 32, as: SIMD8<Float>.self)
                    let flags = Self.places.replacing(with: 0, where: .!(lanes .> 0))
                    bits |= UInt64(UInt32(bitPattern: flags.wrappedSum())) << UInt64(8 * part)
                }
                words[word] = bits
            }
        }
        for place in whole * 64..<numbers.count where numbers[place] > 0 {
            words[place / 64] |= 1 << UInt64(place % 64)
        }
        return words
    }

    /// The bit of each of eight lanes.
    private static let places = SIMD8<Int32>(1, 2, 4, 8, 16, 32, 64, 128)
}

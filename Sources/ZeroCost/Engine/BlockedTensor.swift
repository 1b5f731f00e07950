/// An activation's numbers in memory: image by image, block of channels by block, pixel by pixel, then the channels
/// of the block side by side.
struct BlockedTensor {
    let numbers: UnsafeMutableBufferPointer<Float>
    let shape: ActivationShape
    /// Channels side by side.
    let block: Int

    /// Blocks of all images.
    var planes: Int { shape.batch * shape.channels / block }

    /// The numbers of one image, pixels and channels in whatever order.
    func image(_ number: Int) -> UnsafeBufferPointer<Float> {
        let size = shape.channels * shape.pixels
        return UnsafeBufferPointer(rebasing: numbers[number * size..<(number + 1) * size])
    }

    /// The numbers of the first few channels of one image, pixel by pixel; the channels must lie in the first block.
    func firstChannels(_ count: Int, ofImage number: Int) -> [Double] {
        let own = image(number)
        if block == 1 { return own.prefix(count * shape.pixels).map(Double.init) }
        precondition(count <= block, "\(count) channels do not lie in a block of \(block)")
        return (0..<shape.pixels * count).map { Double(own[$0 / count * block + $0 % count]) }
    }

    /// Calls `body` with image, channel and the sum over pixels of this times `other`.
    func forEachProduct(with other: BlockedTensor, _ body: (Int, Int, Double) -> Void) {
        switch block {
        case 16: products(SIMD16<Float>.self, other, body)
        case 8: products(SIMD8<Float>.self, other, body)
        default: plainProducts(other, body)
        }
    }

    /// Sums of 32 pixels first, so that rounding stays small however large the image is.
    private func products<Lanes: SIMD<Float>>(
        _ lanes: Lanes.Type, _ other: BlockedTensor, _ body: (Int, Int, Double) -> Void
    ) {
        guard let one = numbers.baseAddress, let two = other.numbers.baseAddress else { return }
        let perImage = shape.channels / block
        for plane in 0..<planes {
            let start = plane * shape.pixels
            var sum = Lanes.zero
            var pixel = 0
            while pixel < shape.pixels {
                let end = min(pixel + 32, shape.pixels)
                var part = Lanes.zero
                for place in pixel..<end {
                    part += Self.lanes(one, start + place, lanes) * Self.lanes(two, start + place, lanes)
                }
                sum += part
                pixel = end
            }
            for lane in 0..<block {
                body(plane / perImage, plane % perImage * block + lane, Double(sum[lane]))
            }
        }
    }

    static func lanes<Lanes: SIMD<Float>>(_ base: UnsafeMutablePointer<Float>, _ place: Int, _: Lanes.Type)
        -> Lanes
    {
        UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place * MemoryLayout<Lanes>.stride, as: Lanes.self)
    }

    private func plainProducts(_ other: BlockedTensor, _ body: (Int, Int, Double) -> Void) {
        for plane in 0..<planes {
            var sum = 0.0
            for pixel in 0..<shape.pixels {
                let place = plane * shape.pixels + pixel
                sum += Double(numbers[place]) * Double(other.numbers[place])
            }
            body(plane / shape.channels, plane % shape.channels, sum)
        }
    }

    /// The mean over the pixels, image by image and channel by channel.
    func pixelMeans() -> [Double] {
        var means = Array(repeating: 0.0, count: shape.batch * shape.channels)
        let perImage = shape.channels / block
        for plane in 0..<planes {
            let first = plane / perImage * shape.channels + plane % perImage * block
            for pixel in 0..<shape.pixels {
                let start = (plane * shape.pixels + pixel) * block
                for lane in 0..<block { means[first + lane] += Double(numbers[start + lane]) }
            }
            for lane in 0..<block { means[first + lane] /= Double(shape.pixels) }
        }
        return means
    }

    /// Gives every pixel the channel's number of its image, divided by the pixels: the gradient of `pixelMeans`.
    func spread(_ gradients: [Double]) {
        let perImage = shape.channels / block
        for plane in 0..<planes {
            let first = plane / perImage * shape.channels + plane % perImage * block
            let shares = (0..<block).map { Float(gradients[first + $0] / Double(shape.pixels)) }
            for pixel in 0..<shape.pixels {
                let start = (plane * shape.pixels + pixel) * block
                for lane in 0..<block { numbers[start + lane] = shares[lane] }
            }
        }
    }
}

extension Program {
    /// The numbers of an activation, for a computation of ours.
    func tensor(_ buffer: Buffer, _ shape: ActivationShape) -> BlockedTensor {
        let block = shape.channels % engine.channelBlock == 0 ? engine.channelBlock : 1
        return BlockedTensor(numbers: numbers(in: buffer), shape: shape, block: block)
    }
}

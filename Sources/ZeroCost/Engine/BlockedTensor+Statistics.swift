extension BlockedTensor {
    /// Writes each channel's mean and biased variance over all images and pixels.
    ///
    /// Sums of 32 pixels in single precision are added up in double: one long sum in single precision would be wrong
    /// in the sixth digit, which is enough to open or shut rectifiers that nearly balance.
    func statistics(means: UnsafeMutableBufferPointer<Float>, variances: UnsafeMutableBufferPointer<Float>) {
        switch block {
        case 16: statistics(SIMD16<Float>.self, means, variances)
        case 8: statistics(SIMD8<Float>.self, means, variances)
        default: plainStatistics(means, variances)
        }
    }

    private func statistics<Lanes: SIMD<Float>>(
        _ lanes: Lanes.Type, _ means: UnsafeMutableBufferPointer<Float>,
        _ variances: UnsafeMutableBufferPointer<Float>
    ) {
        guard let base = numbers.baseAddress else { return }
        let blocks = shape.channels / block
        let count = Double(shape.batch * shape.pixels)
        for group in 0..<blocks {
            // Sums are taken around a rough mean, so that squares do not cancel.
            let centre = Self.rowSum(base, group * shape.pixels, shape.pixels, lanes) / Float(shape.pixels)
            var sums = Array(repeating: 0.0, count: block)
            var squares = sums
            for image in 0..<shape.batch {
                let start = (image * blocks + group) * shape.pixels
                var pixel = 0
                while pixel < shape.pixels {
                    let end = min(pixel + 32, shape.pixels)
                    var sum = Lanes.zero
                    var square = Lanes.zero
                    for place in pixel..<end {
                        let moved = Self.lanes(base, start + place, lanes) - centre
                        sum += moved
                        square += moved * moved
                    }
                    for lane in 0..<block {
                        sums[lane] += Double(sum[lane])
                        squares[lane] += Double(square[lane])
                    }
                    pixel = end
                }
            }
            for lane in 0..<block {
                let shift = sums[lane] / count
                means[group * block + lane] = Float(Double(centre[lane]) + shift)
                variances[group * block + lane] = Float(max(0, squares[lane] / count - shift * shift))
            }
        }
    }

    private static func rowSum<Lanes: SIMD<Float>>(
        _ base: UnsafeMutablePointer<Float>, _ start: Int, _ count: Int, _ lanes: Lanes.Type
    ) -> Lanes {
        var sum = Lanes.zero
        for place in start..<start + count { sum += Self.lanes(base, place, lanes) }
        return sum
    }

    private func plainStatistics(
        _ means: UnsafeMutableBufferPointer<Float>, _ variances: UnsafeMutableBufferPointer<Float>
    ) {
        let count = Double(shape.batch * shape.pixels)
        for channel in 0..<shape.channels {
            var sum = 0.0
            var square = 0.0
            let centre = Double(numbers[channel * shape.pixels])
            for image in 0..<shape.batch {
                let start = (image * shape.channels + channel) * shape.pixels
                for place in start..<start + shape.pixels {
                    let moved = Double(numbers[place]) - centre
                    sum += moved
                    square += moved * moved
                }
            }
            means[channel] = Float(centre + sum / count)
            variances[channel] = Float(max(0, square / count - sum / count * sum / count))
        }
    }
}

/// Sums over a layer's weights and gradients.
enum LayerGradient {
    /// Sum of squares.
    static func squares(_ numbers: UnsafeMutableBufferPointer<Float>) -> Double {
        var sum = 0.0
        for value in numbers { sum += Double(value) * Double(value) }
        return sum
    }

    /// Sum of weight times gradient, and of its magnitude.
    static func products(_ weights: UnsafeMutableBufferPointer<Float>, _ gradients: UnsafeMutableBufferPointer<Float>)
        -> (signed: Double, magnitude: Double)
    {
        var signed = 0.0
        var magnitude = 0.0
        for place in weights.indices {
            let product = Double(weights[place]) * Double(gradients[place])
            signed += product
            magnitude += product.magnitude
        }
        return (signed, magnitude)
    }

    /// Sum over the weights whose gradient differs between two batches of mean |g| over the standard deviation of g;
    /// 0 if there is none.
    static func steadiness(_ first: some Collection<Double>, _ second: some Collection<Double>) -> Double {
        var sum = 0.0
        for (one, two) in zip(first, second) where one != two {
            sum += (one.magnitude + two.magnitude) / (one - two).magnitude
        }
        return sum
    }
}

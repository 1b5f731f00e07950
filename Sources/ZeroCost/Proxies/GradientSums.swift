/// What the gradient passes add up to; filled while a program runs.
final class GradientSums {
    var plain = 0.0
    var snip = 0.0
    var gradientNorm = 0.0
    /// Sum of all squared gradients of weights.
    var squares = 0.0
    var fisher = 0.0
    var zico = 0.0
    var inputRows: [[Double]] = []
    var patterns: RectifierPatterns
    /// The sum of weight times gradient after a step forward and a step back along the gradient.
    var shiftedPlain = [0.0, 0.0]
    /// How far those steps went, in units of the gradient.
    var step = 0.0

    init(images: Int) {
        patterns = RectifierPatterns(images: images)
    }

    /// Minus the sum of W (H g): the squared gradient minus the derivative of the sum of W g along g, since that
    /// derivative is the sum of g g + W (H g).
    var grasp: Double {
        step == 0 ? 0 : squares - (shiftedPlain[0] - shiftedPlain[1]) / (2 * step)
    }
}

/// The shape of an activation: images, channels, and the side of the square.
struct ActivationShape: Hashable, Sendable {
    let batch: Int
    let channels: Int
    let side: Int

    /// Numbers per channel of one image.
    var pixels: Int { side * side }
    /// Numbers in all.
    var count: Int { batch * channels * pixels }
}

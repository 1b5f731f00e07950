/// What a network costs to run and to hold, counted from its definition.
package struct Complexity: Hashable, Sendable {
    /// Multiply-accumulates of convolutions and the classifier for one image, as the benchmark counts "FLOPs".
    package let flops: Int
    /// Trainable numbers.
    package let parameters: Int

    package init(flops: Int, parameters: Int) {
        self.flops = flops
        self.parameters = parameters
    }

    /// FLOPs in millions.
    package var megaflops: Double { Double(flops) / 1e6 }
    /// Parameters in millions.
    package var megaparameters: Double { Double(parameters) / 1e6 }
}

/// The image and class count a network is built for.
package struct TaskShape: Hashable, Sendable {
    /// Side of the square RGB image, in pixels.
    package let side: Int
    /// Number of classes.
    package let classes: Int

    package init(side: Int, classes: Int) {
        self.side = side
        self.classes = classes
    }
}

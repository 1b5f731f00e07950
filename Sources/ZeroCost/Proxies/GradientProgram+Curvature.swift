import COneDNN

extension GradientProgram {
    /// How far to step along a gradient of that length, as a share of the weights' length.
    ///
    /// chosen: on cells whose exact values are known, shorter steps drown in rounding where gradients are small, and
    /// longer ones leave the parabola where they are large.
    static func relativeStep(gradient length: Double) -> Double { 2e-4 / (1 + length / 2) }

    /// grasp, by a central difference of the sum of W g along g.
    ///
    /// The rectifiers keep the gates of the first pass: the Hessian that grasp means is that of the network with its
    /// gates fixed, and a step of any size opens and shuts some.
    func addCurvature(_ first: ForwardPass, _ back: BackwardPass, _ head: Head, _ loaded: WeightBuffers)
        throws(EngineError)
    {
        chooseStep()
        for (place, sign) in [1.0, -1.0].enumerated() {
            let moved = try shifted(loaded, along: back, by: sign)
            guard let image = first.values[plan.image] else { return }
            let pass = try program.forward(plan, image, batch: batch, weights: moved, kind: .gated(by: first))
            let shiftedHead = self.head(on: pass, labels: input.first.labels) { [sums] own in
                own.take(
                    weights: zip(head.classifier.weights, head.weightGradient).map { $0.0 + sign * sums.step * $0.1 })
            }
            program.host([]) { [sums] _ in sums.shiftedPlain[place] += shiftedHead.plain }
            guard let gradient = try featureGradient({ shiftedHead.featureGradient }) else { continue }
            let shiftedBack = try program.backward(
                plan, pass, from: gradient, weights: moved, kind: .gated(by: first),
                wants: BackwardWants()
            ) { [plan, program, sums] observed in
                guard case .convolution(let number, let shape, let output, let gradient) = observed,
                    plan.convolutions[number].normalisation == nil
                else { return }
                // Without a normalisation the sum of W g is that of output times gradient.
                program.host([output, gradient]) { program in
                    program.tensor(output, shape).forEachProduct(with: program.tensor(gradient, shape)) {
                        sums.shiftedPlain[place] += $2
                    }
                }
            }
            addNormalised(pass, shiftedBack, moved) { [sums] in sums.shiftedPlain[place] += $0 }
        }
    }

    private func chooseStep() {
        let length =
            (weights.convolutions.joined().reduce(0) { $0 + Double($1) * Double($1) }
            + weights.classifier.reduce(0) { $0 + Double($1) * Double($1) }).squareRoot()
        program.host([]) { [sums] _ in
            let gradient = sums.squares.squareRoot()
            sums.step = gradient > 0 ? Self.relativeStep(gradient: gradient) * length / gradient : 0
        }
    }

    /// The weights after a step along their gradients; normalisations stay.
    private func shifted(_ loaded: WeightBuffers, along back: BackwardPass, by sign: Double) throws(EngineError)
        -> WeightBuffers
    {
        var moved = WeightBuffers()
        moved.scaleShift = loaded.scaleShift
        for (number, shape) in plan.convolutionShapes(batch: batch, liveOnly: true) {
            guard let own = loaded.forward[number], let found = back.weights[number] else { continue }
            let gradient = try program.reordered(found, to: program.layout(own))
            let target = program.buffer(program.layout(own))
            program.host([own, gradient, target]) { [sums] program in
                let (from, along, to) = (
                    program.numbers(in: own), program.numbers(in: gradient), program.numbers(in: target)
                )
                let step = sign * sums.step
                for place in to.indices { to[place] = Float(Double(from[place]) + step * Double(along[place])) }
            }
            moved.forward[number] = target
            moved.backward[number] = try program.backwardWeights(target, shape)
        }
        return moved
    }
}

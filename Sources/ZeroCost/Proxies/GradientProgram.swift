import COneDNN

/// The passes over one network that the gradient proxies share: forward once for each batch, backward once for each
/// question, all in one program.
final class GradientProgram {
    let plan: NetworkPlan
    let weights: NetworkWeights
    let input: ProxyInput
    let wanted: Set<ProxyName>
    let program: Program
    let sums: GradientSums
    var batch: Int { input.count }

    init(
        _ plan: NetworkPlan, _ weights: NetworkWeights, _ input: ProxyInput, wanted: Set<ProxyName>,
        on engine: ComputeEngine
    ) {
        self.plan = plan
        self.weights = weights
        self.input = input
        self.wanted = wanted
        program = Program(engine: engine)
        sums = GradientSums(images: input.count)
    }

    private static let fromWeights: Set<ProxyName> = [.plain, .snip, .gradNorm, .grasp, .fisher, .zico]
    private static let fromInputs: Set<ProxyName> = [.jacov, .epeNAS]

    /// Writes down what is wanted, runs it and adds the scores.
    func run(into scores: inout ProxyScores) throws(EngineError) {
        let loaded = try program.load(weights, of: plan, batch: batch, isTraining: true, needsBackward: true)
        let first = try forward(input.first, loaded)
        let head = head(on: first, labels: input.first.labels)
        if !wanted.isDisjoint(with: Self.fromInputs) { try addInputGradients(first, head, loaded) }
        if !wanted.isDisjoint(with: Self.fromWeights) {
            let back = try lossGradients(first, head, loaded)
            try addSums(first, back, head, loaded)
            if wanted.contains(.zico) { try addSteadiness(back, head, loaded) }
            if wanted.contains(.grasp) { try addCurvature(first, back, head, loaded) }
        }
        try program.finish()
        try program.run()
        report(into: &scores)
    }

    private func report(into scores: inout ProxyScores) {
        let found: [ProxyName: Double?] = [
            .plain: sums.plain, .snip: sums.snip, .gradNorm: sums.gradientNorm, .fisher: sums.fisher,
            .zico: sums.zico, .grasp: sums.grasp,
        ]
        for (name, value) in found where wanted.contains(name) { scores[name] = value }
        if wanted.contains(.nwot) { scores[.nwot] = sums.patterns.logDeterminant }
        guard !sums.inputRows.isEmpty else { return }
        let gradients = InputGradients(
            rows: sums.inputRows, labels: input.first.labels, classes: plan.shape.classes)
        if wanted.contains(.jacov) { scores[.jacov] = gradients.jacov }
        if wanted.contains(.epeNAS) { scores[.epeNAS] = gradients.epeNAS }
    }

    /// The forward pass of a batch; on the first one the rectifiers' patterns are counted.
    private func forward(_ batch: ImageBatch, _ loaded: WeightBuffers) throws(EngineError) -> ForwardPass {
        let isFirst = batch.images == input.first.images
        let image = program.constant(
            batch.images, try program.engine.operations.layout(plan.activation(plan.image, batch: batch.count)))
        let counts = isFirst && wanted.contains(.nwot)
        if counts { sums.patterns.addSilent(plan.silentRectified) }
        return try program.forward(plan, image, batch: batch.count, weights: loaded, withDeadEnds: counts) {
            [plan, program, sums] step, output in
            guard counts, step.work == .rectifier else { return }
            let shape = plan.activation(step.output, batch: batch.count)
            let uses = plan.rectifierUses[step.output] ?? 1
            program.host([output]) { sums.patterns.add($0.tensor(output, shape), uses: uses) }
        }
    }

    /// The classifier on a pass's features, run as part of the program.
    func head(on pass: ForwardPass, labels: [Int], prepare: @escaping (Head) -> Void = { _ in }) -> Head {
        let head = Head(Classifier(weights, classes: plan.shape.classes))
        let features = plan.features.flatMap { pass.values[$0] }
        program.host(features.map { [$0] } ?? []) { [plan] program in
            prepare(head)
            guard let features, let value = plan.features else {
                let count = pass.batch * NetworkPlan.featureChannels
                return head.classify(Array(repeating: 0, count: count), labels: labels)
            }
            head.classify(
                program.tensor(features, plan.activation(value, batch: pass.batch)).pixelMeans(), labels: labels)
        }
        return head
    }

    /// A buffer with the gradient of the features; nil for a network without any.
    func featureGradient(_ find: @escaping () -> [Double]) throws(EngineError) -> Program.Buffer? {
        guard let value = plan.features else { return nil }
        let shape = plan.activation(value, batch: batch)
        let buffer = try program.buffer(shape)
        program.host([buffer]) { $0.tensor(buffer, shape).spread(find()) }
        return buffer
    }

    private func lossGradients(_ pass: ForwardPass, _ head: Head, _ loaded: WeightBuffers) throws(EngineError)
        -> BackwardPass
    {
        guard let gradient = try featureGradient({ head.featureGradient }) else { return BackwardPass() }
        let isFirst = pass.values[plan.image] != nil && wanted.contains(.fisher)
        return try program.backward(
            plan, pass, from: gradient, weights: loaded, kind: .training,
            wants: BackwardWants(weights: true)
        ) { [plan, program, sums] observed in
            guard isFirst, case .convolution(let number, let shape, let output, let gradient) = observed else { return }
            let weight = Double(plan.convolutions[number].fanIn) / Double(shape.batch)
            program.host([output, gradient]) { program in
                let one = program.tensor(output, shape)
                one.forEachProduct(with: program.tensor(gradient, shape)) { _, _, product in
                    sums.fisher += 0.5 * product * product * weight
                }
            }
        }
    }

    private func addInputGradients(_ pass: ForwardPass, _ head: Head, _ loaded: WeightBuffers) throws(EngineError) {
        let images = batch
        guard let gradient = try featureGradient({ head.summedLogitsGradient(images: images) }) else { return }
        let back = try program.backward(
            plan, pass, from: gradient, weights: loaded, kind: .training, wants: BackwardWants(image: true))
        guard let found = back.image else { return }
        program.host([found.buffer]) { [sums] program in
            let tensor = program.tensor(found.buffer, found.shape)
            sums.inputRows = (0..<images).map { tensor.firstChannels(3, ofImage: $0) }
        }
    }

    /// plain, snip, grad_norm, and the squares that grasp needs.
    private func addSums(_ pass: ForwardPass, _ back: BackwardPass, _ head: Head, _ loaded: WeightBuffers)
        throws(EngineError)
    {
        for (number, _) in plan.convolutionShapes(batch: batch, liveOnly: true) {
            guard let own = loaded.forward[number], let found = back.weights[number] else { continue }
            let gradient = try program.reordered(found, to: program.layout(own))
            let isNormalised = plan.convolutions[number].normalisation != nil
            program.host([own, gradient]) { [sums] program in
                let products = LayerGradient.products(program.numbers(in: own), program.numbers(in: gradient))
                let squares = LayerGradient.squares(program.numbers(in: gradient))
                if !isNormalised { sums.plain += products.signed }
                sums.snip += products.magnitude
                sums.squares += squares
                sums.gradientNorm += squares.squareRoot()
            }
        }
        addNormalised(pass, back, loaded) { [sums] in sums.plain += $0 }
        program.host([]) { [sums] _ in
            let squares = head.weightGradient.reduce(0) { $0 + $1 * $1 }
            sums.plain += head.plain
            sums.snip += zip(head.classifier.weights, head.weightGradient).reduce(0) { $0 + ($1.0 * $1.1).magnitude }
            sums.squares += squares
            sums.gradientNorm += squares.squareRoot()
            sums.fisher += head.fisher
        }
    }

    /// The sum of weight times gradient of every normalised convolution, from its normalisation.
    ///
    /// A normalisation undoes any scaling of the weights but for its epsilon, so the sum is a small difference of
    /// large numbers. In closed form it is, channel by channel, scale times the scale's gradient times
    /// epsilon / (variance + epsilon).
    func addNormalised(
        _ pass: ForwardPass, _ back: BackwardPass, _ loaded: WeightBuffers, _ add: @escaping (Double) -> Void
    ) {
        for step in plan.steps where step.isLive {
            guard case .normalisation(let number) = step.work,
                plan.convolutions.contains(where: { $0.normalisation == number }),
                let variance = pass.variances[number], let found = back.scaleShift[number],
                let scaleShift = loaded.scaleShift[number]
            else { continue }
            let channels = plan.normalisations[number]
            let epsilon = Double(Operation.normalisationEpsilon)
            program.host([variance, found, scaleShift]) { program in
                let (spread, gradient, scale) = (
                    program.numbers(in: variance), program.numbers(in: found), program.numbers(in: scaleShift)
                )
                var sum = 0.0
                for channel in 0..<channels {
                    sum +=
                        Double(scale[channel]) * Double(gradient[channel]) * epsilon
                        / (Double(spread[channel]) + epsilon)
                }
                add(sum)
            }
        }
    }

    private func addSteadiness(_ first: BackwardPass, _ head: Head, _ loaded: WeightBuffers) throws(EngineError) {
        let pass = try forward(input.second, loaded)
        let second = self.head(on: pass, labels: input.second.labels)
        guard let gradient = try featureGradient({ second.featureGradient }) else { return }
        let back = try program.backward(
            plan, pass, from: gradient, weights: loaded, kind: .training, wants: BackwardWants(weights: true))
        for (number, _) in plan.convolutionShapes(batch: batch, liveOnly: true) {
            guard let one = first.weights[number], let two = back.weights[number] else { continue }
            program.host([one, two]) { [sums] program in
                sums.add(
                    steadiness: LayerGradient.steadiness(
                        program.numbers(in: one).lazy.map(Double.init), program.numbers(in: two).lazy.map(Double.init)))
            }
        }
        program.host([]) { [sums] _ in
            sums.add(steadiness: LayerGradient.steadiness(head.weightGradient, second.weightGradient))
        }
    }
}

extension GradientSums {
    /// Adds a layer to `zico`; one whose gradients do not differ between the batches adds nothing.
    fileprivate func add(steadiness: Double) {
        if steadiness > 0 { zico += Exponential.logarithm(steadiness) }
    }
}

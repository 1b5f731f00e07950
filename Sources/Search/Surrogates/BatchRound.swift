/// The working state of one call of `BatchPicker.pick`.
struct BatchRound<Belief: Posterior> {
    /// Picks after which deviations are narrowed no further. chosen: each costs as much as a measurement; batches that
    /// are evaluated as a whole are smaller, and of the hundreds that a screen asks for the order hardly counts.
    static var assumed: Int { 64 }

    let candidates: [BatchPicker.Candidate]
    var queues: [[Int]]
    var posterior: Belief
    var gain: ExpectedGain
    /// For each queue an upper bound of its head's gain; negative for an empty or closed queue.
    var bounds: [Double]
    /// For each queue the number of picks after which its bound was computed.
    var computedAt: [Int]
    var picks: [BatchPicker.Pick] = []
    private var kinds: Set<Int> = []

    init(candidates: [BatchPicker.Candidate], queues: [[Int]], posterior: Belief, gain: ExpectedGain) {
        self.candidates = candidates
        self.queues = queues
        self.posterior = posterior
        self.gain = gain
        bounds = [Double](repeating: -1, count: queues.count)
        computedAt = [Int](repeating: 0, count: queues.count)
        for queue in self.queues.indices { compute(queue) }
    }

    mutating func compute(_ queue: Int) {
        computedAt[queue] = picks.count
        guard let place = queues[queue].last else {
            bounds[queue] = -1
            return
        }
        let candidate = candidates[place]
        let prediction = posterior.prediction(row: candidate.row)
        bounds[queue] = gain.gain(latency: candidate.latency, prediction: prediction).rounded(binaryDigits: 20)
    }

    mutating func close(group: Int) {
        for queue in queues.indices {
            guard let place = queues[queue].last, candidates[place].group == group else { continue }
            queues[queue] = []
            bounds[queue] = -1
        }
    }

    /// Makes one pick and returns its group; nil if nothing is left.
    mutating func step() -> Int? {
        while let queue = greatest() {
            if computedAt[queue] < picks.count {
                compute(queue)
                continue
            }
            guard let place = queues[queue].popLast() else { return nil }
            let candidate = candidates[place]
            guard kinds.insert(candidate.kind).inserted else {
                compute(queue)
                continue
            }
            let prediction = posterior.prediction(row: candidate.row)
            picks.append(BatchPicker.Pick(candidate: candidate, prediction: prediction, gain: bounds[queue]))
            gain.add(ExpectedGain.Point(latency: candidate.latency, error: prediction.mean))
            if picks.count <= Self.assumed { posterior.assume(row: candidate.row) }
            compute(queue)
            return candidate.group
        }
        return nil
    }

    /// The queue with the greatest bound, the smallest identifier among equals.
    private func greatest() -> Int? {
        var best: Int?
        var bound = -1.0
        for queue in bounds.indices where bounds[queue] >= 0 && bounds[queue] >= bound {
            if let best, bounds[queue] == bound, identifier(queue) > identifier(best) { continue }
            best = queue
            bound = bounds[queue]
        }
        return best
    }

    private func identifier(_ queue: Int) -> Int {
        queues[queue].last.map { candidates[$0].identifier } ?? Int.max
    }
}

extension Double {
    /// The nearest number with at most `binaryDigits` significant binary digits (1 to 52), ties to even.
    func rounded(binaryDigits: Int) -> Double {
        guard isFinite, self != 0 else { return self }
        let unit = Double(sign: .plus, exponent: exponent - binaryDigits + 1, significand: 1)
        return (self / unit).rounded(.toNearestOrEven) * unit
    }
}

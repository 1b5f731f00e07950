/// The working state of one call of `BatchPicker.pick`.
struct BatchRound<Belief: Posterior> {
    /// Picks after which deviations are narrowed no further. chosen: each costs as much as a measurement; batches that
    /// are evaluated as a whole are smaller, and of the hundreds that a screen asks for the order hardly counts.
    static var assumed: Int { 64 }

    private let candidates: [BatchPicker.Candidate]
    private let starts: [Int]
    private let isOut: [Bool]
    /// For each queue the place after its head; the queue's start when it is empty or closed.
    private var ends: [Int]
    private var posterior: Belief
    private var gain: ExpectedGain
    /// For each queue an upper bound of its head's gain; negative for an empty or closed queue.
    private var bounds: [Double]
    /// For each queue the number of picks after which its bound was computed.
    private var computedAt: [Int]
    /// All queues, the one of greatest bound first: a binary heap.
    private var heap: [Int]
    private(set) var picks: [BatchPicker.Pick] = []
    private var kinds: Set<Int> = []

    init(
        candidates: [BatchPicker.Candidate], starts: [Int], isOut: [Bool], posterior: Belief, gain: ExpectedGain
    ) {
        self.candidates = candidates
        self.starts = starts
        self.isOut = isOut
        self.posterior = posterior
        self.gain = gain
        let queues = max(starts.count - 1, 0)
        ends = Array(starts.dropFirst())
        bounds = [Double](repeating: -1, count: queues)
        computedAt = [Int](repeating: 0, count: queues)
        heap = Array(0..<queues)
        for queue in 0..<queues { compute(queue) }
        order()
    }

    /// Computes the bound of a queue's head anew.
    private mutating func compute(_ queue: Int) {
        computedAt[queue] = picks.count
        while ends[queue] > starts[queue], isOut[ends[queue] - 1] { ends[queue] -= 1 }
        guard ends[queue] > starts[queue] else {
            bounds[queue] = -1
            return
        }
        let candidate = candidates[ends[queue] - 1]
        let prediction = posterior.prediction(row: candidate.row)
        bounds[queue] = gain.gain(latency: candidate.latency, prediction: prediction).rounded(binaryDigits: 20)
    }

    mutating func close(group: Int) {
        for queue in bounds.indices where ends[queue] > starts[queue] {
            guard candidates[ends[queue] - 1].group == group else { continue }
            ends[queue] = starts[queue]
            bounds[queue] = -1
        }
        order()
    }

    /// Makes one pick and returns its group; nil if nothing is left.
    mutating func step() -> Int? {
        while let queue = heap.first, bounds[queue] >= 0 {
            if computedAt[queue] < picks.count {
                compute(queue)
                sink(0)
                continue
            }
            ends[queue] -= 1
            let candidate = candidates[ends[queue]]
            guard kinds.insert(candidate.kind).inserted else {
                compute(queue)
                sink(0)
                continue
            }
            let prediction = posterior.prediction(row: candidate.row)
            picks.append(BatchPicker.Pick(candidate: candidate, prediction: prediction, gain: bounds[queue]))
            gain.add(ExpectedGain.Point(latency: candidate.latency, error: prediction.mean))
            if picks.count <= Self.assumed { posterior.assume(row: candidate.row) }
            compute(queue)
            sink(0)
            return candidate.group
        }
        return nil
    }

    /// Makes the heap of all queues.
    private mutating func order() {
        for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(place) }
    }

    /// Lets a queue whose bound may have fallen sink to its place.
    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var first = place
            let (left, right) = (2 * place + 1, 2 * place + 2)
            if left < heap.count, isBefore(heap[left], heap[first]) { first = left }
            if right < heap.count, isBefore(heap[right], heap[first]) { first = right }
            if first == place { return }
            heap.swapAt(place, first)
            place = first
        }
    }

    /// The greater bound first, of equal ones the smaller identifier.
    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        if bounds[one] != bounds[other] { return bounds[one] > bounds[other] }
        return identifier(one) < identifier(other)
    }

    private func identifier(_ queue: Int) -> Int {
        ends[queue] > starts[queue] ? candidates[ends[queue] - 1].identifier : Int.max
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

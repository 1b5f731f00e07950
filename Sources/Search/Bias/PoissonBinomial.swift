/// How many of several independent events happen, each with a chance of its own.
struct PoissonBinomial {
    /// The chance of exactly 0, 1, 2, ... of them.
    let chances: [Double]

    /// Adds one event after another (Hong 2013, doi:10.1016/j.csda.2012.10.006, section 2.2).
    /// - Complexity: O(events squared).
    init(_ events: [Double]) {
        var chances = [1.0]
        for event in events {
            var next = Array(repeating: 0.0, count: chances.count + 1)
            for (number, chance) in chances.enumerated() {
                next[number] += chance * (1 - event)
                next[number + 1] += chance * event
            }
            chances = next
        }
        self.chances = chances
    }

    /// The chance of that many or more, at most 1.
    func atLeast(_ number: Int) -> Double {
        number <= 0 ? 1 : min(chances.dropFirst(number).reduce(0, +), 1)
    }
}

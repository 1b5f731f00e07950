/// How many marked things are among some that are drawn without replacement.
struct Hypergeometric {
    let mean: Double
    /// The chance of exactly 0, 1, 2, ... marked ones.
    let chances: [Double]

    /// - Precondition: `marked` and `drawn` are at most `population`.
    init(population: Int, marked: Int, drawn: Int) {
        precondition(marked <= population && drawn <= population, "no more are marked or drawn than there are")
        mean = population > 0 ? Double(drawn) * Double(marked) / Double(population) : 0
        // One draw after another: the chance that the next is marked hangs on how many were.
        var chances = [1.0]
        for draw in 0..<drawn {
            var next = Array(repeating: 0.0, count: chances.count + 1)
            for (number, chance) in chances.enumerated() where chance > 0 {
                let hit = max(0, Double(marked - number) / Double(population - draw))
                next[number] += chance * (1 - hit)
                next[number + 1] += chance * hit
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

import Determinism
import SearchSpaces

/// A searcher to compare with: which cells to evaluate next, given all that was evaluated.
///
/// What it goes by (a population, weights, what is explored) is folded from the evaluations and from nothing else, so a
/// search that was interrupted, opened again or replayed goes on as if it had not been. Infeasible cells and classes
/// that are known are passed over before anything is paid for, as for every searcher here.
protocol Rival: Sendable {
    /// Cells decided on before any of them is evaluated; nil for a whole generation at once.
    var batch: Int? { get }

    /// Up to `turn.count` cells, most wanted first; fewer only when no open cell is left.
    func propose(_ turn: inout RivalTurn) -> [Proposal]
}

/// A cell that a rival wants evaluated.
struct Proposal: Equatable, Sendable {
    let architecture: Architecture
    let origin: Origin
}

/// One question to a rival, with what it may use to answer.
struct RivalTurn: Sendable {
    /// How many cells are wanted.
    let count: Int
    let generation: Int
    let archive: Archive
    /// What somebody else proposed for the same generation.
    var beside: [Architecture] = []
    /// What may still be proposed.
    var open: OpenCells
    var stream: RandomStream

    /// chosen: an offspring costs microseconds, and a population that has converged to cells whose neighbours are known
    /// must end its tries some time.
    private static let patience = 100

    /// The first of a hundred offspring that is open; when none of them is, any open cell; nil when none is left.
    mutating func firstOpen(_ offspring: (inout RandomStream) -> Proposal?) -> Proposal? {
        for _ in 0..<Self.patience {
            guard let child = offspring(&stream) else { break }
            if let cell = open.takeClass(of: child.architecture) {
                return Proposal(architecture: cell, origin: child.origin)
            }
        }
        return anyOpen()
    }

    /// An open cell drawn alike from the space: what every rival falls back on.
    mutating func anyOpen() -> Proposal? {
        open.takeAny(using: &stream).map { Proposal(architecture: $0, origin: Origin(variation: .drawn)) }
    }

    /// As many proposals as are wanted, each made by `make`; fewer once it finds none.
    mutating func filled(_ make: (inout RivalTurn) -> Proposal?) -> [Proposal] {
        var chosen: [Proposal] = []
        while chosen.count < count, let next = make(&self) { chosen.append(next) }
        return chosen
    }
}

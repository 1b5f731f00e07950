import Determinism
import SearchSpaces

/// Which cells are worth paying for: usable, and of a class that was neither evaluated nor proposed in this generation.
struct OpenCells: Sendable {
    private let problem: any SearchProblem
    private let archive: Archive
    private let member: @Sendable (Architecture) -> Architecture
    private var taken: Set<Architecture>

    /// - Parameters:
    ///   - proposed: what the generation proposed already, evaluated or not.
    ///   - member: the cell that is evaluated for the class of the one that was found.
    init(
        problem: any SearchProblem, archive: Archive, proposed: [Child],
        member: @escaping @Sendable (Architecture) -> Architecture
    ) {
        self.problem = problem
        self.archive = archive
        self.member = member
        taken = Set(proposed.map { problem.space.representative(of: $0.architecture) })
    }

    /// Whether the cell may be proposed.
    func isOpen(_ cell: Architecture) -> Bool {
        guard case .usable = problem.standing(of: cell) else { return false }
        let representative = problem.space.representative(of: cell)
        return !taken.contains(representative) && archive.evaluation(ofClass: representative) == nil
    }

    /// Marks the cell's class as proposed; false, and nothing marked, when the cell is not open.
    mutating func take(_ cell: Architecture) -> Bool {
        guard isOpen(cell) else { return false }
        taken.insert(problem.space.representative(of: cell))
        return true
    }

    /// Takes the class of a cell that was found; the cell to evaluate for it, nil when it is not open.
    mutating func takeClass(of cell: Architecture) -> Architecture? { take(cell) ? member(cell) : nil }

    /// Takes an open cell drawn alike from the space; nil when none is left, or none was hit where the space cannot be
    /// listed.
    mutating func takeAny(using stream: inout RandomStream) -> Architecture? {
        // chosen: with half a per cent of the cells open, a thousand draws miss them once in 150 times; then all are listed.
        for _ in 0..<1000 {
            let cell = problem.space.random(using: &stream)
            if let chosen = takeClass(of: cell) { return chosen }
        }
        let rest = (problem.candidates?.architectures ?? []).filter(isOpen)
        return stream.pick(from: rest).flatMap { takeClass(of: $0) }
    }
}

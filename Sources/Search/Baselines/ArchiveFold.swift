import Synchronization

/// A state folded from evaluations one by one, kept so that the next question folds only what came since.
///
/// A cache and nothing else: the state is a function of the archive alone, and an archive that does not continue the
/// last one is folded from its beginning.
final class ArchiveFold<State: Sendable>: Sendable {
    private let empty: State
    private let step: @Sendable (inout State, Evaluation) -> Void
    private let memory: Mutex<Memory>

    private struct Memory {
        var folded: [Evaluation] = []
        var state: State
    }

    init(_ empty: State, step: @escaping @Sendable (inout State, Evaluation) -> Void) {
        self.empty = empty
        self.step = step
        memory = Mutex(Memory(state: empty))
    }

    /// The state after all evaluations of `archive`.
    /// - Complexity: one step for each evaluation since the last question, and O(n) to see that the rest is the same.
    func state(after archive: Archive) -> State {
        memory.withLock { memory in
            let evaluations = archive.evaluations
            if !evaluations.starts(with: memory.folded) { memory = Memory(state: empty) }
            for evaluation in evaluations.dropFirst(memory.folded.count) { step(&memory.state, evaluation) }
            memory.folded = evaluations
            return memory.state
        }
    }
}

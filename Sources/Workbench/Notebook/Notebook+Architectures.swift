import Search
import SearchSpaces

extension Notebook {
    /// The architecture that a user means: its text, its index in the benchmark, or `#12` for the twelfth evaluation.
    func architecture(named name: String) throws(WorkbenchError) -> Architecture {
        let space = NASBench201()
        if name.hasPrefix("#"), let number = Int(name.dropFirst()) {
            guard let evaluation = state.search.archive[number] else {
                let count = state.search.archive.count
                throw WorkbenchError(
                    .badArgument,
                    count == 0
                        ? "There is no evaluation \(name): nothing was evaluated yet."
                        : "There is no evaluation \(name): #1 to #\(count).")
            }
            return evaluation.architecture
        }
        // Six digits are a cell as journals write it, where they are no index.
        if let index = Int(name), name.utf8.count != 6 {
            guard let found = space.architecture(at: index) else {
                throw WorkbenchError(.badArgument, "There is no cell \(index): indices run from 0 to 15624.")
            }
            return found
        }
        do {
            return try space.architecture(from: name)
        } catch {
            throw WorkbenchError(.badArgument, error.message)
        }
    }

    /// An architecture as messages name it: its index, or its text where it has none.
    nonisolated func name(of architecture: Architecture) -> String {
        let space = NASBench201()
        return space.index(of: architecture).map(String.init) ?? space.text(of: architecture)
    }
}

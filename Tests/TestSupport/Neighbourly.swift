import Determinism
import Search
import SearchSpaces

/// A designer in one function: it adds a rule while there is room, and proposes cells that differ from a parent in
/// one edge or two, or any cells of the space where there is no parent.
///
/// The answer depends on the prompt alone. Many of its proposals lie outside the niche or are known, so the validator
/// has something to do.
package enum Neighbourly {
    /// The answer to `prompt`, in the form that prompts ask for.
    package static func answer(to prompt: DesignPrompt, in space: any SearchSpace) -> String {
        let name = "\(prompt.generation)/\(prompt.niche.number)/\(prompt.purpose.rawValue)"
        var stream = Seed(UInt64(prompt.archive.count)).stream(name)
        switch prompt.purpose {
        case .revise:
            guard prompt.rules.count < 4 else { return #"{"add": [], "edit": [], "retire": []}"# }
            let edge = space.positions[stream.below(space.positions.count)].name
            return """
                {"add": [{"polarity": "prefer", "scope": "niche", "text": "Generation \(prompt.generation): a \
                convolution on \(edge).", "check": "edge \(edge) is nor_conv_3x3"}], "edit": [], "retire": []}
                """
        case .propose:
            let children = prompt.order.children.map { child(of: $0, prompt, space, &stream) }
            return "{\"children\": [\(children.joined(separator: ", "))]}"
        }
    }

    private static func child(
        of order: ChildOrder, _ prompt: DesignPrompt, _ space: any SearchSpace, _ stream: inout RandomStream
    ) -> String {
        var cell = space.random(using: &stream)
        if let number = order.parents.first, let parent = prompt.archive[number] {
            cell = parent.architecture
            for _ in 0...stream.below(2) {
                let edge = stream.below(space.positions.count)
                cell = cell.replacing(edge, with: stream.below(space.positions[edge].operators.count))
            }
        }
        let parents = order.parents.map(String.init).joined(separator: ", ")
        return """
            {"architecture_code": "\(space.text(of: cell))", "parents": [\(parents)], "rationale": "one step away"}
            """
    }
}

import Foundation
import SearchSpaces

/// A file of reference values: cells with everything that fixes their scores, and what the scores are.
package struct ReferenceFile: Sendable {
    /// One cell with its values.
    package struct Case: Sendable {
        package let name: String
        package let cell: Architecture
        package let shape: TaskShape
        package let batch: Int
        package let seed: UInt64
        package let affine: CounterWeights.Affine
        /// Computed in double precision.
        package let exact: [ProxyName: Double?]
        /// Computed in single precision by the reference.
        package let single: [ProxyName: Double?]

        /// Our own scores of the case.
        ///
        /// - Parameter draw: moves the images' last bits, otherwise for each number; nil for the images as they are.
        package func scores(
            by computer: ProxyComputer, moving draw: Int? = nil, wanted: Set<ProxyName> = Set(ProxyName.allCases)
        ) throws(EngineError) -> ProxyScores {
            let input = try ProxyInput.counter(seed: seed, batch: batch, shape: shape)
            return try computer.scores(
                of: cell, shape, weights: CounterWeights(seed: seed, affine: affine),
                gaussian: CounterWeights(seed: seed, affine: .unit, spread: .unitVariance),
                input: draw.map(input.lastBitsMoved) ?? input, wanted: wanted)
        }

        /// Our own scores against the reference's; where one misses the aim, also how far off it is with the images'
        /// last bits moved, `draws` times.
        package func comparisons(by computer: ProxyComputer, draws: Int = 0) throws(EngineError)
            -> [ReferenceComparison]
        {
            var found = ReferenceComparison.all(try scores(by: computer), with: self)
            let missed = Set(found.filter { !$0.isOnAim }.map(\.name))
            if draws < 1 || missed.isEmpty { return found }
            for draw in 1...draws {
                let moved = ReferenceComparison.all(
                    try scores(by: computer, moving: draw, wanted: missed), with: self)
                for place in found.indices where missed.contains(found[place].name) {
                    found[place].rounding = max(found[place].rounding ?? 0, moved[place].difference)
                }
            }
            return found
        }
    }

    package let cases: [Case]

    private struct Wire: Decodable {
        struct Entry: Decodable {
            let name: String
            let arch: String
            let affine: String
            let seed: UInt64
            let side: Int?
            let classes: Int?
            let batch: Int?
            let f64: [String: Double?]
            let f32: [String: Double?]
        }

        let batch: Int?
        let archs: [Entry]
    }

    /// Reads a file; side, classes and batch are CIFAR-10's and the file's own where a case does not say.
    /// - Throws: `unreadable`, or `malformed` with the case that is wrong.
    package init(_ file: URL) throws(EngineError) {
        guard let data = try? Data(contentsOf: file) else {
            throw EngineError(.unreadable, "The reference file \(file.relativePath) cannot be read.")
        }
        let wire: Wire
        do {
            wire = try JSONDecoder().decode(Wire.self, from: data)
        } catch {
            throw EngineError(
                .malformed,
                "\(file.relativePath) is no file of reference values: it lacks a list 'archs' of cells with "
                    + "name, arch, affine, seed, f64 and f32.")
        }
        var cases: [Case] = []
        for entry in wire.archs { cases.append(try Self.made(entry, batch: wire.batch, file)) }
        self.cases = cases
    }

    private static func made(_ entry: Wire.Entry, batch: Int?, _ file: URL) throws(EngineError) -> Case {
        let cell: Architecture
        do {
            cell = try NASBench201().architecture(from: entry.arch)
        } catch {
            throw EngineError(.malformed, "Case '\(entry.name)' of \(file.relativePath): \(error.message)")
        }
        guard let affine = CounterWeights.Affine(rawValue: entry.affine) else {
            throw EngineError(
                .malformed,
                "Case '\(entry.name)' of \(file.relativePath): affine is unit or random, not '\(entry.affine)'.")
        }
        let shape = TaskShape(side: entry.side ?? 32, classes: entry.classes ?? 10)
        guard let batch = entry.batch ?? batch, batch > 1, shape.side % 4 == 0, shape.side > 0, shape.classes > 1 else {
            throw EngineError(
                .malformed,
                "Case '\(entry.name)' of \(file.relativePath): batch and classes are at least 2, the side a multiple of 4."
            )
        }
        func named(_ values: [String: Double?]) -> [ProxyName: Double?] {
            var result: [ProxyName: Double?] = [:]
            for (key, value) in values {
                if let name = ProxyName(rawValue: key) { result.updateValue(value, forKey: name) }
            }
            return result
        }
        return Case(
            name: entry.name, cell: cell, shape: shape, batch: batch, seed: entry.seed, affine: affine,
            exact: named(entry.f64), single: named(entry.f32))
    }
}

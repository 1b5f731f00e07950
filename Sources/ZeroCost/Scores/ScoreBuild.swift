import Determinism
import Foundation
import SearchSpaces

/// The making of a score table: shard by shard, so that it goes on where it was interrupted.
package struct ScoreBuild: Sendable {
    let recipe: ScoreRecipe
    let folder: URL
    /// The images; synthetic ones if nil.
    let input: ProxyInput?
    /// A finished table of a dataset with images alike, whose scores of the trunk alone are ours too.
    let trunk: ScoreTable?
    /// What is scored, in the order of the shards.
    let cells: [Architecture]

    /// The proxies that do not look at the classifier: equal for datasets with images alike.
    package static let ofTrunk: Set<ProxyName> = [.nwot, .zen]

    /// Prepares a build of all cells.
    /// - Throws: `mismatched` when `trunk` was made of other images, batch, seed or formulas.
    package init(_ recipe: ScoreRecipe, shards folder: URL, input: ProxyInput? = nil, trunk: ScoreTable? = nil)
        throws(EngineError)
    {
        try self.init(recipe, shards: folder, input: input, trunk: trunk, cells: LiveCell.representatives())
    }

    init(_ recipe: ScoreRecipe, shards folder: URL, input: ProxyInput?, trunk: ScoreTable?, cells: [Architecture])
        throws(EngineError)
    {
        if let other = trunk?.recipe {
            let isAlike =
                other.dataset.shape.side == recipe.dataset.shape.side && other.batch == recipe.batch
                && other.seed == recipe.seed && other.images == recipe.images && other.engine == recipe.engine
                && other.formulas == recipe.formulas
            guard isAlike else {
                throw EngineError(
                    .mismatched,
                    "The table of \(other.dataset.name) shares nothing with \(recipe.dataset.name): sides, batch, seed, images, engine and formulas must be the same."
                )
            }
        }
        self.recipe = recipe
        self.folder = folder
        self.input = input
        self.trunk = trunk
        self.cells = cells
    }

    /// How many cells there are.
    package var count: Int { cells.count }

    private var shards: Int { (cells.count + ScoreShard.size - 1) / ScoreShard.size }

    /// The cells of one shard.
    private func cells(of shard: Int) -> ArraySlice<Architecture> {
        cells[shard * ScoreShard.size..<min(cells.count, (shard + 1) * ScoreShard.size)]
    }

    /// Computes what is missing, `workers` shards at a time, each on a thread of its own.
    ///
    /// `progress` is told how many cells are done, now and after each shard.
    /// - Throws: `EngineError`, or `CancellationError`; finished shards stay.
    package func run(workers: Int, progress: @escaping @Sendable (Int) -> Void) async throws {
        var missing: [Int] = []
        var done = 0
        for shard in 0..<shards {
            if try ScoreShard.read(shard, recipe, in: folder) == nil {
                missing.append(shard)
            } else {
                done += cells(of: shard).count
            }
        }
        progress(done)
        try await withThrowingTaskGroup(of: Int.self) { group in
            var rest = missing[...]
            func startNext() {
                guard let next = rest.popFirst() else { return }
                group.addTask { try compute(next) }
            }
            for _ in 0..<max(1, workers) { startNext() }
            while let finished = try await group.next() {
                done += finished
                progress(done)
                startNext()
            }
        }
    }

    /// Computes one shard from beginning to end on the calling thread; returns how many cells it has.
    private func compute(_ number: Int) throws -> Int {
        let scorer = try CellScorer(recipe, input: input)
        var rows: [ScoreShard.Row] = []
        for cell in cells(of: number) {
            try Task.checkCancellation()
            rows.append(try row(of: cell, scorer))
        }
        try ScoreShard(recipe: recipe, number: number, rows: rows).write(in: folder)
        return rows.count
    }

    private func row(of cell: Architecture, _ scorer: CellScorer) throws(EngineError) -> ScoreShard.Row {
        let borrowed = trunk?.scores(of: cell)
        let wanted = Set(ProxyName.allCases).subtracting(borrowed == nil ? [] : Self.ofTrunk)
        var scores = try scorer.scores(of: cell, wanted: wanted)
        if let borrowed {
            for name in Self.ofTrunk { scores[name] = borrowed[name] }
        }
        let index = NASBench201().index(of: cell) ?? 0
        return ScoreShard.Row(index: index, scores: ScoreTableFile.stored.map { scores[$0] })
    }

    /// The finished table's file.
    /// - Throws: `mismatched` or `malformed` for a bad shard, `unreadable` if one is missing.
    package func table(date: String) throws -> Data {
        var rows: [Int: ProxyScores] = [:]
        for shard in 0..<shards {
            guard let found = try ScoreShard.read(shard, recipe, in: folder) else {
                throw EngineError(.unreadable, "Shard \(shard) of \(recipe.dataset.name) is missing in \(folder.path).")
            }
            for row in found.rows {
                var scores = ProxyScores()
                for (name, value) in zip(ScoreTableFile.stored, row.scores) { scores[name] = value }
                rows[row.index] = scores
            }
        }
        return try ScoreTableFile.data(recipe, date: date, rows)
    }
}

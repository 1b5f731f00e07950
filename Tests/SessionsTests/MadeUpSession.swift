import Determinism
import LanguageModels
import Search
import SearchSpaces
import Sessions
import TestSupport
import Testing

/// A short session over the made-up problem under a clock that stands still: the same bytes each time.
enum MadeUpSession {
    static let header = JournalHeader(name: "golden", program: "llm-nas 0", seed: Seed(.max), time: 0)
    static let digest = Digest(of: "made up")

    /// Runs it through the recording of every kind of event; `begin` says where it is written.
    static func run(_ session: inout Session, generations: Int = 1) throws {
        try session.beginCell("task cifar10 edgegpu", at: 0)
        let task = TaskSpec(
            dataset: "cifar10", device: "edgegpu", objectives: [.error, .latency], accuracy: "validation",
            allowsCutOff: false, tables: digest)
        try session.append(.taskChosen(task), at: 0)
        let identity = ModelIdentity(provider: "scripted", model: "closure")
        try session.append(
            .designerChosen(DesignerSpec(selection: ModelSelection(.recorded), identity: identity)), at: 0)
        try session.append(.configured(SearchSettings(children: 1, allocation: .equal, start: 3)), at: 0)
        try session.finishCell(CellFinish(status: .done), at: 0)
        try session.beginCell("evolve \(generations)", at: 0)
        for event in try events(generations) { try session.append(.search(event), at: 0) }
        try session.append(.templateChosen(TemplateChoice(purpose: .propose, template: .standard(.propose))), at: 0)
        try session.append(.search(.callFailed(try brokenCall())), at: 0)
        let decision = LimitDecision(call: nil, limit: .money, isGranted: true, budget: Budget(calls: 7))
        try session.append(.search(.limitAsked(decision)), at: 0)
        let gain = ScreenGain(proposed: 2, kept: 1, picked: 0.5, blind: 0.25, basis: .posterior)
        let screening = ScreenOutcome(
            generation: 1, picked: [.init([3, 1, 0])], passedOver: [.init([0, 0, 1])], expected: gain)
        try session.append(.search(.screened(screening)), at: 0)
        try session.finishCell(CellFinish(status: .cancelled, message: "stopped \u{FFFD} by \"hand\""), at: 0)
        try session.beginCell("note", at: 1500)
        try session.append(.noted(Note(text: "ünïcode \u{1F600} / \\ \n \u{2028}")), at: 1500)
        try session.append(.figureWritten(FigureRecord(path: "plots/a.pdf", kind: "pareto", script: digest)), at: 1500)
        let answer = DesignerAnswer(
            purpose: .propose, generation: 0, niche: 0, prompt: digest, text: "none", promptTokens: 4, answerTokens: 1,
            isEstimated: true, isCut: false)
        try session.append(.probed(Probe(purpose: "contamination", answer: answer)), at: 1500)
        let growth = PredictorRecord.Growth(
            members: 3, rounds: 300, depth: 4, eta: 0.05, subsample: 0.7, columns: 0.3, leastChildWeight: 1)
        let quality = PredictorRecord.Quality(cells: 90, meanAbsolute: 1.25, spearman: 0.91, kendall: 0.75)
        try session.append(
            .predictorFitted(
                PredictorRecord(
                    dataset: "cifar10", accuracy: "validation", features: "both", proxies: "published columns",
                    growth: growth, seed: Seed(7), training: [1, 20, 300], tables: digest, forest: digest,
                    quality: quality)), at: 1500)
        try session.append(.claimed(claim), at: 1500)
        try session.append(.marked(Mark(architecture: .init([3, 1, 0]), label: "odd")), at: 1500)
        try session.finishCell(CellFinish(status: .failed, message: "no room"), at: 2000)
        try session.beginCell("branch wide", at: 2000)
        try session.append(.moved(Move(cell: 1, branch: "wide")), at: 2000)
        try session.finishCell(CellFinish(status: .done), at: 2000)
    }

    private static let claim = ClaimRecord(
        better: "offline", worse: "nsga2", tasks: ["cifar10 fpga"], indicator: .igdPlus, evaluations: 120,
        contract: "span", campaigns: [digest.hex], test: .signedRank, runs: [10, 10], seeds: [10, 10],
        finding: ClaimRecord.Finding(
            advantage: 0.0125, a12: 0.75, a12Lower: 0.5, a12Upper: 0.9, share: 0.8, p: 0.01171875))

    /// A call that broke off inside its answer.
    private static func brokenCall() throws -> FailedCall {
        let problem = MadeUpProblem()
        let partition = try Partition.make(of: problem, by: .convolutions3x3, count: 3, seed: header.seed)
        let engine = SearchEngine(
            problem: problem, partition: partition, settings: SearchSettings(), seed: header.seed, target: 1)
        var state = SearchState()
        state.apply(.partitioned(partition.spec))
        let prompt = engine.preview(.propose, ofNiche: 1, in: state)
        let usage = Usage(promptTokens: 9, completionTokens: 2, isEstimated: true)
        return FailedCall(
            ModelAnswer(text: "{\"chil", usage: usage, stop: nil), of: prompt,
            worded: PromptText(prompt, space: problem.space), code: "cut", message: "it broke off", hint: "again",
            cost: Cost(picodollars: 3))
    }

    /// What three niches over the made-up problem bring.
    static func events(_ generations: Int) throws -> [SearchEvent] {
        let problem = MadeUpProblem()
        let partition = try Partition.make(of: problem, by: .convolutions3x3, count: 3, seed: header.seed)
        let engine = SearchEngine(
            problem: problem, partition: partition,
            settings: SearchSettings(children: 1, allocation: .equal, start: 3), seed: header.seed,
            target: generations)
        var driver = SearchDriver(engine) { Neighbourly.answer(to: $0, in: problem.space) }
        driver.record(.budgeted(Budget(evaluations: 100, seconds: 3600)))
        #expect(driver.run() == .generations)
        return driver.events
    }

    /// The session with its journal at `path`.
    static func written(to path: String, generations: Int = 1) throws -> Session {
        var session = try Session(header: header, creating: path)
        try run(&session, generations: generations)
        return session
    }
}

import Console
import LanguageModels
import Search
import Sessions

extension Notebook {
    /// Makes the present search again without a rule and compares the two.
    func blame(without rule: Rule, asks: Bool, _ format: ReportFormat) async throws {
        // A replay has nobody to show it to; only what was asked and recorded has to happen again.
        if isReplay, !asks { return }
        let problem = try problem()
        guard let partition = try partition() else { throw WorkbenchError.nothingEvaluated() }
        var trial = RuleTrial(
            problem: problem, partition: partition, seed: state.seed, script: searchScript,
            session: state.search, rule: rule, templates: state.templates,
            isOffline: currentSelection.provider == .offline,
            judges: try judges(Set([state.settings.judge].compactMap(\.self))))
        let view = SearchView(screen: screen, isQuiet: false, parallel: 1, problem: problem, isRaw: true)
        if asks {
            try await trial.run { try await self.probe($0, for: "without \(rule.id)", showing: view) }
        } else {
            try await trial.run(ask: nil)
        }
        format.show(RuleTrialReport(session: state.search, without: trial.state).table, on: screen)
        if format.isForMachines { return }
        say(trial, of: rule)
    }

    /// What drove the present line's search.
    var searchScript: SearchScript {
        let line = Set(state.timeline.line)
        return SearchScript(session.records.filter { line.contains($0.cell) })
    }

    private func say(_ trial: RuleTrial, of rule: Rule) {
        let calls = trial.calls
        screen.message(
            """
            Without \(rule.id) (\(Sanitizer.singleLine(rule.text))): \(calls.reused) prompts unchanged and answered as \
            recorded, \(calls.recomputed) answered anew by the offline designer, \(calls.asked) calls made. HV: share of \
            the true front's, span.
            """)
        guard let first = trial.unanswered.first else { return }
        for prompt in trial.unanswered {
            screen.message(
                "differs: generation \(prompt.generation), niche \(prompt.niche.number), \(prompt.purpose.rawValue)")
        }
        let later = trial.script.answers.keys.count { key in
            key.generation > first.generation
                || (key.generation == first.generation && first.purpose == .revise && key.purpose == .propose)
        }
        screen.message(
            """
            \(trial.unanswered.count) calls of generation \(first.generation) would differ and were not made; up to \
            \(later) later ones hang on them. `kb blame --without \(rule.id) --ask` makes them.
            """)
    }
}

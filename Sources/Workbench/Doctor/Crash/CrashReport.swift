import Console

/// What a kind of crash was promised not to do, and what it did.
struct CrashTrial: Equatable, Sendable {
    let name: String
    let promise: String
    /// How often it was tried.
    let rounds: Int
    /// What was seen, in figures.
    let remark: String
    /// What broke the promise, once a round; empty when it held.
    let faults: [String]

    var holds: Bool { faults.isEmpty }
}

/// All trials of one run.
struct CrashReport: Equatable, Sendable {
    let trials: [CrashTrial]
    /// What the file system is, and what it was not asked.
    let remarks: [String]

    /// How many promises did not hold.
    var broken: Int { trials.count { !$0.holds } }

    /// Two lines a trial, the faults under them, the remarks at the end.
    func lines(_ style: TextStyle) -> [String] {
        let width = trials.map(\.name.count).max() ?? 0
        return trials.flatMap { trial -> [String] in
            let name = trial.name + String(repeating: " ", count: width - trial.name.count)
            let mark = trial.holds ? style.green("held  ") : style.red("broken")
            let indent = String(repeating: " ", count: 10 + width)
            return ["\(mark)  \(name)  \(trial.promise)", "\(indent)\(trial.rounds) times: \(trial.remark)"]
                + trial.faults.prefix(5).map { indent + style.red($0) }
        } + remarks
    }

    var table: TextTable {
        TextTable(
            columns: [
                .init("trial"), .init("held"), .init("rounds", alignment: .right), .init("promise"), .init("seen"),
                .init("faults"),
            ],
            rows: trials.map {
                [
                    .text($0.name), .text($0.holds ? "yes" : "no"), .integer($0.rounds), .text($0.promise),
                    .text($0.remark), .text($0.faults.joined(separator: "; ")),
                ]
            })
    }
}

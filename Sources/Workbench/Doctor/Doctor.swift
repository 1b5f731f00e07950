import ZeroCost

/// Looks at everything that the program needs from the machine it runs on.
struct Doctor {
    let surroundings: Surroundings

    /// All findings, in the order in which a newcomer would meet them.
    func report() -> DoctorReport {
        let program = Finding(
            "program", .ok,
            "llm-nas \(Program.version), oneDNN \(EngineVersion.oneDNN), XGBoost \(EngineVersion.xgboost)")
        return DoctorReport(
            findings: [program] + TableCheck(surroundings: surroundings).findings
                + FigureCheck(gnuplot: surroundings.gnuplot).findings
                + TerminalCheck(variables: surroundings.variables).findings
                + FolderCheck(surroundings: surroundings).findings
                + ModelCheck(variables: surroundings.variables).findings)
    }
}

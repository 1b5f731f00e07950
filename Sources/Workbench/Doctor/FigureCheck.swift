import Figures

/// Whether figures can be drawn, in which formats and in whose fonts.
struct FigureCheck {
    /// The program that draws.
    let gnuplot: String

    var findings: [Finding] {
        do throws(FigureError) {
            let survey = try GnuplotSurvey(program: gnuplot)
            return [Finding("gnuplot", .ok, survey.version), formats(survey), fonts(survey)]
        } catch {
            return [Finding("gnuplot", .fail, error.message, advice: error.hint)]
        }
    }

    private func formats(_ survey: GnuplotSurvey) -> Finding {
        let missing = FigureFormat.allCases.filter { !survey.terminals.contains(GnuplotSurvey.terminal(of: $0)) }
        let names = missing.map { "\($0.rawValue) (\(GnuplotSurvey.terminal(of: $0)))" }
        if missing.isEmpty, survey.terminals.contains("dumb") {
            let all = FigureFormat.allCases.map(\.rawValue).joined(separator: ", ")
            return Finding("formats", .ok, "\(all), and the terminal")
        }
        let text = names.isEmpty ? "no figures in the terminal (dumb)" : "cannot draw \(names.joined(separator: ", "))"
        return Finding("formats", .warn, text, advice: "apt-get install gnuplot-nox brings them")
    }

    private func fonts(_ survey: GnuplotSurvey) -> Finding {
        if survey.replacements.isEmpty { return Finding("fonts", .ok, "every style has its own") }
        let texts = survey.replacements.map { "\($0.wanted) of --style \($0.style) is drawn as \($0.used)" }
        return Finding(
            "fonts", .warn, texts.joined(separator: "; "),
            advice: "apt-get install fonts-liberation fonts-linuxlibertine fonts-dejavu brings them")
    }
}

import Determinism
import Search

/// The line after a screened generation: what the proposals brought and what choosing among them added, side by side.
struct ScreenLine {
    let gain: ScreenGain

    var text: String {
        let unit = gain.basis == .truth ? "span HV" : "expected HV"
        let shares =
            "\(unit) +\(Self.number(gain.picked)): \(Self.number(gain.blind)) as from \(gain.kept) of them drawn blindly, "
            + "\(gain.added < 0 ? "" : "+")\(Self.number(gain.added)) by the choice"
        return "  screen: \(gain.kept) of \(gain.proposed) proposals  \(shares)"
    }

    private static func number(_ value: Double) -> String { NumberText.fixed(value, digits: 4) }
}

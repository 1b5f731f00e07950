import Console
import Foundation

/// What the terminal shows, and in which letters.
struct TerminalCheck {
    let variables: [String: String]

    var findings: [Finding] { [window, locale] + (isTyped ? [sixel] : []) }

    private var isTyped: Bool { isatty(0) == 1 && isatty(1) == 1 }

    private var window: Finding {
        let terminal = Terminal.inspect(descriptor: 1, environment: variables)
        guard terminal.isTerminal else {
            return Finding(
                "terminal", .ok, "standard output is none: reports are as wide as they need and have no colour")
        }
        let size = "\(terminal.size.columns) x \(terminal.size.rows)"
        let kind = variables["TERM"] ?? ""
        if kind.isEmpty || kind == "dumb" {
            return Finding(
                "terminal", .warn, "\(size), TERM is \(kind.isEmpty ? "not set" : kind): no colour, plain editing",
                advice: "set TERM to what the terminal is, xterm-256color for most")
        }
        let colour = terminal.style.isColored ? "in colour" : "no colour (NO_COLOR is set)"
        // chosen: what terminals have had since the VT100; below it tables lose more than the ends of names.
        if terminal.size.columns < 80 {
            return Finding(
                "terminal", .warn, "\(kind), \(size), \(colour): tables are cut to fit",
                advice: "widen the window to 80 columns or more, or use --csv")
        }
        return Finding("terminal", .ok, "\(kind), \(size), \(colour)")
    }

    private var locale: Finding {
        let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? "C"
        guard let known = newlocale(LC_CTYPE_MASK, name, nil) else {
            return Finding(
                "locale", .warn, "\(name) is not installed; letters beyond ASCII are shown as UTF-8 all the same",
                advice: "choose one that `locale -a` lists, such as C.UTF-8")
        }
        defer { freelocale(known) }
        let coding = nl_langinfo_l(nl_item(CODESET), known).map { String(cString: $0) } ?? "unknown"
        if coding == "UTF-8" { return Finding("locale", .ok, "\(name), UTF-8") }
        return Finding(
            "locale", .warn, "\(name) writes \(coding); this program writes UTF-8 all the same",
            advice: "export LANG=C.UTF-8")
    }

    private var sixel: Finding {
        switch SixelQuery.ask() {
        case .yes: Finding("sixel", .ok, "the terminal shows pictures in sixel")
        case .no: Finding("sixel", .ok, "the terminal shows no sixel pictures; `plot --term` draws with characters")
        case .silent: Finding("sixel", .ok, "the terminal did not say whether it shows sixel pictures")
        }
    }
}

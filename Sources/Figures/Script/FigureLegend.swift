/// The legend's entries: one for each different text, role and kind, in the order in which they first appear.
struct FigureLegend: Sendable, Equatable {
    /// An entry's text and the gnuplot words of its sample.
    struct Entry: Sendable, Equatable {
        var text: String
        var sample: String
    }

    private(set) var entries: [Entry] = []

    mutating func add(_ layer: FigureLayer, _ script: LayerScript) {
        guard let text = layer.legend, let sample = script.sample else { return }
        let entry = Entry(text: text, sample: sample)
        if !entries.contains(entry) { entries.append(entry) }
    }

    /// Plot elements that make the entries.
    func elements(_ output: FigureOutput) -> [String] {
        // On a screen of characters text follows its sample without a gap.
        entries.map { "keyentry \($0.sample) title \(output.dialect.quoted((output.isScreen ? " " : "") + $0.text))" }
    }

    /// gnuplot reckons a text's width by its letters' number; this is what the widest text differs from that, in letters:
    /// small letters are narrower than it thinks, capitals wider.
    static func widening(_ texts: [String]) -> Double {
        let longest = texts.map(\.count).max() ?? 0
        let capitals = texts.map { $0.filter(\.isUppercase).count }.max() ?? 0
        return 0.5 + Double(capitals) * 0.4 - Double(longest) * 0.12
    }

    /// The `set key` command.
    func command(_ placement: LegendPlacement, layout: PageLayout, style: FigureStyle, output: FigureOutput) -> String {
        guard !entries.isEmpty, placement != .hidden else { return "unset key" }
        let font = output.dialect == .enhanced ? " font ',\(NumberText.shortest(style.smallFontSize))'" : ""
        let sample =
            output.isScreen
            ? " samplen 3 width 1"
            : " samplen 2.2 spacing 1.05 width \(NumberText.measure(Self.widening(entries.map(\.text))))\(font)"
        switch placement {
        case .hidden: return "unset key"
        case .below:
            return "set key at screen 0.5,\(NumberText.measure(layout.legendBottom)) bottom center horizontal "
                + "Left reverse maxcols \(layout.legendColumns)\(sample)"
        case .right:
            let top = layout.frames.first?.top ?? 1
            return "set key at screen \(NumberText.measure(layout.legendLeft)),\(NumberText.measure(top)) "
                + "top left vertical Left reverse maxcols 1\(sample)"
        case .inside(let corner):
            let place =
                switch corner {
                case .topLeft: "top left"
                case .topRight: "top right"
                case .bottomLeft: "bottom left"
                case .bottomRight: "bottom right"
                }
            return "set key inside \(place) vertical Left reverse maxcols 1\(sample)"
        }
    }
}

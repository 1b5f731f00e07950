/// A kind of file a figure is drawn to.
package enum FigureFormat: String, Sendable, CaseIterable {
    /// PDF with its fonts embedded.
    case pdf
    /// SVG; its letters are text and need the font where it is shown.
    case svg
    /// PNG at 300 dots per inch.
    case png
    /// Encapsulated PostScript, without transparency.
    case eps
    /// TikZ commands to `\input` into a document that uses gnuplot-lua-tikz.
    case tikz
    /// LaTeX text over a PDF of the lines, two files.
    case cairolatex

    /// What a file name of this kind ends with; cairolatex takes `tex`.
    package var fileExtension: String { self == .cairolatex ? "tex" : rawValue }

    /// Kind by the ending of a path, in any case; nil when no kind has that ending.
    package init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        guard let format = Self.allCases.first(where: { $0.fileExtension == ending }) else { return nil }
        self = format
    }

    var dialect: TextDialect { self == .tikz || self == .cairolatex ? .latex : .enhanced }
    /// Whether a font is looked up on this machine while drawing.
    var drawsFonts: Bool { self == .pdf || self == .png || self == .eps }
}

/// A screen of characters to draw a figure on.
package struct TextScreen: Sendable, Equatable {
    /// Width in characters, at least 40.
    package var columns: Int
    /// Height in lines, at least 12.
    package var rows: Int
    /// Whether series are coloured by ANSI sequences of 256 colours.
    package var usesColour: Bool

    /// A screen of `columns` by `rows` characters.
    package init(columns: Int = 80, rows: Int = 24, usesColour: Bool = false) {
        self.columns = columns
        self.rows = rows
        self.usesColour = usesColour
    }
}

/// A screen of pixels to draw a figure on.
package struct PixelScreen: Sendable, Equatable {
    /// Width in pixels, at least 200.
    package var width: Int
    /// Height in pixels, at least 120.
    package var height: Int

    /// A screen of `width` by `height` pixels; smaller ones are raised to the least.
    package init(width: Int = 800, height: Int = 520) {
        self.width = max(200, width)
        self.height = max(120, height)
    }
}

/// What a script draws on.
enum FigureOutput: Sendable, Equatable {
    case file(FigureFormat, name: String)
    case screen(TextScreen)
    case pixels(PixelScreen)

    var dialect: TextDialect {
        switch self {
        case .file(let format, _): format.dialect
        case .screen: .plain
        case .pixels: .enhanced
        }
    }

    var isScreen: Bool {
        if case .screen = self { true } else { false }
    }
}

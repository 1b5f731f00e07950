/// What drawing a figure left behind.
package struct FigureReport: Sendable, Equatable {
    /// The figure's files; two for cairolatex.
    package let files: [String]
    /// The script that redraws them.
    package let script: String
    /// What a reader should know.
    package let warnings: [FigureWarning]
}

/// Cleans what gnuplot's character terminal prints.
enum ScreenText {
    /// Without form feed, trailing blanks of each line, and empty lines at the start and the end.
    static func tidied(_ text: String) -> String {
        var lines = text.replacing("\u{0C}", with: "").split(separator: "\n", omittingEmptySubsequences: false).map(
            trimmed)
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// gnuplot pads lines to the full width and ends each with a colour reset, which is kept only after a colour.
    private static func trimmed(_ line: Substring) -> String {
        let reset = "\u{1B}[0;39m"
        var text = line
        var hadReset = false
        while true {
            if text.hasSuffix(reset) {
                text = text.dropLast(reset.count)
                hadReset = true
            } else if text.last == " " {
                text = text.dropLast()
            } else {
                break
            }
        }
        return String(text) + (hadReset && text.contains("\u{1B}[") ? reset : "")
    }
}

@preconcurrency import CReadline
import Foundation

// Completion. Readline calls back without a context, so the closures reach the shared editor; they run inside
// rl_callback_read_char, that is, on the main actor.
extension LineEditor {
    func installCompletion() {
        // Words are parted here exactly where CommandWords parts them; readline keeps the pointers for ever.
        rl_completer_word_break_characters = UnsafePointer(strdup(" \t\n\r;"))
        rl_completer_quote_characters = UnsafePointer(strdup("'\""))
        rl_char_is_quoted_p = { line, offset in
            guard let line else { return 0 }
            return CompletionRequest.isQuoted(offset: Int(offset), in: String(cString: line)) ? 1 : 0
        }
        rl_attempted_completion_function = { text, _, _ in
            // Without this readline would offer file names where we have nothing to offer.
            rl_attempted_completion_over = 1
            let hasAny = MainActor.assumeIsolated { LineEditor.shared.offer() }
            if !hasAny { return nil }
            return rl_completion_matches(text) { _, state in
                // Asked for match 0, 1, 2, … until there is none; readline frees the copies.
                let address = MainActor.assumeIsolated { LineEditor.shared.copyOfMatch(Int(state)) }
                return UnsafeMutablePointer(bitPattern: address)
            }
        }
        rl_completion_display_matches_hook = { matches, count, _ in
            guard let matches else { return }
            // matches[0] is what they have in common.
            let texts = (1...max(1, Int(count))).compactMap { matches[$0].map { String(cString: $0) } }
            MainActor.assumeIsolated { LineEditor.shared.list(texts) }
        }
    }

    /// Asks for candidates at the cursor; false if there are none.
    private func offer() -> Bool {
        guard let buffer = rl_line_buffer else { return false }
        let bytes = UnsafeRawBufferPointer(start: buffer, count: Int(rl_point))
        let request = CompletionRequest(line: String(decoding: bytes, as: UTF8.self))
        offered = []
        if request.isOutside { return false }
        for candidate in configuration.complete(request) {
            guard let insertion = request.insertion(for: candidate) else { continue }
            offered.append((insertion, candidate))
        }
        if offered.count == 1, offered[0].candidate.continues {
            rl_completion_suppress_append = 1
            rl_completion_suppress_quote = 1
        }
        return !offered.isEmpty
    }

    /// The address of a C copy of an offered text, 0 beyond the last; a number, since pointers do not cross actors.
    private func copyOfMatch(_ index: Int) -> Int {
        guard offered.indices.contains(index) else { return 0 }
        return Int(bitPattern: strdup(offered[index].insertion))
    }

    private func list(_ texts: [String]) {
        let size = Terminal.inspect(descriptor: fileno(rl_outstream), environment: [:]).size
        let candidates = texts.map { text in
            offered.first { $0.insertion == text }?.candidate ?? Candidate(text)
        }
        fputs("\n" + CompletionListing.text(candidates, size: size, rows: size.rows - 3), rl_outstream)
        rl_on_new_line()
        rl_forced_update_display()
    }
}

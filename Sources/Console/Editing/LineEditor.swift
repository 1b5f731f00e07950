@preconcurrency import CReadline
import Dispatch
import Foundation

/// Reads lines from a person at a terminal, through GNU Readline's callback interface.
///
/// Readline keeps its state in global variables, so there is one editor and all of it runs on the main actor. Commands
/// must run elsewhere: while the main actor is blocked no key and no signal is seen.
@MainActor
package final class LineEditor: LineSource {
    /// The one editor of this process; inert until `start`.
    package static let shared = LineEditor()

    /// What the editor needs to know of its surroundings.
    package struct Configuration {
        /// The name `~/.inputrc` may give conditions for.
        package var name = "llm-nas"
        /// Where typed lines are kept; nil keeps them for this session only.
        package var history: HistoryFile?
        /// Answers how the word at the cursor may go on; must be quick, the keys wait for it.
        package var complete: @MainActor (CompletionRequest) -> [Candidate] = { _ in [] }
        /// Told at most once, if the history cannot be read or written.
        package var warn: @MainActor (HistoryFileError) -> Void = { _ in }
        /// Called for SIGTERM or SIGHUP once the terminal is restored; the caller decides how to end.
        package var terminate: @MainActor (SignalWatch.Signal) -> Void = { _ in }

        /// No history file, no completion, and nobody to tell.
        package init() {}
    }

    /// Called for Ctrl-C while no line is being edited: the running command's cancellation.
    package var onInterrupt: @MainActor () -> Void = {}

    var configuration = Configuration()
    /// What the last completion offered, by the text readline knows it by.
    var offered: [(insertion: String, candidate: Candidate)] = []
    private(set) var isEditing = false
    /// Whether the line being edited answers a question of a running command.
    private var isQuestion = false

    private let signals = SignalWatch()
    private var keys: (any DispatchSourceRead)?
    private var waiting: CheckedContinuation<LineRead, Never>?
    private var history = LineHistory()

    private init() {}

    /// Takes over the terminal's signals and loads the history; once per process, before the first line is asked for.
    package func start(_ configuration: Configuration) {
        precondition(keys == nil, "the line editor is started once")
        self.configuration = configuration
        rl_readline_name = UnsafePointer(strdup(configuration.name))
        // readline's own handlers would run outside the main actor.
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_variable_bind("enable-bracketed-paste", "on")
        chooseScreen()
        speakUTF8()
        installCompletion()
        history = LineHistory(file: configuration.history, warn: configuration.warn)
        history.load()
        watchSignals()
        let source = DispatchSource.makeReadSource(fileDescriptor: 0, queue: .main)
        source.setEventHandler { MainActor.assumeIsolated { LineEditor.shared.readKeys() } }
        // It stays suspended except while a line is wanted, so that keys typed meanwhile wait in the terminal.
        keys = source
    }

    /// The next line, typed from nothing; see `nextLine(prompt:initialText:)`.
    package func nextLine(prompt: String) async -> LineRead {
        await nextLine(prompt: prompt, initialText: "")
    }

    /// The next line, with some text already typed for the user to change. A cancelled task gives `interrupted`.
    package func nextLine(prompt: String, initialText: String) async -> LineRead {
        precondition(keys != nil, "the line editor is started before a line is asked for")
        precondition(waiting == nil, "one line is asked for at a time")
        if Task.isCancelled { return .interrupted }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                waiting = continuation
                beginEditing(Self.marked(prompt), initialText)
            }
        } onCancel: {
            Task { @MainActor in LineEditor.shared.abandonLine(echo: "") }
        }
    }

    /// The answer to a question in the middle of a command: kept in no history.
    package func nextWord(prompt: String) async -> LineRead {
        isQuestion = true
        defer { isQuestion = false }
        return await nextLine(prompt: prompt)
    }

    /// Prints text above the line being edited, which stays as it was; just prints it if none is. A newline is added.
    package func say(_ text: String, on stream: StandardStream = .output) {
        if isEditing {
            rl_clear_visible_line()
            fflush(rl_outstream)
        }
        stream.write(text.hasSuffix("\n") ? text : text + "\n")
        if isEditing {
            rl_on_new_line()
            rl_redisplay()
        }
    }

    /// The prompt with its colours between the marks that tell readline they take no room.
    static func marked(_ prompt: String) -> String {
        var result = ""
        var rest = prompt[...]
        while let start = rest.firstIndex(of: "\u{1B}") {
            guard let end = rest[start...].firstIndex(of: "m") else { break }
            result += rest[..<start] + "\u{01}" + rest[start...end] + "\u{02}"
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}

// Editing one line.
extension LineEditor {
    private func beginEditing(_ prompt: String, _ initialText: String) {
        isEditing = true
        fflush(nil)  // what was printed comes before the prompt
        rl_callback_handler_install(prompt) { raw in
            // Called inside rl_callback_read_char, that is, on the main actor.
            let text = raw.map { String(cString: $0) }
            free(raw)
            MainActor.assumeIsolated { LineEditor.shared.accept(text) }
        }
        if !initialText.isEmpty {
            rl_insert_text(initialText)
            rl_redisplay()
        }
        keys?.resume()
    }

    private func readKeys() {
        // One event may stand for many bytes, but readline takes one key at a time. It stops when the line is done.
        repeat { rl_callback_read_char() } while isEditing && hasKey()
    }

    private func hasKey() -> Bool {
        var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, 0) == 1 && ready.revents & Int16(POLLIN) != 0
    }

    private func accept(_ text: String?) {
        endEditing()
        guard let text else {
            print(toScreen: "\n")
            waiting.resumeOnce(with: .endOfInput)
            return
        }
        if !isQuestion { history.remember(text) }
        waiting.resumeOnce(with: .line(text))
    }

    private func abandonLine(echo: String) {
        guard isEditing else { return }
        // Leaves a search, a numeric argument or a recalled entry, as readline's manual asks after a signal.
        rl_free_line_state()
        rl_callback_sigcleanup()
        rl_replace_line("", 0)
        print(toScreen: echo + "\n")
        endEditing()
        waiting.resumeOnce(with: .interrupted)
    }

    private func endEditing() {
        rl_callback_handler_remove()  // gives the terminal back its own line editing
        isEditing = false
        keys?.suspend()
    }

    private func print(toScreen text: String) {
        fputs(text, rl_outstream)
        fflush(rl_outstream)
    }

    /// Before the first prompt, or a prompt beyond ASCII is measured in bytes. LC_CTYPE alone: with the user's LC_NUMERIC
    /// numbers would print with a comma.
    private func speakUTF8() {
        setlocale(LC_CTYPE, "")
        rl_initialize()
        guard nl_langinfo(nl_item(CODESET)).map({ String(cString: $0) }) != "UTF-8" else { return }
        // The environment asks for the C locale, in which readline takes the bytes of é for two keys with Meta; all
        // text here is UTF-8 whatever the environment says.
        setlocale(LC_CTYPE, "C.UTF-8")
        // Readline goes back to the environment's locale at the start of every line; this runs just after.
        rl_startup_hook = {
            setlocale(LC_CTYPE, "C.UTF-8")
            return 0
        }
        rl_variable_bind("input-meta", "on")
        rl_variable_bind("output-meta", "on")
        rl_variable_bind("convert-meta", "off")
    }

    /// Where standard output is a file, prompt and keys must not land in it.
    private func chooseScreen() {
        rl_instream = fdopen(0, "r")
        if isatty(1) == 1 {
            rl_outstream = fdopen(dup(1), "w")
        } else if isatty(2) == 1 {
            rl_outstream = fdopen(dup(2), "w")
        } else {
            rl_outstream = fopen("/dev/tty", "we") ?? fdopen(dup(2), "w")
        }
    }
}

// Signals.
extension LineEditor {
    private func watchSignals() {
        signals.on(.interrupt) { [self] in isEditing ? abandonLine(echo: "^C") : onInterrupt() }
        signals.on(.resize) { [self] in if isEditing { rl_resize_terminal() } }
        signals.on(.suspend) { [self] in
            // The shell must get a sane terminal; then really stop, which SIGTSTP no longer does.
            if isEditing { rl_deprep_terminal() }
            kill(getpid(), SIGSTOP)
        }
        signals.on(.resume) { [self] in
            guard isEditing else { return }
            rl_prep_terminal(1)
            rl_forced_update_display()
        }
        for signal in [SignalWatch.Signal.terminate, .hangUp] {
            signals.on(signal) { [self] in
                if isEditing { abandonLine(echo: "") }
                configuration.terminate(signal)
            }
        }
    }
}

extension Optional {
    /// Answers the one who waits, if anyone does, and forgets them.
    fileprivate mutating func resumeOnce(with answer: LineRead) where Wrapped == CheckedContinuation<LineRead, Never> {
        let waiting = self
        self = nil
        waiting?.resume(returning: answer)
    }
}

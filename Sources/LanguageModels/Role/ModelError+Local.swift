// What is said about programs and files that should have answered.

extension ModelError {
    static func commandNotStarted(_ name: String, reason: String) -> ModelError {
        ModelError(
            .commandFailed, "\(name) could not be started: \(reason)", hint: "check that the program is on PATH")
    }

    static func command(_ name: String, ended: ChildProcess.Ending?, said: String) -> ModelError {
        let how =
            switch ended {
            case .exit(let status): "with status \(status)"
            case .signal(let number): "by signal \(number)"
            case nil: "without a status"
            }
        return ModelError(
            .commandFailed, "\(name) ended \(how)" + (said.isEmpty ? "" : ": \(said)"),
            hint: ended == .exit(127) ? "status 127 means that the shell did not find the program" : nil)
    }

    static func folderUnusable(_ folder: String, reason: String) -> ModelError {
        ModelError(
            .exchangeFailed, "prompts cannot be written to the folder '\(Excerpt.of(folder))': \(Excerpt.of(reason))",
            hint: "give a folder that exists or can be made, and can be written")
    }

    static func answerFileUnusable(_ path: String, reason: String) -> ModelError {
        ModelError(
            .exchangeFailed, "the answer file '\(Excerpt.of(path))' cannot be read: \(Excerpt.of(reason))")
    }

    static func noAnswerFile(_ path: String, after duration: Duration) -> ModelError {
        ModelError(
            .timedOut, "no answer file '\(Excerpt.of(path))' appeared within \(DurationText.of(duration))",
            hint: "write the answer under another name in that folder, then rename it to this one")
    }
}

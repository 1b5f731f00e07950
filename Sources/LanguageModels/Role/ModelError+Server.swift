// What is said about a server that refused or failed.

extension ModelError {
    /// Turns an HTTP status and what the server said with it into a failure.
    static func status(_ status: Int, said: ServerMessage, place: String, keyVariable: String?) -> ModelError {
        let what = "\(place) answered HTTP \(status)" + (said.text.isEmpty ? "" : ": \(said.text)")
        switch status {
        case 401:
            return ModelError(.unauthorized, what, hint: keyVariable.map { "set \($0) to a valid key" })
        case 403:
            return ModelError(.forbidden, what, hint: keyVariable.map { "the key in \($0) may not do this" })
        case 404:
            return ModelError(.notFound, what, hint: "check the model's name and the base URL")
        case 429:
            return ModelError(
                .rateLimited, what,
                hint: said.isOutOfCredit ? "the account is out of credit" : "wait, or send fewer calls at a time")
        case 408, 409, 500...:
            return ModelError(.serverFailed, what)
        case 300..<400:
            return ModelError(.badAddress, what, hint: "redirects are not followed; give the final base URL")
        default:
            let code: Code = said.isAboutContextLength ? .promptTooLong : .badRequest
            return ModelError(
                code, what, hint: code == .promptTooLong ? "shorten the prompt or choose a model that reads more" : nil)
        }
    }

    /// An error that came inside a stream whose status was fine.
    static func inStream(_ said: ServerMessage, place: String) -> ModelError {
        let code: Code =
            said.isAboutContextLength ? .promptTooLong : said.isRateLimit ? .rateLimited : .serverFailed
        return ModelError(code, "\(place) reported an error in its answer: \(said.text)")
    }

    func waitingTooLong(_ pause: Duration) -> ModelError {
        ModelError(
            code, message, hint: "the server asks for a pause of \(DurationText.of(pause)); try again after that",
            partial: partial)
    }

    func after(attempts: Int) -> ModelError {
        guard attempts > 1 else { return self }
        return ModelError(code, "\(message) (tried \(attempts) times)", hint: hint, partial: partial)
    }
}

import ArgumentParser
import LanguageModels

/// How a model is called, as far as the user sets it.
struct CallArguments: ParsableArguments, Sendable {
    @Option(help: "Randomness of the sampling, 0 to 2; the server's own otherwise.")
    var temperature: Double?

    @Option(help: "The longest answer in tokens.")
    var maxTokens: Int?

    @Option(help: "Seconds until the server must be reached.")
    var connect: Double?

    @Option(help: "Seconds until the answer must begin.")
    var firstToken: Double?

    @Option(help: "Seconds that the answer may stand still.")
    var idle: Double?

    @Option(help: "Seconds that the whole call may take.")
    var total: Double?

    func validate() throws {
        if let temperature, !(0...2).contains(temperature) {
            throw ValidationError("--temperature takes a number from 0 to 2, not \(temperature).")
        }
        if let maxTokens, !(1...1_000_000).contains(maxTokens) {
            throw ValidationError("--max-tokens takes a whole number from 1 to 1000000, not \(maxTokens).")
        }
        let limits = [("connect", connect), ("first-token", firstToken), ("idle", idle), ("total", total)]
        for (name, seconds) in limits {
            if let seconds, !(seconds > 0 && seconds <= 604_800) {
                throw ValidationError("--\(name) takes seconds above 0 and up to 604800, not \(seconds).")
            }
        }
    }

    /// What was set; nil when nothing was.
    var options: CallOptions? {
        var options = CallOptions()
        options.temperature = temperature
        options.maximumTokens = maxTokens
        options.connect = connect
        options.firstToken = firstToken
        options.idle = idle
        options.total = total
        return options == CallOptions() ? nil : options
    }
}

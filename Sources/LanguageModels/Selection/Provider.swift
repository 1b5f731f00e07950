/// The kinds of model that a user can choose.
package enum Provider: String, Sendable, Codable, CaseIterable {
    /// A server that speaks OpenAI's chat completions.
    case openai
    /// A server that speaks Anthropic's messages.
    case anthropic
    /// An Ollama server.
    case ollama
    /// A program: prompt on its standard input, answer from its standard output.
    case command
    /// A folder of prompt and answer files.
    case files
    /// The designer inside this program, which is no language model.
    case offline
    /// The recorded answers of a session.
    case recorded

    /// What the provider is, in one line for lists and help.
    package var summary: String {
        switch self {
        case .openai: "a server that speaks OpenAI's chat completions"
        case .anthropic: "a server that speaks Anthropic's messages"
        case .ollama: "an Ollama server"
        case .command: "a program that reads the prompt and writes the answer"
        case .files: "a folder of prompt and answer files, for people and batch jobs"
        case .offline: "the designer inside this program; no language model"
        case .recorded: "the recorded answers of a session"
        }
    }

    /// The variables that configure it: base URL, key, model, as far as it has them.
    package var variables: Variables {
        switch self {
        case .openai: Variables(address: "OPENAI_BASE_URL", key: "OPENAI_API_KEY", model: "OPENAI_MODEL")
        case .anthropic:
            Variables(address: "ANTHROPIC_BASE_URL", key: "ANTHROPIC_API_KEY", model: "ANTHROPIC_MODEL")
        case .ollama: Variables(address: "OLLAMA_HOST", key: nil, model: "OLLAMA_MODEL")
        case .command, .files, .offline, .recorded: Variables(address: nil, key: nil, model: nil)
        }
    }

    /// Names of environment variables.
    package struct Variables: Sendable, Equatable {
        /// Holds the base URL or host.
        package let address: String?
        /// Holds the key.
        package let key: String?
        /// Holds the model's name.
        package let model: String?
    }
}

import Foundation
import Testing

@testable import LanguageModels

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The Python server of the tests, running on a free port until this value goes (or the test process ends).
final class ModelServer: Sendable {
    /// The server's port.
    let port: Int

    /// A port to which no connection is ever made.
    let fullPort: Int

    private let process: pid_t
    private let input: CInt

    /// One server for the whole run; nil when there is no `python3` to run it.
    static let shared: ModelServer? = ModelServer()

    /// The condition for tests that need the server.
    static let isAvailable: ConditionTrait = .enabled("python3 is needed to run the test server") { shared != nil }

    /// The server, in tests that `isAvailable` lets run.
    static func required() throws -> ModelServer {
        try #require(shared)
    }

    private init?() {
        guard let script = Bundle.module.url(forResource: "model_server", withExtension: "py", subdirectory: "Server")
        else { return nil }
        var toServer: [CInt] = [0, 0]
        var fromServer: [CInt] = [0, 0]
        guard pipe(&toServer) == 0, pipe(&fromServer) == 0 else { return nil }
        for descriptor in toServer + fromServer { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        defer {
            close(toServer[0])
            close(fromServer[0])
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toServer[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromServer[1], 1)
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("python3"), strdup(script.path), nil]
        defer { arguments.forEach { free($0) } }
        var process = pid_t()
        let status = posix_spawnp(&process, "python3", &actions, nil, &arguments, environ)
        close(fromServer[1])
        guard status == 0 else {
            close(toServer[1])
            return nil
        }
        let ports = Self.line(from: fromServer[0]).split(separator: " ").compactMap { Int($0) }
        self.process = process
        input = toServer[1]
        guard ports.count == 2 else { return nil }
        (port, fullPort) = (ports[0], ports[1])
    }

    deinit {
        close(input)
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    private static func line(from descriptor: CInt) -> String {
        var text: [UInt8] = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1, byte != 10 { text.append(byte) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The server's address with `path` behind it.
    func address(_ path: String) throws(ModelError) -> ServerAddress {
        try ServerAddress("http://127.0.0.1:\(port)\(path)", from: "the test")
    }

    /// What the server was sent for `model` so far.
    func requests(for model: String) async throws -> [JSONValue] {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)/requests?model=\(model)"))
        let (body, _) = try await URLSession.shared.data(from: url)
        return JSONValue(parsing: body)?["requests"]?.elements ?? []
    }
}

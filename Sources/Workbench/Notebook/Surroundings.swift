import Determinism
import Foundation

/// What a notebook takes from the outside world; each part can be another in a test.
package struct Surroundings: Sendable {
    /// Environment variables: keys of providers, places of files.
    package let variables: [String: String]
    package let clock: any WallClock
    package let screen: any Screen
    /// Where tables and history lie.
    package let dataDirectory: URL
    /// Where session names lead: `sessions` in the current directory.
    package let sessionsDirectory: String
    /// Where figures go by default: `plots` in the current directory.
    package let plotsDirectory: String
    /// The program that draws figures.
    package let gnuplot: String
    /// What journals say of this machine; nil where a session is to be the same on every machine.
    package let machine: String?
    /// All that comes on standard input, until its end.
    package let standardInput: @Sendable () -> Data

    package init(
        variables: [String: String], clock: any WallClock, screen: any Screen, dataDirectory: URL,
        sessionsDirectory: String = "sessions", plotsDirectory: String = "plots", gnuplot: String = "gnuplot",
        machine: String? = nil,
        standardInput: @escaping @Sendable () -> Data = { FileHandle.standardInput.readDataToEndOfFile() }
    ) {
        self.variables = variables
        self.clock = clock
        self.screen = screen
        self.dataDirectory = dataDirectory
        self.sessionsDirectory = sessionsDirectory
        self.plotsDirectory = plotsDirectory
        self.gnuplot = gnuplot
        self.machine = machine
        self.standardInput = standardInput
    }

    /// The real world: this process's environment, clock and streams.
    package static func process() -> Surroundings {
        let variables = ProcessInfo.processInfo.environment
        let frozen = FrozenClock(environment: variables)
        return Surroundings(
            variables: variables, clock: frozen ?? SystemClock(), screen: StandardScreen(environment: variables),
            dataDirectory: dataDirectory(variables), machine: frozen == nil ? Machine.description : nil)
    }

    /// `LLM_NAS_DATA`, else `XDG_DATA_HOME/llm-nas`, else `~/.local/share/llm-nas`.
    static func dataDirectory(_ variables: [String: String]) -> URL {
        if let own = variables["LLM_NAS_DATA"], !own.isEmpty { return URL(fileURLWithPath: own) }
        if let data = variables["XDG_DATA_HOME"], !data.isEmpty {
            return URL(fileURLWithPath: data).appendingPathComponent("llm-nas")
        }
        let home = variables["HOME"] ?? FileManager.default.currentDirectoryPath
        return URL(fileURLWithPath: home).appendingPathComponent(".local/share/llm-nas")
    }
}

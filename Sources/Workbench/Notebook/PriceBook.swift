import Foundation
import LanguageModels

/// The prices of models: the program's dated table with the user's own file put over it.
struct PriceBook {
    /// Both together.
    let table: PriceTable
    /// The user's alone; nil without a file.
    let own: PriceTable?
    /// Where the file is looked for.
    let path: String

    /// Reads the user's file, if there is one.
    /// - Throws: when the file cannot be read, naming the line.
    static func load(_ variables: [String: String]) throws(WorkbenchError) -> PriceBook {
        let path = path(variables)
        guard FileManager.default.fileExists(atPath: path) else {
            return PriceBook(table: .standard, own: nil, path: path)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw WorkbenchError(.file, "The prices in \(path) cannot be read.")
        }
        do {
            let own = try PriceTable(parsing: String(decoding: data, as: UTF8.self))
            return PriceBook(table: PriceTable.standard.overridden(by: own), own: own, path: path)
        } catch {
            throw WorkbenchError(.file, "\(path): \(error.message)", hint: error.hint)
        }
    }

    /// `XDG_CONFIG_HOME/llm-nas/prices.txt`, else that below `~/.config`.
    static func path(_ variables: [String: String]) -> String {
        if let config = variables["XDG_CONFIG_HOME"], !config.isEmpty { return config + "/llm-nas/prices.txt" }
        return (variables["HOME"] ?? "/") + "/.config/llm-nas/prices.txt"
    }
}

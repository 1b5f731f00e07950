import Foundation

/// The package's own text, found from where this file lies.
enum Checkout {
    /// A Swift file below `Sources` or `Tests`.
    struct File {
        let target: String
        /// Below the package's folder.
        let path: String
        let text: String

        var name: String { (path as NSString).lastPathComponent }
        var imports: [String] { Checkout.imports(of: text) }
        var lines: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All Swift files below a folder of the package, in the order of their paths.
    static func swiftFiles(under folder: String) throws -> [File] {
        let place = root.appendingPathComponent(folder)
        var files: [File] = []
        for target in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() {
            let start = place.appendingPathComponent(target).resolvingSymlinksInPath()
            for name in try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted() {
                guard name.hasSuffix(".swift") else { continue }
                let data = try Data(contentsOf: start.appendingPathComponent(name))
                files.append(
                    File(
                        target: target, path: "\(folder)/\(target)/\(name)", text: String(decoding: data, as: UTF8.self)
                    ))
            }
        }
        return files
    }

    /// The modules that a Swift file imports, in order; text in `"""` may hold other languages.
    static func imports(of text: String) -> [String] {
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        var isInText = false
        return text.split(separator: "\n").compactMap { line in
            if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count % 2 == 0 { isInText.toggle() }
            if isInText { return nil }
            let words = line.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(of: "import"), words.indices.contains(place + 1),
                words[..<place].allSatisfy({ $0.hasPrefix("@") || ["package", "public", "internal"].contains($0) })
            else { return nil }
            let rest = words[(place + 1)...]
            let name = kinds.contains(words[place + 1]) ? rest.dropFirst().first : rest.first
            return name.flatMap { $0.split(separator: ".").first.map(String.init) }
        }
    }

    /// What `Package.swift` lets each target import: its dependencies' names, products by their own.
    static func declaredDependencies() throws -> [String: Set<String>] {
        let data = try Data(contentsOf: root.appendingPathComponent("Package.swift"))
        let text = String(decoding: data, as: UTF8.self)
        var declared: [String: Set<String>] = [:]
        for part in text.split(separator: try Regex(#"\.(target|testTarget|executableTarget|systemLibrary)\("#)) {
            guard let name = try Regex(#"^\s*name: "([^"]+)""#).firstMatch(in: part)?[1].substring else { continue }
            let list = try Regex(#"(?s)dependencies: \[(.*?)\]"#).firstMatch(in: part)?[1].substring ?? ""
            let products = try list.matches(of: Regex(#"\.product\(name: "([^"]+)", package: "[^"]+"\)"#))
            var names = Set(products.compactMap { $0[1].substring.map(String.init) })
            let rest = try list.replacing(Regex(#"\.product\([^)]*\)"#), with: "")
            names.formUnion(try rest.matches(of: Regex(#""([^"]+)""#)).compactMap { $0[1].substring.map(String.init) })
            declared[String(name)] = names
        }
        return declared
    }
}

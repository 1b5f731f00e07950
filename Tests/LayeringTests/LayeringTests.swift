import Foundation
import Testing

/// The layers as the design draws them: a target imports only what its row names.
@Suite struct LayeringTests {
    /// What each of our targets may import of our own and of packages.
    private static let arrows: [String: Set<String>] = [
        "Determinism": ["CMessageDigest"],
        "ParetoMetrics": [],
        "SearchSpaces": ["Determinism"],
        "Benchmarks": ["SearchSpaces", "Determinism", "CZlib"],
        "ZeroCost": ["SearchSpaces", "Determinism", "COneDNN", "CXGBoost"],
        "LanguageModels": ["Determinism", "CCurl"],
        "Search": ["ParetoMetrics", "SearchSpaces", "Determinism", "LanguageModels", "CLapack"],
        "Sessions": ["Search", "ParetoMetrics", "SearchSpaces", "Determinism", "LanguageModels"],
        "Figures": ["CGnuplotIostream"],
        "Console": ["Determinism", "CReadline"],
        "Workbench": [
            "Sessions", "Search", "Benchmarks", "ZeroCost", "Figures", "Console", "LanguageModels", "ParetoMetrics",
            "SearchSpaces", "Determinism", "ArgumentParser",
        ],
        "llm-nas": ["Workbench"],
    ]

    /// Modules of the toolchain, which every target may use.
    private static let toolchain: Set<String> = [
        "Dispatch", "Foundation", "FoundationNetworking", "Glibc", "Synchronization",
    ]

    @Test func everyImportIsAnArrowOfTheDesign() throws {
        for file in try Checkout.swiftFiles(under: "Sources") {
            let allowed = try #require(Self.arrows[file.target], "\(file.target) is no target of the design")
            for name in file.imports where !Self.toolchain.contains(name) {
                #expect(allowed.contains(name), "\(file.path) imports \(name), which \(file.target) may not")
            }
        }
    }

    @Test func everyTargetOfTheDesignIsRead() throws {
        let read = Set(try Checkout.swiftFiles(under: "Sources").map(\.target))
        #expect(read.isSubset(of: Self.arrows.keys))
        #expect(read.isSuperset(of: ["Determinism", "Search", "Workbench", "llm-nas"]))
    }

    @Test(arguments: ["Sources", "Tests"]) func everyImportIsDeclaredInThePackage(_ folder: String) throws {
        let declared = try Checkout.declaredDependencies()
        for file in try Checkout.swiftFiles(under: folder) {
            // A test target that the package does not name is not built, and TestSupport is no test.
            guard let dependencies = declared[file.target] else { continue }
            for name in file.imports where !Self.toolchain.contains(name) && name != "Testing" {
                #expect(dependencies.contains(name), "\(file.path) imports \(name); Package.swift does not say so")
            }
        }
        #expect(!declared.isEmpty)
    }

    @Test func theExecutableIsAMainOfUnderFortyLines() throws {
        let files = try Checkout.swiftFiles(under: "Sources").filter { $0.target == "llm-nas" }
        #expect(files.map(\.name) == ["main.swift"])
        for file in files { #expect(file.lines < 40) }
    }

    @Test(arguments: ["Sources", "Tests"]) func noFileIsLong(_ folder: String) throws {
        for file in try Checkout.swiftFiles(under: folder) {
            #expect(file.lines <= 350, "\(file.path) has \(file.lines) lines")
        }
    }

    @Test func filesOfSourcesAreShortInTheMiddle() throws {
        let lengths = try Checkout.swiftFiles(under: "Sources").map(\.lines).sorted()
        #expect(lengths[lengths.count / 2] <= 120)
    }

    @Test func noFolderIsNamedForNothing() throws {
        let empty: Set<String> = ["Utils", "Utilities", "Helpers", "Common", "Base", "Manager", "Misc"]
        for file in try Checkout.swiftFiles(under: "Sources") {
            #expect(empty.isDisjoint(with: file.path.split(separator: "/").map(String.init)), "\(file.path)")
        }
    }

    @Test func importsAreReadInEveryForm() {
        let text = """
            import Foundation
            @testable import Workbench
            @preconcurrency import CReadline
            package import struct Search.Budget
              #if os(Linux)
              import Glibc
            // import Nothing
            let words = "import nothing"
            let program = \"\"\"
                import csv
                \"\"\"
            """
        #expect(Checkout.imports(of: text) == ["Foundation", "Workbench", "CReadline", "Search", "Glibc"])
    }

    @Test func dependenciesAreReadFromThePackage() throws {
        let declared = try Checkout.declaredDependencies()
        #expect(declared["Determinism"] == ["CMessageDigest"])
        #expect(declared["ParetoMetrics"] == [])
        #expect(declared["Workbench"]?.isSuperset(of: ["ArgumentParser", "Console", "Sessions"]) == true)
    }
}

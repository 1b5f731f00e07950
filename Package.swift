// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// Every Swift target is held to the same rules: a warning is an error. A release carries no debug information, which
/// nobody reads who builds the program to use it.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error), .unsafeFlags(["-gnone"], .when(configuration: .release)),
]

/// What puts words, requests and drawings together has no long loops. Optimising it would take most of a release's
/// build and gain nothing that a user notices.
let composing: [SwiftSetting] = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// Loops over many numbers or bytes take minutes instead of seconds when they are not optimised, in tests too.
let optimised: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "llm-nas",
    dependencies: [
        // Exact, since help and errors are its wording and tests hold them to the letter.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // C and C++ libraries, in Debian's packages.
        .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLapack", providers: [.apt(["libopenblas-pthread-dev", "liblapacke-dev"])]),
        .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "COneDNN", providers: [.apt(["libdnnl-dev"])]),
        .systemLibrary(name: "CXGBoost", providers: [.apt(["libxgboost-dev"])]),
        .target(
            name: "CGnuplotIostream",
            linkerSettings: [
                .linkedLibrary("boost_iostreams"), .linkedLibrary("boost_filesystem"), .linkedLibrary("boost_system"),
            ]),

        // The program, lowest layer first; a target imports only those above it.
        .target(name: "Determinism", dependencies: ["CMessageDigest"], swiftSettings: optimised),
        .target(name: "ParetoMetrics", swiftSettings: optimised),
        .target(name: "SearchSpaces", dependencies: ["Determinism"], swiftSettings: optimised),
        .target(name: "Benchmarks", dependencies: ["SearchSpaces", "Determinism", "CZlib"], swiftSettings: optimised),
        .target(
            name: "ZeroCost", dependencies: ["SearchSpaces", "Determinism", "COneDNN", "CXGBoost"],
            resources: [.copy("Resources")],
            swiftSettings: optimised),
        .target(name: "LanguageModels", dependencies: ["Determinism", "CCurl"], swiftSettings: composing),
        .target(
            name: "Search",
            dependencies: ["ParetoMetrics", "SearchSpaces", "Determinism", "LanguageModels", "CLapack"],
            swiftSettings: optimised),
        .target(
            name: "Sessions", dependencies: ["Search", "SearchSpaces", "LanguageModels", "Determinism"],
            swiftSettings: optimised),
        .target(name: "Figures", dependencies: ["CGnuplotIostream"], swiftSettings: composing),
        .target(name: "Console", dependencies: ["CReadline"], swiftSettings: composing),
        .target(
            name: "Workbench",
            dependencies: [
                "Sessions", "Search", "Benchmarks", "ZeroCost", "Figures", "Console", "LanguageModels",
                "ParetoMetrics", "SearchSpaces", "Determinism",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            resources: [.copy("Documentation.docc")],
            swiftSettings: composing),
        .executableTarget(name: "llm-nas", dependencies: ["Workbench"], swiftSettings: composing),

        // Tests, and what they share.
        .target(
            name: "TestSupport",
            dependencies: ["Search", "Benchmarks", "SearchSpaces", "ParetoMetrics", "Determinism", "LanguageModels"],
            path: "Tests/TestSupport", swiftSettings: optimised),
        .testTarget(name: "DeterminismTests", dependencies: ["Determinism"], swiftSettings: strict),
        .testTarget(name: "ParetoMetricsTests", dependencies: ["ParetoMetrics"], swiftSettings: strict),
        .testTarget(name: "SearchSpacesTests", dependencies: ["SearchSpaces", "Determinism"], swiftSettings: strict),
        .testTarget(
            name: "BenchmarksTests",
            dependencies: ["Benchmarks", "SearchSpaces", "Determinism", "CZlib", "TestSupport"],
            exclude: ["Server"], swiftSettings: strict),
        .testTarget(
            name: "ZeroCostTests", dependencies: ["ZeroCost", "SearchSpaces", "Determinism", "COneDNN"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "LanguageModelsTests", dependencies: ["LanguageModels", "Determinism"],
            resources: [.copy("Server")], swiftSettings: strict),
        .testTarget(
            name: "SearchTests",
            dependencies: [
                "Search", "SearchSpaces", "ParetoMetrics", "Determinism", "LanguageModels", "CLapack", "TestSupport",
            ],
            exclude: ["Prompts/Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "SessionsTests",
            dependencies: ["Sessions", "Search", "SearchSpaces", "LanguageModels", "Determinism", "TestSupport"],
            exclude: ["Fixtures", "Snapshots"], swiftSettings: strict),
        .testTarget(
            name: "FiguresTests", dependencies: ["Figures"], exclude: ["Snapshots"], swiftSettings: strict),
        .testTarget(name: "ConsoleTests", dependencies: ["Console", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: [
                "Workbench", "Sessions", "Search", "Benchmarks", "ZeroCost", "Figures", "Console", "LanguageModels",
                "ParetoMetrics", "SearchSpaces", "Determinism", "TestSupport", "llm-nas",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Snapshots", "Server"], swiftSettings: strict),
        .testTarget(name: "LayeringTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// Every Swift target is held to the same rules: a warning is an error.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "llm-nas",
    targets: [
        .systemLibrary(name: "CMessageDigest", providers: [.apt(["libmd-dev"])]),
        .target(name: "Determinism", dependencies: ["CMessageDigest"], swiftSettings: strict),
        .target(name: "SearchSpaces", dependencies: ["Determinism"], swiftSettings: strict),
        .testTarget(name: "DeterminismTests", dependencies: ["Determinism"], swiftSettings: strict),
        .testTarget(name: "SearchSpacesTests", dependencies: ["SearchSpaces", "Determinism"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

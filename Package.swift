// swift-tools-version: 6.2

import PackageDescription

/// What every target of ours is built with.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Everything but the libxml2 wrapper is also held to strict memory safety.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
    name: "patuh",
    products: [
        .library(name: "Markup", targets: ["Markup"]),
        .library(name: "Patuh", targets: ["Patuh"]),
        .library(name: "PatuhReports", targets: ["PatuhReports"]),
        .executable(name: "patuh", targets: ["PatuhCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CGlibc"),
        .target(name: "Markup", dependencies: ["CGlibc", "CLibXML2"], swiftSettings: strict),
        .target(
            name: "Patuh",
            dependencies: [
                "Markup",
                .product(name: "BigInt", package: "BigInt"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: safe),
        .target(name: "PatuhReports", dependencies: ["Markup", "Patuh"], swiftSettings: safe),
        .executableTarget(
            name: "PatuhCLI",
            dependencies: [
                // Every module that is imported: a build does not look further for what has changed.
                "CGlibc", "Markup", "Patuh", "PatuhReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: safe),
        .target(
            name: "PatuhTestSupport", dependencies: ["Markup", "Patuh"], path: "Tests/Support", swiftSettings: strict),
        .testTarget(name: "MarkupTests", dependencies: ["Markup", "PatuhTestSupport"], swiftSettings: strict),
        .testTarget(name: "PatuhTests", dependencies: ["Markup", "Patuh", "PatuhTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PatuhReportsTests", dependencies: ["Markup", "Patuh", "PatuhReports", "PatuhTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PatuhCLITests", dependencies: ["Markup", "Patuh", "PatuhCLI", "PatuhReports", "PatuhTestSupport"],
            swiftSettings: strict),
    ]
)

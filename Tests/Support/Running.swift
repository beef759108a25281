import Foundation

/// What a program that ran left behind.
public struct Finished: Sendable {
    /// Its exit code.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
}

/// Runs a program to its end, in the project's root.
///
/// - Parameters:
///   - path: the program.
///   - arguments: its arguments.
///   - input: what it reads from standard input.
///   - environment: variables set or, with an empty value, removed.
public func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
) throws -> Finished {
    let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = Fixtures.project
    var variables = ProcessInfo.processInfo.environment
    for name in ["PATUH_BAHASA", "PATUH_RUBRIK", "NO_COLOR"] { variables[name] = nil }
    for (name, value) in environment { variables[name] = value.isEmpty ? nil : value }
    process.environment = variables
    // Through files, so that neither stream can fill a pipe while the other is read.
    try Data(input).write(to: folder.appending(path: "in"))
    for name in ["out", "err"] { try Data().write(to: folder.appending(path: name)) }
    process.standardInput = try FileHandle(forReadingFrom: folder.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Finished(
        status: process.terminationStatus, output: try Fixtures.text(folder.appending(path: "out")),
        errors: try Fixtures.text(folder.appending(path: "err")))
}

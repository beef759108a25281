import Foundation
import PatuhTestSupport
import Testing

/// One after the other, since both write the same folders.
@Suite("What the README shows is so", .serialized)
struct ReadmeTests {
    static let files = ["README.md", "README.id.md"]

    @Test("its commands run and end as it says", arguments: files)
    func commands(file: String) throws {
        let commands = try blocks(of: file).filter { $0.language == "sh" }.flatMap { block in
            block.commands.filter { $0.hasPrefix("./Scripts/patuh") }.map { ($0, block.exitCode) }
        }
        #expect(!commands.isEmpty)
        func clear() {
            for folder in ["kartu", "formulir"] { try? FileManager.default.removeItem(at: Fixtures.url(folder)) }
        }
        clear()
        defer { clear() }
        for (command, exitCode) in commands {
            // The tool that was just built, rather than another build.
            let arguments = command.dropFirst("./Scripts/patuh".count)
            let finished = try run("/usr/bin/env", ["bash", "-c", "'\(toolPath)'" + arguments])
            #expect(finished.status == exitCode, "\(command)\n\(finished.errors)")
        }
    }

    @Test("what it shows of an output is printed", arguments: files)
    func outputs(file: String) throws {
        var shown = 0
        let blocks = try blocks(of: file)
        for (above, block) in zip(blocks, blocks.dropFirst())
        where block.language == "text" && above.language == "sh" && above.line + above.lines.count + 3 == block.line {
            let command = try #require(above.commands.last).dropFirst("./Scripts/patuh".count)
            let finished = try run("/usr/bin/env", ["bash", "-c", "'\(toolPath)'" + command])
            let printed = Set((finished.output + finished.errors).split(separator: "\n").map(String.init))
            // Some blocks tell how to re-add a number instead.
            guard block.lines.first.map(printed.contains) ?? false else { continue }
            for line in block.lines where line != "…" && !line.isEmpty { #expect(printed.contains(line), "\(command)") }
            shown += 1
        }
        #expect(shown > 1)
    }

    @Test("its files are those that are tested", arguments: files, ["rubrik.xml", "bukti.xml"])
    func examples(file: String, fixture: String) throws {
        let expected = try Fixtures.text(Fixtures.url("Fixtures/readme/\(fixture)"))
        let root = try #require(rootName(of: expected))
        let shown = try blocks(of: file).filter { $0.language == "xml" && rootName(of: $0.text) == root }
        #expect(!shown.isEmpty)
        for block in shown { #expect(block.text == expected, "line \(block.line)") }
    }

    /// The name of the first element.
    private func rootName(of source: String) -> String? {
        source.firstMatch(of: /<([A-Za-z][A-Za-z0-9:-]*)/).map { String($0.1) }
    }

    // MARK: Markdown

    /// A fenced block.
    private struct Block {
        let language: String
        /// The line of its fence, from 1.
        let line: Int
        /// What the comment above it says that its commands end with.
        let exitCode: Int32
        var lines: [String] = []

        var text: String { lines.map { $0 + "\n" }.joined() }
        /// Its lines, those that end in a backslash joined with the next.
        var commands: [String] { text.replacing("\\\n", with: " ").split(separator: "\n").map(String.init) }
    }

    private func blocks(of file: String) throws -> [Block] {
        var blocks: [Block] = []
        var open: Block?
        var above = ""
        let lines = try Fixtures.text(Fixtures.url(file)).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("```") {
                if let block = open {
                    blocks.append(block)
                    open = nil
                } else {
                    let code = above.wholeMatch(of: /<!-- exit ([0-9]+) -->\s*/).flatMap { Int32($0.1) } ?? 0
                    let language = line.dropFirst(3).trimmingCharacters(in: .whitespaces)
                    open = Block(language: language, line: index + 1, exitCode: code)
                }
            } else {
                open?.lines.append(String(line))
            }
            above = String(line)
        }
        return blocks
    }
}

import PatuhTestSupport
import Testing

@Suite("Colour only where it is seen and wanted")
struct ColourTests {
    /// Runs the tool on a terminal.
    private func onTerminal(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
        let script = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
        let finished = try run(
            "/usr/bin/env", ["python3", "-c", script, toolPath] + arguments,
            environment: ["TERM": "xterm"].merging(environment) { $1 })
        #expect(finished.status == 0, "\(finished.errors)")
        return finished.output.replacing("\r\n", with: "\n")
    }

    private func isColoured(_ output: String) -> Bool { output.contains("\u{1B}[") }

    /// What is left without colour.
    private func plain(_ output: String) -> String { output.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

    @Test("on a terminal, and the words are the same")
    func terminal() throws {
        let output = try onTerminal(["rapor", Sample.health])
        #expect(isColoured(output))
        #expect(plain(output) == (try Sample.card(Sample.health)))
    }

    @Test(
        "not on a terminal that wants none",
        arguments: [
            ([], ["NO_COLOR": "1"]), ([], ["TERM": "dumb"]), (["--warna", "tidak"], [:]), (["--format", "xml"], [:]),
        ] as [([String], [String: String])])
    func plainTerminal(options: [String], environment: [String: String]) throws {
        let output = try onTerminal(["rapor", Sample.health] + options, environment)
        #expect(!isColoured(output))
        #expect(output.contains("Dinas Kesehatan"))
    }

    @Test("everywhere when it is asked for", arguments: [[:], ["NO_COLOR": "1"], ["TERM": "dumb"]])
    func always(environment: [String: String]) throws {
        let finished = try patuh(["rapor", Sample.health, "--warna", "selalu"], environment: environment)
        #expect(isColoured(finished.output))
        #expect(plain(finished.output) == (try Sample.card(Sample.health)))
    }

    @Test("not in a file or a pipe", arguments: [[], ["--warna", "auto"], ["--warna", "tidak"]])
    func piped(options: [String]) throws {
        let finished = try patuh(["rapor", Sample.health] + options, environment: ["TERM": "xterm"])
        #expect(finished.output == (try Sample.card(Sample.health)))
    }
}

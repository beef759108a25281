import ArgumentParser
import Patuh
import PatuhReports

/// Options of commands that look at the documents themselves.
struct DocumentOptions: ParsableArguments {
    @Option(help: ArgumentHelp(help.documentsOption, valueName: help.folder))
    var dokumen: String?

    /// Looks into the folder that was named, or nowhere; ends the command when there is no such folder.
    func check(_ console: inout Console) throws -> DocumentCheck {
        do {
            return try DocumentCheck(dokumen)
        } catch {
            console.cannotRead(dokumen ?? "", error)
            throw ExitCode(console.status.rawValue)
        }
    }
}

extension Console {
    /// Tells of contents that several units show.
    ///
    /// - Returns: how many there are.
    @discardableResult
    func warn(_ copies: CopyWatch) -> Int {
        let text = DiagnosticText(words)
        let findings = copies.findings
        write(findings.map(text.warning).joined())
        return findings.count
    }
}

import Patuh

/// What stands beside a score in a recap, so that nobody takes it for more than it is.
extension Words {
    /// What must be seen where the score is.
    func notes(on instansi: Recap.Instansi, in recap: Recap) -> [String] {
        if instansi.isPublished { return [] }
        let (dates, stages) = (instansi.dates, instansi.stages)
        return [
            recap.leftOut > 0 ? leftOut(in: recap) : nil, recapCoverage(instansi.coverage),
            instansi.unreviewed > 0 ? unreviewed(instansi.unreviewed) : nil,
            instansi.faulty.documents > 0 ? faultyDocuments(of: instansi) : nil,
            instansi.namesakes.isEmpty ? nil : namesakes(instansi.namesakes.map(\.name)),
            dates.count > 1 ? differentDates(dates) : nil,
            stages.count > 1 && recap.basis == .verified ? differentStages(stages) : nil,
            instansi.isPartlySample ? partlySample(instansi) : nil,
        ].compactMap(\.self)
    }

    private func namesakes(_ names: [String]) -> String {
        say(
            "PERHATIAN: beberapa unit bernama sama dengan kode berbeda: \(few(names)); bila satu unit, ia dihitung lebih dari sekali. Samakan kodenya.",
            "NOTE: several units have one name and different codes: \(few(names)); if they are one, it counts more than once. Give it one code."
        )
    }

    private func differentDates(_ dates: [(date: CalendarDate, count: Int)]) -> String {
        let counts = dates.prefix(5).map { "\(date($0.date)) (\(units($0.count)))" }.joined(separator: ", ")
        let others = dates.count - 5
        let rest = say("\(others) tanggal lain", others == 1 ? "1 other date" : "\(others) other dates")
        let all = counts + (others > 0 ? say(", dan \(rest)", ", and \(rest)") : "")
        return say(
            "PERHATIAN: tanggal penilaian unit tidak sama: \(all); dokumen dapat habis berlaku di antara tanggal itu. Samakan dengan --tanggal.",
            "NOTE: units are assessed on different dates: \(all); documents may expire between them. Set one with --tanggal."
        )
    }

    private func differentStages(_ stages: [(stage: Evidence.Stage, count: Int)]) -> String {
        let counts = stages.map { "\(stage($0.stage)) (\(units($0.count)))" }.joined(separator: ", ")
        return say(
            "PERHATIAN: tahap penilaian unit tidak sama: \(counts); bandingkan juga dengan pilihan --basis mandiri.",
            "NOTE: units are at different stages: \(counts); compare with --basis mandiri too.")
    }

    private func units(_ count: Int) -> String { say("\(count) unit", count == 1 ? "1 unit" : "\(count) units") }

    /// The mark of sample data at the top of a recap.
    func sampleMark(_ instansi: Recap.Instansi) -> String {
        instansi.isPartlySample ? say("SEBAGIAN DATA REKAAN", "PARTLY DATA REKAAN") : sampleData
    }

    private func partlySample(_ instansi: Recap.Instansi) -> String {
        let (count, all, names) = (instansi.samples.count, instansi.units.count, few(instansi.samples))
        return say(
            "PERHATIAN: \(count) dari \(all) unit ialah DATA REKAAN: \(names).",
            "NOTE: \(count) of \(all) units \(count == 1 ? "is" : "are") sample data (DATA REKAAN): \(names).")
    }

    /// Files that were refused stand at the end; that they are missing must be seen where the score is.
    private func leftOut(in recap: Recap) -> String {
        let count = recap.leftOut
        // Of which instansi or year a refused file is, nobody knows.
        let isOnly = recap.instansi.count == 1
        return say(
            "PERHATIAN: \(count) berkas ditolak dan tidak ikut dihitung\(isOnly ? "" : ", mungkin dari yang direkap di sini"); lihat BERKAS YANG DITOLAK.",
            "NOTE: \(count) \(count == 1 ? "file was" : "files were") refused and \(count == 1 ? "does" : "do") not count\(isOnly ? "" : ", perhaps of what is recapped here"); see FILES REFUSED."
        )
    }

    private func unreviewed(_ count: Int) -> String {
        say(
            "\(count) jawaban yang dibawa dari tahun lalu belum diperiksa lagi.",
            "\(counted(count, "answer")) carried over from last year and not looked at yet.")
    }

    /// Documents that do not count for their files, which the score does not show.
    private func faultyDocuments(of instansi: Recap.Instansi) -> String {
        let (units, count) = (few(instansi.faulty.units), instansi.faulty.documents)
        return say(
            "PERHATIAN: \(count) dokumen tidak dihitung karena berkasnya bermasalah: \(units); rinciannya: patuh rapor --dokumen.",
            "NOTE: \(count) \(count == 1 ? "document does" : "documents do") not count, for something is wrong with \(count == 1 ? "its file" : "their files"): \(units); see patuh rapor --dokumen."
        )
    }

    private func recapCoverage(_ coverage: Rapor.Coverage) -> String {
        say("Dijumlahkan dari semua unit, ", "Added up over all units, ") + self.coverage(coverage)
    }
}

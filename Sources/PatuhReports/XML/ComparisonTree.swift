package import Markup
package import Patuh

/// Comparisons for programs: as XML in the namespace `urn:patuh:banding:1`, or as JSON with the same names.
package struct ComparisonTree: Sendable {
    private let words: Words

    /// The namespace of comparisons.
    package static let namespace = "urn:patuh:banding:1"

    /// Sentences in a language; numbers and dates are always for programs.
    package init(_ language: Language) {
        words = Words(language, style: .machine)
    }

    /// One comparison.
    package func branch(_ comparison: Comparison) -> Branch {
        Branch("banding") { branch in
            branch.attribute("mesin", Rapor.engineVersion)
            write(comparison, &branch)
        }
    }

    /// Many units.
    package func branch(_ set: ComparisonSet) -> Branch {
        Branch("kumpulan-banding") { branch in
            branch.attribute("mesin", Rapor.engineVersion)
            branch.flag("rekaan", set.isSample)
            if set.refused.old > 0 { branch.attribute("ditolak-lama", set.refused.old) }
            if set.refused.new > 0 { branch.attribute("ditolak-baru", set.refused.new) }
            if case .scores(let scores) = set.mean { write(scores, &branch) }
            for comparison in set.moved + set.apart { branch.element("banding") { write(comparison, &$0) } }
            for unit in set.came { branch.element("unit-datang") { write(only: unit, &$0) } }
            for unit in set.went { branch.element("unit-pergi") { write(only: unit, &$0) } }
        }
    }

    // MARK: Many units

    private func write(_ scores: ComparisonSet.Scores, _ branch: inout Branch) {
        branch.element("instansi") { branch in
            branch.attribute("nama", scores.instansi)
            branch.attribute("unit-lama", scores.counts[0])
            branch.attribute("unit-baru", scores.counts[1])
            branch.attribute("nilai-lama", scores.before.published)
            branch.attribute("eksak-lama", scores.before.exact)
            branch.attribute("kategori-lama", scores.categoryBefore?.code)
            branch.flag("kategori-lama-asumsi", scores.isBandBeforeAssumed)
            branch.attribute("nilai-baru", scores.after.published)
            branch.attribute("eksak-baru", scores.after.exact)
            branch.attribute("kategori-baru", scores.categoryAfter?.code)
            branch.flag("kategori-baru-asumsi", scores.isBandAfterAssumed)
            branch.attribute("selisih", scores.headline)
            branch.attribute("arah", scores.direction?.rawValue)
        }
    }

    private func write(only side: Snapshot, _ branch: inout Branch) {
        branch.attribute("kode", side.unit.code)
        branch.attribute("nama", side.unit.name)
        branch.attribute("tahun", side.period.year)
        branch.attribute("rubrik", side.instrument.code)
        branch.attribute("nilai", side.result?.published)
        branch.attribute("kategori", side.result?.category)
        branch.flag("kategori-asumsi", side.result?.isBandAssumed ?? false)
    }

    // MARK: One unit

    private func write(_ comparison: Comparison, _ branch: inout Branch) {
        branch.flag("rekaan", comparison.old.isSample || comparison.new.isSample)
        branch.element("unit") { branch in
            branch.attribute("kode", comparison.new.unit.code)
            branch.attribute("nama", comparison.new.unit.name)
            branch.attribute("jenis", comparison.new.unit.kind)
            branch.attribute("instansi", comparison.new.unit.instansi)
        }
        branch.element("lama") { write(comparison.old, &$0) }
        branch.element("baru") { write(comparison.new, &$0) }
        branch.element("kesebandingan") { branch in
            branch.attribute("sebanding", comparison.comparability.isComparable ? "ya" : "tidak")
            branch.attribute("dasar", comparison.comparability.ground)
            branch.text(words.comparability(comparison))
        }
        if let bridge = comparison.bridge { branch.element("bukti-lama-rubrik-baru") { write(bridge, &$0) } }
        if let change = comparison.change { write(change, comparison, &branch) }
        for dimension in comparison.dimensions { write(dimension, &branch) }
        for row in comparison.indicators { write(row, &branch) }
        for note in comparison.notes {
            branch.element("catatan") { branch in
                branch.attribute("kode", note.code)
                branch.text(words.note(note))
            }
        }
    }

    private func write(_ side: Snapshot, _ branch: inout Branch) {
        branch.attribute("tahun", side.period.year)
        branch.attribute("tanggal", side.period.date)
        branch.attribute("tanggal-berkas", side.period.recordedDate)
        branch.attribute("tahap", side.period.stage.rawValue)
        branch.attribute("basis", side.period.basis.rawValue)
        branch.attribute("sumber", side.isCard ? "rapor" : "bukti-dukung")
        branch.attribute("rubrik", side.instrument.code)
        branch.attribute("versi", side.instrument.version)
        branch.attribute("sidik", side.instrument.digest)
        branch.attribute("status", side.result == nil ? "tidak-dapat-dinilai" : "dinilai")
        if let result = side.result { write(result, &branch) }
    }

    private func write(_ result: Snapshot.Result, _ branch: inout Branch) {
        branch.attribute("nilai", result.published)
        branch.attribute("eksak", result.exact)
        branch.attribute("kategori", result.category)
        branch.attribute("zona", result.zone)
        branch.flag("kategori-asumsi", result.isBandAssumed)
        branch.flag("zona-asumsi", result.isZoneAssumed)
    }

    private func write(_ change: Comparison.Change, _ comparison: Comparison, _ branch: inout Branch) {
        branch.element("perubahan") { branch in
            branch.attribute("arah", change.direction.rawValue)
            branch.attribute("selisih", change.headline)
            branch.attribute("eksak", change.exact)
            branch.attribute("arah-kategori", change.category?.rawValue)
            guard let split = comparison.split else { return }
            branch.attribute("instrumen", split.instrument.rounded)
            branch.attribute("instrumen-eksak", split.instrument.exact)
            branch.attribute("unit", split.unit.rounded)
            branch.attribute("unit-eksak", split.unit.exact)
        }
    }

    private func write(_ dimension: Comparison.Dimension, _ branch: inout Branch) {
        branch.element("dimensi") { branch in
            branch.attribute("kode", dimension.code)
            branch.attribute("nama", dimension.name)
            branch.attribute("keberadaan", dimension.presence.rawValue)
            branch.attribute("nilai-lama", dimension.before)
            branch.attribute("nilai-baru", dimension.after)
            branch.attribute("selisih", dimension.difference)
            branch.attribute("poin", dimension.points)
            branch.attribute("eksak", dimension.exact)
        }
    }

    private func write(_ row: IndikatorChange, _ branch: inout Branch) {
        branch.element("indikator") { branch in
            branch.attribute("kode", row.code)
            branch.attribute("nama", row.name)
            branch.attribute("kode-lama", row.formerCodes.isEmpty ? nil : row.formerCodes.joined(separator: " "))
            branch.attribute("status", row.status.rawValue)
            branch.attribute("poin-lama", row.printed.before)
            branch.attribute("poin-baru", row.printed.after)
            branch.attribute("selisih", row.printed.difference)
            branch.attribute("eksak", row.exact)
            branch.attribute("instrumen-eksak", row.instrument)
            branch.attribute("unit-eksak", row.unit)
            for cause in row.causes {
                branch.element("sebab") { branch in
                    branch.attribute("jenis", cause.kind.rawValue)
                    branch.attribute("bagian", words.place(cause).isEmpty ? nil : words.place(cause))
                    branch.text(words.cause(cause))
                }
            }
        }
    }
}

extension Comparability {
    /// The stable name of why or why not.
    fileprivate var ground: String {
        switch self {
        case .same: "rubrik-sama"
        case .otherFile: "versi-sama"
        case .declared: "dinyatakan"
        case .refused(.otherUnit): "unit-lain"
        case .refused(.otherBasis): "basis-lain"
        case .refused(.otherVersion): "versi-lain"
        case .refused(.otherInstrument): "instrumen-lain"
        case .refused(.otherScale): "skala-lain"
        }
    }
}

extension Comparison.Note {
    /// The stable name of the note.
    fileprivate var code: String {
        switch self {
        case .reversed: "urutan-terbalik"
        case .otherStage: "tahap-lain"
        case .otherFile: "sidik-rubrik-lain"
        case .otherKind: "jenis-unit-lain"
        case .cardWithoutAnswers: "rapor-tanpa-jawaban"
        case .notReadable: "tidak-terbaca"
        case .noScore: "tidak-dapat-dinilai"
        case .unfinished: "belum-dinilai"
        case .unreviewed: "periksa-lagi"
        }
    }
}

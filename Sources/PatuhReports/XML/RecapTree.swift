package import Markup
package import Patuh

/// Recaps for programs: as XML in the namespace `urn:patuh:rekap:1`, or as JSON with the same names.
package struct RecapTree: Sendable {
    private let words: Words

    /// The namespace of recaps.
    package static let namespace = "urn:patuh:rekap:1"

    /// Sentences in a language; numbers and dates are always for programs.
    package init(_ language: Language) {
        words = Words(language, style: .machine)
    }

    /// The recap.
    package func branch(_ recap: Recap) -> Branch {
        Branch("rekap") { branch in
            branch.attribute("mesin", recap.engine)
            branch.attribute("basis", recap.basis?.rawValue)
            branch.attribute("tanggal", recap.date)
            branch.flag("rekaan", recap.isSample)
            branch.elements("instansi", recap.instansi, write)
            branch.elements("ditolak", recap.rejected, write)
        }
    }

    @Sendable private func write(_ instansi: Recap.Instansi, _ branch: inout Branch) {
        branch.attribute("nama", instansi.name)
        branch.attribute("tahun", instansi.year)
        branch.attribute("rubrik", instansi.instrument.code)
        branch.attribute("versi", instansi.instrument.version)
        branch.attribute("sidik", instansi.instrument.digest)
        if instansi.isPublished { branch.attribute("sumber-nilai", "resmi") }
        if instansi.unverified > 0 { branch.attribute("belum-diverifikasi", instansi.unverified) }
        if instansi.partlyVerified > 0 { branch.attribute("diverifikasi-sebagian", instansi.partlyVerified) }
        if instansi.unreviewed > 0 { branch.attribute("periksa-lagi", instansi.unreviewed) }
        if instansi.faulty.documents > 0 {
            branch.attribute("dokumen-bermasalah", instansi.faulty.documents)
        }
        branch.flag("asumsi", instansi.isAssumed)
        branch.flag("rekaan", instansi.isSample)
        branch.attribute("metode", instansi.aggregation.rawValue)
        branch.attribute("unit", instansi.units.count)
        branch.attribute("dinilai", instansi.scoredCount)
        if let result = instansi.result { write(result, &branch) }
        if let official = instansi.official { write(official, &branch) }
        if let last = instansi.lastYear { write(last, &branch) }
        branch.elements("jenis", instansi.kinds.filter { $0.count > 0 }, write)
        branch.elements("unit", instansi.units) { write($0, in: instansi, &$1) }
        branch.elements("kelompok", instansi.groups, write)
        branch.elements("indikator", instansi.indicators, write)
        branch.elements("zona", instansi.zones.filter { $0.code != nil }, write)
        branch.elements("sebaran-kategori", instansi.bands, write)
        branch.elements("penekan", instansi.drags) { write($0, in: instansi, &$1) }
        branch.elements("hampir-naik", instansi.near) { write($0, in: instansi, &$1) }
        branch.elements("tertahan", instansi.held) { write($0, in: instansi, &$1) }
        if !instansi.isPublished { branch.element("cakupan") { write(instansi.coverage, &$0) } }
        if let official = instansi.official { writeChecks(official, &branch) }
    }

    private func write(_ last: Recap.LastYear, _ branch: inout Branch) {
        branch.attribute("tahun-lalu", last.year)
        if last.isBesidePublished { branch.attribute("sumber-tahun-lalu", "bukti-dukung") }
        branch.flag("rekaan-tahun-lalu", last.isSample)
        branch.attribute("unit-tahun-lalu", last.count)
        branch.attribute("nilai-tahun-lalu", last.score?.published)
        branch.attribute("eksak-tahun-lalu", last.score?.exact)
        branch.attribute("kategori-tahun-lalu", last.category?.code)
        branch.attribute("selisih-tahun-lalu", last.change)
        if last.hasOtherUnits { branch.attribute("tanpa-selisih", "unit-lain") }
        branch.attribute("hanya-tahun-lalu", last.gone.isEmpty ? nil : last.gone.joined(separator: "; "))
        if last.otherStages > 0 { branch.attribute("tahap-lain", last.otherStages) }
        let refusals = last.refusals.map(words.refusal).joined(separator: "; ")
        branch.attribute("sebab-tidak-sebanding", refusals.isEmpty ? nil : refusals)
    }

    private func write(_ result: Recap.Result, _ branch: inout Branch) {
        branch.attribute("nilai", result.score.published)
        branch.attribute("eksak", result.score.exact)
        branch.attribute("kategori", result.category?.code)
        branch.attribute("nama-kategori", result.category?.name)
        branch.attribute("zona", result.category?.zone)
        branch.attribute("batas-bawah", result.score.published)
        branch.attribute("batas-atas", result.highest.published)
        branch.attribute("kategori-atas", result.highestCategory?.code)
    }

    @Sendable private func write(_ kind: Recap.Kind, _ branch: inout Branch) {
        branch.attribute("kode", kind.code)
        branch.attribute("nama", kind.name)
        branch.attribute("unit", kind.count)
        branch.attribute("nilai", kind.score?.published)
        branch.attribute("eksak", kind.score?.exact)
    }

    private func write(_ unit: Recap.Unit, in instansi: Recap.Instansi, _ branch: inout Branch) {
        branch.attribute("peringkat", unit.rank)
        branch.attribute("peringkat-jenis", unit.rankInKind)
        branch.attribute("kode", unit.code)
        branch.attribute("nama", unit.name)
        branch.attribute("jenis", instansi.kinds[unit.kind].code)
        branch.attribute("produk", instansi.products(of: unit))
        branch.attribute("status", unit.status(in: instansi))
        branch.attribute("nilai", unit.score?.published)
        branch.attribute("eksak", unit.score?.exact)
        branch.attribute("kategori", unit.category.map { instansi.categories[$0].code })
        branch.attribute("zona", unit.category.flatMap { instansi.categories[$0].zone })
        branch.attribute("batas-bawah", unit.score?.published)
        branch.attribute("batas-atas", unit.highest)
        branch.attribute("kategori-atas", unit.highestCategory.map { instansi.categories[$0].code })
        if !instansi.isPublished { branch.attribute("belum-dinilai", unit.unscored) }
        if unit.partly > 0 { branch.attribute("sebagian", unit.partly) }
        if let (verified, answered) = unit.verifiedAnswers {
            branch.attribute("dijawab", answered)
            branch.attribute("diverifikasi", verified)
        }
        branch.attribute("tahap", unit.stage?.rawValue)
        branch.attribute("tanggal", unit.date)
        branch.flag("rekaan", unit.isSample)
        if let official = unit.official { write(official, &branch) }
        if let past = unit.past {
            branch.attribute("nilai-tahun-lalu", past.score)
            branch.attribute("kategori-tahun-lalu", past.category)
            branch.attribute("selisih-tahun-lalu", past.change)
            if !past.isComparable { branch.attribute("sebanding-tahun-lalu", "tidak") }
        }
        let groups = zip(instansi.groups, unit.values).enumerated().filter { unit.hasPart($0.offset) }
        branch.elements("kelompok", groups.map(\.element)) { pair, branch in
            branch.attribute("kode", pair.0.code)
            branch.attribute("nilai", pair.1?.description ?? "tdd")
        }
    }

    @Sendable private func write(_ group: Recap.Group, _ branch: inout Branch) {
        branch.attribute("kode", group.code)
        branch.attribute("jenjang", group.level)
        branch.attribute("nama", group.name)
        branch.attribute("nilai", group.score?.published)
        branch.attribute("eksak", group.score?.exact)
        branch.attribute("berlaku", group.count)
    }

    @Sendable private func write(_ indicator: Recap.Indicator, _ branch: inout Branch) {
        branch.attribute("kode", indicator.code)
        branch.attribute("nama", indicator.name)
        branch.attribute("nilai", indicator.score.published)
        branch.attribute("poin-hilang", indicator.lost.published)
        branch.attribute("eksak-hilang", indicator.lost.exact)
        branch.attribute("unit", indicator.losing)
        branch.attribute("berlaku", indicator.count)
    }

    @Sendable private func write(_ count: Recap.Count, _ branch: inout Branch) {
        branch.attribute("kode", count.code)
        branch.attribute("unit", count.count)
    }

    private func write(_ drag: Recap.Drag, in instansi: Recap.Instansi, _ branch: inout Branch) {
        name(instansi.units[drag.unit], &branch)
        branch.attribute("poin-hilang", drag.lost.published)
        branch.attribute("nilai-instansi", drag.without.published)
        branch.attribute("eksak", drag.without.exact)
    }

    private func write(_ near: Recap.Near, in instansi: Recap.Instansi, _ branch: inout Branch) {
        name(instansi.units[near.unit], &branch)
        branch.attribute("kategori", instansi.categories[near.category].code)
        branch.attribute("jarak-naik", near.points)
    }

    private func write(_ held: Recap.Held, in instansi: Recap.Instansi, _ branch: inout Branch) {
        name(instansi.units[held.unit], &branch)
        branch.attribute("kategori", instansi.categories[held.category].code)
        branch.attribute("syarat", held.codes.joined(separator: " "))
    }

    private func name(_ unit: Recap.Unit, _ branch: inout Branch) {
        branch.attribute("kode", unit.code)
        branch.attribute("nama", unit.name)
    }

    private func write(_ coverage: Rapor.Coverage, _ branch: inout Branch) {
        branch.attribute("indikator", coverage.indicators)
        branch.attribute("dinilai", coverage.scored)
        branch.attribute("sebagian", coverage.partly > 0 ? coverage.partly : nil)
        branch.attribute("belum-dinilai", coverage.unscored)
        branch.attribute("tdd", coverage.notApplicable)
    }

    // MARK: Published results

    private func write(_ official: Recap.OfficialUnit, _ branch: inout Branch) {
        branch.attribute("resmi", official.score)
        branch.attribute("kategori-resmi", official.category)
        branch.attribute("zona-resmi", official.zone)
        branch.attribute("selisih-resmi", official.difference)
        branch.attribute("produk-resmi", official.products)
        branch.attribute("jenis-resmi", official.otherKind)
    }

    private func write(_ official: Recap.Official, _ branch: inout Branch) {
        branch.attribute("resmi", official.score)
        branch.attribute("kategori-resmi", official.category)
        branch.attribute("zona-resmi", official.zone)
        branch.attribute("selisih-resmi", official.verdict.difference)
        branch.attribute("uji-resmi", official.verdict.code)
        if let list = official.list {
            branch.attribute("rata-rata-resmi", list.mean.published)
            branch.attribute("eksak-rata-rata-resmi", list.mean.exact)
            branch.attribute("uji-rata-rata-resmi", list.isContradiction ? "bertentangan" : "sesuai")
        }
        branch.attribute("sumber-resmi", official.source)
    }

    private func writeChecks(_ official: Recap.Official, _ branch: inout Branch) {
        branch.elements("bertentangan", official.contradictions) { contradiction, branch in
            branch.attribute("unit", contradiction.unit)
            branch.attribute("tentang", contradiction.subject.rawValue)
            branch.attribute("nilai", contradiction.score)
            branch.attribute("tertulis", contradiction.stated)
            branch.attribute("menurut-rubrik", contradiction.expected)
        }
        branch.elements("hanya-resmi", official.onlyPublished) { unit, branch in
            branch.attribute("nama", unit.name)
            branch.attribute("jenis", unit.kind.isEmpty ? nil : unit.kind)
            branch.flag("nama-ganda", unit.isAmbiguous)
            write(unit.official, &branch)
        }
    }

    // MARK: Refused files

    @Sendable private func write(_ rejected: Recap.Rejected, _ branch: inout Branch) {
        branch.attribute("berkas", printable(rejected.file))
        branch.attribute("masalah", rejected.count)
        switch rejected.reason {
        case .problems(let all):
            branch.elements("masalah", all) { diagnostic, branch in
                branch.attribute("baris", diagnostic.place.position.line)
                branch.attribute("kolom", diagnostic.place.position.column)
                branch.attribute("kode", diagnostic.problem.code.rawValue)
                branch.text(words.problem(diagnostic.problem))
            }
        case .repeatedUnit(let cause): write(cause, code: "unit-ganda", &branch)
        case .unreadable(let cause): write(cause, code: "tidak-terbaca", &branch)
        }
    }

    private func write(_ cause: String, code: String, _ branch: inout Branch) {
        branch.element("masalah") { branch in
            branch.attribute("kode", code)
            branch.text(cause)
        }
    }
}

extension Recap.Unit {
    /// The stable name of whether there is a score.
    func status(in instansi: Recap.Instansi) -> String {
        score != nil ? "dinilai" : instansi.isPublished ? "tidak-diumumkan" : "tidak-dapat-dinilai"
    }
}

extension Recap.Verdict {
    /// Published less computed.
    var difference: Decimal? {
        switch self {
        case .follows(let difference), .contradicts(let difference), .beside(let difference): difference
        case .nothingPublished, .noUnits, .productsMissing, .scoresMissing, .rowsMissing: nil
        }
    }

    /// The stable name; `nil` when there is nothing to tell.
    fileprivate var code: String? {
        switch self {
        case .nothingPublished: nil
        case .follows: "sesuai"
        case .contradicts: "bertentangan"
        case .beside: "perkiraan"
        case .noUnits: "tanpa-unit"
        case .productsMissing, .scoresMissing, .rowsMissing: "tidak-dapat-dihitung-ulang"
        }
    }
}

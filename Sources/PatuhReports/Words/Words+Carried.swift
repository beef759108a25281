package import Patuh

/// What was carried over from last year, and what became of the rest.
extension Words {
    /// That the form is for another unit than the answers in it.
    package func otherUnit(_ code: String, carrying other: ServiceUnit) -> String {
        let name = "\(printable(other.code)) (\(printable(other.name)))"
        return say(
            "jawaban yang dibawa dari tahun lalu milik unit \(name), bukan \(printable(code)); periksa semuanya, atau pakai berkas unit itu sendiri",
            "the answers carried over are those of \(name), not of \(printable(code)); check them all, or take that unit's own file"
        )
    }

    /// Everything there is to say, under headings; what does not apply is left out.
    package func carried(_ form: BlankForm) -> [(title: String, entries: [String])] {
        guard let carried = form.carried else { return [] }
        return [
            (carriedSummary(carried), leftBehind(carried.leftBehind)),
            (say("Tidak dibawa dari tahun lalu:", "Not carried over:"), dropped(carried)),
            (
                say(
                    "Dokumen yang tidak memenuhi syarat pada \(date(form.period.date)) untuk tempat buktinya:",
                    "Documents that do not count on \(date(form.period.date)) in their slots:"),
                carried.faults.map(fault)
            ),
            (say("Baru ditanyakan:", "Newly asked:"), carried.isOtherInstrument ? [] : carried.additions.map(addition)),
        ]
        .enumerated().filter { $0.offset == 0 || !$0.element.1.isEmpty }.map { ($0.element.0, $0.element.1) }
    }

    private func carriedSummary(_ carried: Carried) -> String {
        let (answers, documents) = (carried.answerCount, carried.documents.count)
        return say(
            "Dibawa dari tahun \(carried.year) (\(carried.rubric)): \(answers) jawaban, \(documents) dokumen.",
            "Carried over from \(carried.year) (\(carried.rubric)): \(counted(answers, "answer")), \(counted(documents, "document"))."
        )
    }

    private func leftBehind(_ left: Carried.LeftBehind) -> [String] {
        let counts = [
            (left.verifications, say("verifikasi", "verifications")),
            (left.objections, say("sanggahan", "objections")),
            (left.approvals, say("persetujuan TDD", "approvals of TDD")),
            (left.verifiedDocuments, say("status terverifikasi pada dokumen", "the verified status of documents")),
        ]
        let named = counts.filter { $0.0 > 0 }.map { "\($0.1) (\($0.0))" }
        return named.isEmpty
            ? [] : [say("Sengaja ditinggalkan: ", "Left behind on purpose: ") + list(named) + "."]
    }

    private func place(_ place: Carried.Place) -> String {
        place.part.map { "\(place.code) \($0)" } ?? place.code
    }

    private func dropped(_ carried: Carried) -> [String] {
        let count = carried.dropped.count
        if carried.isOtherInstrument {
            return [say("semua jawaban (\(count)): ", "all answers (\(count)): ") + cause(.notAsked)]
        }
        return carried.dropped.map { "\(place($0.place)): \(cause($0.cause))" }
    }

    func cause(_ cause: Carried.Dropped.Cause) -> String {
        switch cause {
        case .notAsked:
            say(
                "tidak ada padanannya dalam rubrik ini untuk jenis unit ini",
                "this rubric has no counterpart for this kind of unit")
        case .notAnswered:
            say("hanya dijawab oleh penilai, bukan oleh unit", "answered by an assessor only, not by the unit")
        case .alreadyCarried:
            say(
                "sudah ada jawaban lain untuk pertanyaan yang sama",
                "another answer to the same question was carried over")
        case .otherRepetition:
            say(
                "kini ditanyakan dengan cara lain (sekali, per produk, atau per peran)",
                "now asked in another way (once, for products or for roles)")
        case .roleNotAsked: say("peran ini tidak ditanyai lagi", "this role is not asked any more")
        case .otherForm: say("bentuk jawabannya kini lain", "the answer takes another form now")
        case .noLevel(let score):
            say("tidak ada lagi tingkat berskor \(typed(score))", "no level has the score \(typed(score)) any more")
        case .otherUnit(let was, let now):
            say(
                "dulu diukur dalam \(printable(was)), kini dalam \(printable(now))",
                "was measured in \(printable(was)), now in \(printable(now))")
        case .otherScale: say("skala surveinya kini lain", "the survey has another scale now")
        case .notApplicableForbidden: say("TDD tidak diperbolehkan lagi", "TDD is not allowed any more")
        case .item(let code): say("butir \(code) tidak ada lagi", "item \(code) is not there any more")
        case .slot(let code, let document):
            say(
                "dokumen \(document) untuk bukti \(code), yang tidak diminta",
                "document \(document) in slot \(code), which is not asked for")
        }
    }

    private func fault(_ fault: Carried.Fault) -> String {
        "\(fault.fault.code) \(printable(fault.fault.title)): \(causes(fault.fault))"
            + say(", sebagai ", ", as ")
            + "\(printable(fault.slot)) (\(fault.places.map(place).joined(separator: ", ")))"
    }

    private func addition(_ addition: Carried.Addition) -> String {
        switch addition.matter {
        case .question(let name): "\(addition.code): \(printable(name))"
        case .role(let code): say("\(addition.code): peran \(code)", "\(addition.code): role \(code)")
        case .item(let code): say("\(addition.code): butir \(code)", "\(addition.code): item \(code)")
        }
    }
}

extension Carried {
    /// Whether nothing that was answered is asked any more, so that everything that is asked is new.
    fileprivate var isOtherInstrument: Bool {
        answerCount == 0 && dropped.count > 1 && dropped.allSatisfy { $0.cause == .notAsked }
    }
}

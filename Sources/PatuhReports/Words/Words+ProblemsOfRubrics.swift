import Patuh

/// What is wrong with a rubric.
extension Words {
    func rubric(_ problem: Problem) -> String? {
        tree(problem) ?? bands(problem) ?? check(problem)
    }

    private func tree(_ problem: Problem) -> String? {
        switch problem {
        case .tooManyParts(let count, let most):
            say(
                "jawaban untuk tiap produk atau peran seluruhnya \(count), paling banyak \(most); kurangi produk, peran, atau indikator yang dijawab berulang",
                "answers for each product or role come to \(count), at most \(most); ask for fewer products or roles, or repeat fewer indicators"
            )
        case .tooManyForms(let kinds, let items, let most):
            say(
                "\(kinds) jenis unit × \(items) kelompok dan indikator melebihi \(most); kurangi salah satunya",
                "\(kinds) kinds of unit × \(items) groups and indicators are more than \(most); have fewer of either")
        case .indikatorOutsideGroup(let code):
            say(
                "indikator \(code) berdiri langsung di bawah rubrik; letakkan di dalam kelompok",
                "indicator \(code) stands directly in the rubric; put it in a group")
        case .emptyGroup(let code?, let kind):
            say(
                "kelompok \(code) tidak berisi apa pun untuk jenis unit \(kind); tambah isi atau batasi dengan berlaku-untuk",
                "group \(code) holds nothing for units of kind \(kind); add to it or restrict it with berlaku-untuk")
        case .emptyGroup(nil, let kind):
            say(
                "rubrik tidak berisi apa pun untuk jenis unit \(kind); tambah isi, atau hapus jenis unit itu",
                "the rubric holds nothing for units of kind \(kind); add to it, or remove that kind")
        case .allWeightsZero(let code, let kind):
            say(
                "semua bobot di dalam \(code ?? "rubrik") adalah 0 untuk jenis unit \(kind); beri bobot lebih dari 0 pada sedikitnya satu di antaranya",
                "all weights in \(code ?? "the rubric") are 0 for units of kind \(kind); give at least one a weight")
        case .weightSum(let code, let kind, let declared, let actual):
            say(
                "jumlah bobot di dalam \(code) untuk jenis unit \(kind) adalah \(number(written: actual)), seharusnya \(number(written: declared)); perbaiki bobotnya, atau jumlah-bobot",
                "the weights in \(code) sum to \(actual) for units of kind \(kind), declared is \(declared); correct the weights, or jumlah-bobot"
            )
        case .noRole(let code, let kind):
            say(
                "indikator \(code) dinilai per peran, tetapi tidak ada peran untuk jenis unit \(kind); tambah peran, atau batasi dengan berlaku-untuk",
                "indicator \(code) is assessed for each role, but units of kind \(kind) have none; add one or restrict it with berlaku-untuk"
            )
        case .noListItem(let code, let kind):
            say(
                "daftar periksa \(code) tidak mempunyai butir untuk jenis unit \(kind); tambah butir, atau batasi dengan berlaku-untuk",
                "checklist \(code) has no items for units of kind \(kind); add some or restrict it with berlaku-untuk")
        case .rolesNotRepeated(let code):
            say(
                "indikator \(code) menyebut peran tanpa per=\"peran\"; tambahkan atau hapus atribut peran",
                "indicator \(code) names roles without per=\"peran\"; add it or remove the attribute peran")
        case .repeatedCounterpart(let rubric, let code):
            say(
                "padanan \(code) dari rubrik \(rubric) dipakai dua kali untuk satu jenis unit; hapus salah satu",
                "counterpart \(code) of rubric \(rubric) is used twice for one kind of unit; remove one")
        case .circularKinds(let codes): circularKinds((codes + codes.prefix(1)).joined(separator: " → "))
        default: nil
        }
    }

    private func circularKinds(_ circle: String) -> String {
        say(
            "induk jenis unit melingkar: \(circle); hapus salah satu atribut induk",
            "kinds of unit name one another as induk in a circle: \(circle); remove one of the attributes induk")
    }

    private func bands(_ problem: Problem) -> String? {
        switch problem {
        case .categoryWithoutBound(let code):
            say(
                "kategori \(code) memerlukan batas (minimal atau lebih-dari) atau syarat",
                "category \(code) needs a bound (minimal or lebih-dari) or a syarat")
        case .boundsNotFalling(let code):
            say(
                "batas kategori \(code) harus di bawah batas kategori sebelumnya; lebih-dari lebih tinggi daripada minimal dengan angka yang sama (batas yang sama boleh jika kategori di atasnya mempunyai syarat)",
                "the bound of category \(code) must be below the one before; lebih-dari is higher than minimal with the same number (equal bounds are legal when the upper category has a syarat)"
            )
        case .lastBoundNotZero(let code):
            say(
                "kategori terakhir, \(code), harus minimal=\"0\" tanpa syarat agar setiap nilai mempunyai kategori",
                "the last category, \(code), must be minimal=\"0\" without syarat, so that every score has a category")
        case .boundAboveScale(let code):
            say(
                "batas kategori \(code) di atas skala rubrik; turunkan batasnya",
                "the bound of category \(code) is above the rubric's scale; lower it")
        default: nil
        }
    }

    private func check(_ problem: Problem) -> String? {
        switch problem {
        case .levelsNotRising:
            say("skor tingkat harus naik dari atas ke bawah", "the raw scores of levels must rise from first to last")
        case .stepsNotRising:
            say("skor ambang harus naik dari atas ke bawah", "the raw scores of steps must rise from first to last")
        case .highestScoreZero:
            say("skor tertinggi harus lebih dari 0", "the highest raw score must be more than 0")
        case .stepWithoutCondition:
            say(
                "ambang memerlukan syarat: minimal, lebih-dari, maksimal, kurang-dari, atau butir",
                "a step needs a condition: minimal, lebih-dari, maksimal, kurang-dari or butir")
        case .notOneCheck(let code, let found):
            found.isEmpty
                ? say(
                    "\(code) memerlukan satu cara penilaian: tingkat, butir, ukuran, survei, atau pola",
                    "\(code) needs one check: tingkat, butir, ukuran, survei or pola")
                : say(
                    "\(code) memuat \(list(found)); pakai satu cara penilaian saja",
                    "\(code) holds \(list(found)); use one kind of check only")
        case .fallingMaximum:
            say(
                "arah=\"turun\" memerlukan konversi=\"rentang\"", "arah=\"turun\" needs konversi=\"rentang\"")
        case .reversedScale:
            say("\"sampai\" harus lebih besar daripada \"dari\"", "\"sampai\" must be greater than \"dari\"")
        case .targetNotPositive:
            say("target harus lebih dari 0", "the target must be more than 0")
        case .targetOrSteps(let code):
            say(
                "ukuran pada \(code) memerlukan target atau ambang, tepat salah satu",
                "the measurement of \(code) needs a target or steps, exactly one of them")
        default: nil
        }
    }
}

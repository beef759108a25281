internal import Markup

extension Problem {
    /// The stable name of a problem, printed in brackets after its message.
    public enum Code: String, Sendable, CaseIterable {
        case emptyFile = "berkas-kosong"
        case fileTooLarge = "berkas-terlalu-besar"
        case notText = "bukan-teks"
        case notUTF8 = "bukan-utf-8"
        case doctype = "doctype-ditolak"
        case tooDeep = "terlalu-dalam"
        case tooManyElements = "terlalu-banyak-elemen"
        case tooManyAttributes = "terlalu-banyak-atribut"
        case malformed = "xml-rusak"
        case unknownRoot = "akar-tidak-dikenal"
        case wrongRoot = "akar-salah"
        case repeatedRubric = "rubrik-ganda"
        case unknownElement = "elemen-tidak-dikenal"
        case unknownAttribute = "atribut-tidak-dikenal"
        case missingAttribute = "atribut-wajib"
        case emptyAttribute = "atribut-kosong"
        case missingElement = "elemen-wajib"
        case repeatedElement = "elemen-berulang"
        case strayText = "teks-salah-tempat"
        case conflictingAttributes = "atribut-bertentangan"
        case notANumber = "bukan-angka"
        case notAWeight = "bukan-bobot"
        case outOfRange = "angka-di-luar-batas"
        case notADate = "bukan-tanggal"
        case notADuration = "bukan-durasi"
        case notACode = "bukan-kode"
        case notAChoice = "bukan-pilihan"
        case repeatedCode = "kode-ganda"
        case scoreContradicted = "nilai-bukan-eksak"
        case sumContradicted = "eksak-bukan-jumlah"
        case numberContradicted = "angka-bertentangan"
        case categoryContradicted = "kategori-bukan-nilai"
        case unknownRubric = "rubrik-tidak-dikenal"
        case refusedRubric = "rubrik-ditolak"
        case unknownUnitKind = "jenis-unit-tidak-dikenal"
        case unknownRole = "peran-tidak-dikenal"
        case unknownPattern = "pola-tidak-dikenal"
        case unknownItem = "kode-tidak-dikenal"
        case unknownIndikator = "indikator-tidak-dikenal"
        case unknownSlot = "bukti-tidak-dikenal"
        case unknownListItem = "butir-tidak-dikenal"
        case unknownLevel = "tingkat-tidak-dikenal"
        case unknownProduct = "produk-tidak-dikenal"
        case unknownDocument = "dokumen-tidak-dikenal"
        case indikatorOutsideGroup = "indikator-di-luar-kelompok"
        case emptyGroup = "kelompok-kosong"
        case allWeightsZero = "bobot-semua-nol"
        case weightSum = "jumlah-bobot-salah"
        case noRole = "peran-kosong"
        case noListItem = "butir-kosong"
        case categoryWithoutBound = "kategori-tanpa-batas"
        case boundsNotFalling = "kategori-tidak-menurun"
        case lastBoundNotZero = "kategori-terakhir-bukan-nol"
        case boundAboveScale = "kategori-di-atas-skala"
        case levelsNotRising = "tingkat-tidak-naik"
        case stepsNotRising = "ambang-tidak-naik"
        case highestScoreZero = "skor-tertinggi-nol"
        case stepWithoutCondition = "ambang-tanpa-syarat"
        case rolesNotRepeated = "peran-tanpa-per-peran"
        case notOneCheck = "pemeriksaan-tidak-satu"
        case repeatedCounterpart = "padanan-ganda"
        case circularKinds = "induk-melingkar"
        case fallingMaximum = "arah-turun-dengan-maksimum"
        case reversedScale = "skala-terbalik"
        case targetNotPositive = "target-tidak-positif"
        case targetOrSteps = "target-atau-ambang"
        case weightsTooFine = "bobot-terlalu-rinci"
        case answersTooFine = "jawaban-terlalu-rinci"
        case repeatedAnswer = "jawaban-ganda"
        case indikatorNotForKind = "indikator-tidak-berlaku"
        case listItemNotForKind = "butir-tidak-berlaku"
        case wrongAnswer = "jawaban-salah-jenis"
        case incompleteAnswer = "jawaban-tidak-lengkap"
        case misplacedAttachment = "lampiran-salah-tempat"
        case notApplicableForbidden = "tdd-tidak-boleh"
        case notApplicableBesideAnswer = "tdd-bersama-jawaban"
        case outsideScale = "di-luar-skala"
        case totalWithoutRespondents = "total-tanpa-responden"
        case roleNotAsked = "peran-tidak-ditanya"
        case missingPart = "bagian-wajib"
        case unexpectedPart = "bagian-tidak-perlu"
        case zeroDenominator = "penyebut-nol"
        case unusableLogo = "logo-tidak-dapat-dipakai"
        case notAnEmployeeNumber = "bukan-nip"
        case openQuote = "kutip-terbuka"
        case missingColumn = "kolom-wajib"
        case unknownColumn = "kolom-tidak-dikenal"
        case repeatedColumn = "kolom-ganda"
        case cellCount = "jumlah-sel-salah"
        case partedNumber = "angka-terbelah"
        case emptyCell = "sel-kosong"
        case cellNotANumber = "sel-bukan-angka"
        case repeatedRow = "baris-ganda"
        case headerBelow = "judul-kolom-di-bawah"
        case totalRow = "baris-jumlah"
        case noRows = "baris-tidak-ada"
    }

    /// The stable name of this problem.
    public var code: Code {
        switch self {
        case .unreadable(let fault, _): fault.code
        case .unknownRoot: .unknownRoot
        case .wrongRoot: .wrongRoot
        case .repeatedRubric: .repeatedRubric
        case .unknownElement: .unknownElement
        case .unknownAttribute: .unknownAttribute
        case .missingAttribute: .missingAttribute
        case .emptyAttribute, .notAName: .emptyAttribute
        case .missingElement: .missingElement
        case .repeatedElement: .repeatedElement
        case .strayText: .strayText
        case .conflictingAttributes: .conflictingAttributes
        case .notANumber: .notANumber
        case .notAWeight: .notAWeight
        case .outOfRange, .tooMany, .tooManyDigits, .tooManyForms, .tooManyParts: .outOfRange
        case .notADate: .notADate
        case .notADuration: .notADuration
        case .notACode: .notACode
        case .notAChoice: .notAChoice
        case .repeatedCode: .repeatedCode
        case .scoreContradicted: .scoreContradicted
        case .sumContradicted: .sumContradicted
        case .numberContradicted: .numberContradicted
        case .categoryContradicted: .categoryContradicted
        case .unknownCode(let kind, _, _, _): kind.unknown
        case .indikatorOutsideGroup: .indikatorOutsideGroup
        case .emptyGroup: .emptyGroup
        case .allWeightsZero: .allWeightsZero
        case .weightSum: .weightSum
        case .noRole: .noRole
        case .noListItem: .noListItem
        case .categoryWithoutBound: .categoryWithoutBound
        case .boundsNotFalling: .boundsNotFalling
        case .lastBoundNotZero: .lastBoundNotZero
        case .boundAboveScale: .boundAboveScale
        case .levelsNotRising: .levelsNotRising
        case .stepsNotRising: .stepsNotRising
        case .highestScoreZero: .highestScoreZero
        case .stepWithoutCondition: .stepWithoutCondition
        case .rolesNotRepeated: .rolesNotRepeated
        case .notOneCheck: .notOneCheck
        case .repeatedCounterpart: .repeatedCounterpart
        case .circularKinds: .circularKinds
        case .fallingMaximum: .fallingMaximum
        case .reversedScale: .reversedScale
        case .targetNotPositive: .targetNotPositive
        case .targetOrSteps: .targetOrSteps
        case .refusedRubric: .refusedRubric
        case .weightsTooFine: .weightsTooFine
        case .answersTooFine: .answersTooFine
        case .repeatedAnswer: .repeatedAnswer
        case .indikatorNotForKind: .indikatorNotForKind
        case .listItemNotForKind: .listItemNotForKind
        case .wrongAnswer: .wrongAnswer
        case .incompleteAnswer: .incompleteAnswer
        case .misplacedAttachment: .misplacedAttachment
        case .notApplicableForbidden: .notApplicableForbidden
        case .notApplicableBesideAnswer: .notApplicableBesideAnswer
        case .outsideScale: .outsideScale
        case .totalWithoutRespondents: .totalWithoutRespondents
        case .roleNotAsked: .roleNotAsked
        case .missingPart: .missingPart
        case .unexpectedPart: .unexpectedPart
        case .zeroDenominator: .zeroDenominator
        case .unusableLogo: .unusableLogo
        case .notAnEmployeeNumber: .notAnEmployeeNumber
        case .table(let problem): problem.code
        }
    }
}

extension MarkupError.Fault {
    fileprivate var code: Problem.Code {
        switch self {
        case .empty: .emptyFile
        case .tooLarge: .fileTooLarge
        case .notText: .notText
        case .notUTF8: .notUTF8
        case .doctype: .doctype
        case .tooDeep: .tooDeep
        case .tooManyElements: .tooManyElements
        case .tooManyAttributes: .tooManyAttributes
        case .malformed: .malformed
        }
    }
}

extension Problem.Table {
    fileprivate var code: Problem.Code {
        switch self {
        case .openQuote: .openQuote
        case .missingColumn: .missingColumn
        case .unknownColumn: .unknownColumn
        case .repeatedColumn: .repeatedColumn
        case .cellCount: .cellCount
        case .partedNumber: .partedNumber
        case .emptyCell, .unitWithoutName: .emptyCell
        case .notANumber: .cellNotANumber
        case .unknownRubric: .unknownRubric
        case .repeatedRow: .repeatedRow
        case .aboveScale: .outOfRange
        case .headerBelow: .headerBelow
        case .totalRow: .totalRow
        case .noRows: .noRows
        }
    }
}

extension Problem.CodeKind {
    fileprivate var unknown: Problem.Code {
        switch self {
        case .rubric: .unknownRubric
        case .unitKind: .unknownUnitKind
        case .role: .unknownRole
        case .pattern: .unknownPattern
        case .item, .category: .unknownItem
        case .indikator: .unknownIndikator
        case .slot: .unknownSlot
        case .listItem: .unknownListItem
        case .level: .unknownLevel
        case .product: .unknownProduct
        case .document: .unknownDocument
        }
    }
}

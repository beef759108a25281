/// An evidence file before it is filled in: every question one kind of unit is asked, with the codes that answers and
/// documents will have, and with what was carried over from last year.
///
/// Written down it is an evidence file without a mistake, and what was not carried over is *belum dinilai* in it.
public struct BlankForm: Sendable {
    /// What is asked.
    public let rubric: Rubric
    /// What of it the kind of unit is asked.
    public let form: Form
    /// Whose it is.
    public let unit: Unit
    /// For which year and day.
    public let period: Period
    /// The products: those carried over first, then as many without a name as the kind asks.
    public let products: [Product]
    /// For each of the form's nodes the answers it wants, one for each product or role; none for a group.
    public let parts: [[Part]]
    /// What was carried over; `nil` when there was nothing to carry.
    public let carried: Carried?

    /// A unit as far as it is known.
    public struct Unit: Sendable, Hashable {
        /// Its code.
        public let code: String?
        /// Its name.
        public let name: String?
        /// The government it belongs to.
        public let instansi: String?

        /// The code that stands in a form for one that is not known yet.
        package static let placeholderCode = "unit"

        /// A unit as far as it is known.
        public init(code: String? = nil, name: String? = nil, instansi: String? = nil) {
            self.code = code
            self.name = name
            self.instansi = instansi
        }

        /// The unit of an evidence file, as far as nothing else is known.
        func filled(from unit: ServiceUnit) -> Self {
            Self(code: code ?? unit.code, name: name ?? unit.name, instansi: instansi ?? unit.instansi)
        }
    }

    /// A product, or room for one.
    public struct Product: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its name; `nil` for one that the unit has to name.
        public let name: String?
        /// Its weight; `nil` when the file does not say.
        public let weight: Fraction?
    }

    /// One answer that a question wants.
    public struct Part: Sendable {
        /// For what.
        public let subject: Subject
        /// What is known of it.
        public let content: Content
    }

    /// What an answer is for.
    public enum Subject: Sendable, Hashable {
        /// The question as such.
        case whole
        /// A product, as an index into the form's.
        case product(Int)
        /// A role, as an index into the rubric's.
        case role(Int)
    }

    /// What is known of an answer.
    public enum Content: Sendable {
        /// Nothing; these documents will show it.
        case blank([Document])
        /// What was answered last year.
        case carried(CarriedAnswer)
    }

    /// Room for a document in a slot, for everything in the answer that asks for it.
    public struct Document: Sendable, Hashable {
        /// The code it will have, like no other in the file.
        public let code: String
        /// The slot, as an index into the indicator's.
        public let slot: Int
    }
}

import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A rubric is held to its rules for each kind of unit")
struct RubricRuleTests {
    private static let level = "<tingkat skor='0'>x</tingkat><tingkat skor='1'>y</tingkat>"
    private static let category = "<kategori kode='A' minimal='0' nama='A'/>"

    private func codes(_ content: String) -> [String] {
        do {
            _ = try Written.rubric(content)
            return []
        } catch let error as Diagnostics {
            return error.all.map(\.problem.code.rawValue)
        } catch {
            return ["\(error)"]
        }
    }

    @Test(
        "roles that all weigh nothing count as much as siblings that do",
        arguments: [("0", "0", ["bobot-semua-nol"]), ("0", "1", []), ("1", "0", [])])
    func roles(first: String, second: String, problems: [String]) {
        // One problem, though two kinds of unit have it.
        let found = codes(
            """
            <peran kode="p" nama="P" bobot="\(first)"/><peran kode="q" nama="Q" bobot="\(second)"/>\(Self.category)
            <kelompok kode="K" jenjang="k" nama="K">
              <indikator kode="I" nama="I" bobot="1" per="peran">\(Self.level)</indikator>
            </kelompok>
            """)
        #expect(Set(found) == Set(problems))
    }

    @Test("one requirement of last year may have a successor for each kind, wherever the kinds are told apart")
    func successors() {
        func group(_ code: String, _ kinds: String) -> String {
            """
            <kelompok kode="\(code)" jenjang="k" nama="K" bobot="1" \(kinds)>
              <indikator kode="\(code)1" nama="I" bobot="1">\(Self.level)<padanan rubrik="lama" kode="x"/></indikator>
            </kelompok>
            """
        }
        let apart = group("a", "berlaku-untuk='opd'") + group("b", "berlaku-untuk='puskesmas'")
        #expect(codes(Self.category + apart) == [])
        #expect(codes(Self.category + group("a", "") + group("b", "berlaku-untuk='puskesmas'")) == ["padanan-ganda"])
    }

    @Test("the namespace is part of what it is", arguments: ["", "xmlns='urn:patuh:rubrik:99'"])
    func namespace(attribute: String) throws {
        let document = try Written.document(
            """
            <rubrik \(attribute) kode="uji" versi="1" judul="Uji"><jenis-unit kode="opd" nama="OPD"/>\(Self.category)
              <kelompok kode="K" jenjang="k" nama="K"><indikator kode="I" nama="I" bobot="1">\(Self.level)</indikator>
              </kelompok></rubrik>
            """)
        #expect(throws: Diagnostics.self) { try Rubric(document) }
    }
}

import Markup
import Testing

@Suite("A damaged file is read in full or refused, and never more")
struct HostileFileTests {
    /// One of everything that a file can hold.
    static let honest = Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- é -->
        <b:bukti-dukung xmlns:b="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal='2024-07-31'>
          <b:unit kode="dinas" nama="Dinas &amp; Badan &#169;" jenis="opd" instansi="Kabupaten"/>
          <?catatan ya?>
          <b:jawaban indikator="I-1" angka="1"><b:catatan>1 &lt; 2 <![CDATA[<a>]]> 😀</b:catatan></b:jawaban>
        </b:bukti-dukung>
        """.utf8)

    @Test("the whole file is fine")
    func whole() throws {
        let document = try Document(parsing: Self.honest, name: "")
        #expect(
            everything(in: document.root).map(\.name) == ["bukti-dukung", "unit", "jawaban", "catatan"])
    }

    @Test("cut short anywhere, it is refused")
    func cut() throws {
        for end in Self.honest.indices {
            let part = Array(Self.honest[..<end])
            let found = try #require(refusal(of: part), "after \(end) bytes")
            switch found.fault {
            case .empty: #expect(part.isEmpty)
            case .notUTF8(nil): #expect(String(validating: part, as: UTF8.self) == nil, "after \(end) bytes")
            case .malformed: #expect(!part.isEmpty)
            default: Issue.record("after \(end) bytes: \(found)")
            }
            #expect((0...end).contains(found.offset), "after \(end) bytes")
        }
    }

    /// What means something to a parser, and what no text may hold.
    static let bytes: [UInt8] = Array("\t \"&'/:;<=>?![]-x0".utf8) + [0x00, 0x01, 0x7F, 0x80, 0xC0, 0xED, 0xF5, 0xFF]

    @Test("with any byte replaced, it is read soundly or refused at a place inside", arguments: bytes)
    func mutated(byte: UInt8) {
        for index in Self.honest.indices {
            var bytes = Self.honest
            bytes[index] = byte
            expectSound(bytes, "byte \(index)")
        }
    }

    @Test("with any byte missing or doubled, it is read soundly or refused at a place inside")
    func shifted() {
        for index in Self.honest.indices {
            var (less, more) = (Self.honest, Self.honest)
            less.remove(at: index)
            more.insert(more[index], at: index)
            expectSound(less, "without byte \(index)")
            expectSound(more, "byte \(index) twice")
        }
    }

    private func expectSound(_ bytes: [UInt8], _ comment: Comment) {
        do throws(MarkupError) {
            for element in everything(in: try Document(parsing: bytes, name: "").root) {
                let name = bytes[element.offset...].dropFirst()
                let written = name.starts(with: element.name.utf8) || name.starts(with: "b:\(element.name)".utf8)
                #expect(bytes[element.offset] == UInt8(ascii: "<") && written, comment)
            }
        } catch {
            #expect((0...bytes.count).contains(error.offset), comment)
            #expect(error.fault != .empty, comment)
        }
    }
}

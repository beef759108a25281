import Markup
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Pictures")
struct PictureTests {
    private func drawn(_ draw: (inout MarkupWriter) -> Void) -> String {
        var writer = MarkupWriter(.html)
        draw(&writer)
        return String(String(decoding: writer.bytes, as: UTF8.self).dropFirst("<!DOCTYPE html>\n".count))
    }

    @Test(
        "a bar is as long as its share of the place, with a tick at each limit inside it",
        arguments: [(0, []), (1, ["0.1%"]), (865, ["86.5%"]), (1000, ["100%"])])
    func bar(length: Int, widths: [String]) {
        let picture = drawn(Bar(length: length, limits: [0, 540, 1000], text: "Input: 86,54").write)
        #expect(picture.all("class=\"batang\"[^>]*width=\"[^\"]*\"").map { $0.all("[0-9.]+%")[0] } == widths)
        #expect(picture.all("class=\"batas\" x1=\"[^\"]*\"") == ["class=\"batas\" x1=\"54%\""])
        #expect(picture.hasPrefix("<svg role=\"img\" aria-label=\"Input: 86,54\""))
    }

    private func line(_ starts: [Int], score: Int, highest: Int) -> String {
        let ends = starts.dropFirst() + [1000]
        let spans = zip(zip(starts, ends), ["E", "D", "C", "B", "A"]).map { range, label in
            PositionLine.Span(
                label: label, bound: "\(range.0)", start: range.0, end: range.1,
                isOwn: range.0 <= score && score < range.1)
        }
        return drawn(PositionLine(spans: spans, score: score, highest: highest, text: "garis").write)
    }

    @Test("a line of bands names each that has room, and bounds that do not run into each other")
    func positions() {
        let picture = line([0, 320, 540, 780, 880], score: 775, highest: 811)
        #expect(picture.all(">[A-E]<") == [">E<", ">D<", ">C<", ">B<", ">A<"])
        #expect(
            picture.all("y=\"(57|71)\">[0-9]+<").map { String($0.dropFirst(3).prefix(2)) } == [
                "57", "57", "57", "57", "71",
            ])
        #expect(picture.all(">[0-9]+<") == [">0<", ">320<", ">540<", ">780<", ">880<"])
        #expect(picture.contains("<rect class=\"rentang\" x=\"77.5%\" y=\"14\" width=\"3.6%\""))
        #expect(picture.contains("x=\"77.5%\" y=\"18\">▼<"))
        #expect(picture.all("class=\"pita sendiri\" x=\"[^\"]*\"") == ["class=\"pita sendiri\" x=\"54%\""])
    }

    @Test("a band that only a gate makes takes no room, and nothing open draws no range")
    func gates() {
        let picture = line([0, 500, 500, 990], score: 400, highest: 400)
        #expect(picture.all("class=\"pita").count == 3)
        #expect(picture.all(">[A-E]<") == [">E<", ">C<"])
        #expect(!picture.contains("rentang"))
    }

    private func steps(_ breaks: [Bool], heights: [Int?] = []) -> String {
        drawn(
            YearSteps(
                steps: breaks.enumerated().map { index, isBreak in
                    YearSteps.Step(
                        label: "\(2020 + index)", value: "\(index),0",
                        height: heights.isEmpty ? 500 : heights[index], isBreak: isBreak,
                        isNow: index + 1 == breaks.count)
                }, text: "tahun", gap: "tidak sebanding"
            ).write)
    }

    @Test("years that compare are joined; a break is a gap with a word, and no line crosses it")
    func years() {
        let picture = steps([false, true, false])
        #expect(picture.all("class=\"tapak").count == 3)
        #expect(picture.all("class=\"sambung\"").count == 1)
        #expect(picture.all("class=\"putus\"").count == 2)
        #expect(picture.all(">tidak sebanding<").count == 1)
        #expect(picture.all("class=\"tapak kini\"").count == 1)
    }

    @Test("a score of another scale stands without a step; one year alone is no row of steps")
    func strange() {
        let picture = steps([false, false], heights: [nil, 700])
        #expect(picture.all("class=\"tapak").count == 1)
        #expect(!picture.contains("sambung"))
        #expect(steps([false]).isEmpty)
    }

    @Test("a radar is drawn from five axes up, as far as it can be read", arguments: 1...14)
    func radar(count: Int) {
        let axes = (0..<count).map { Radar.Axis(label: "Bab \($0)", value: "50,00", length: 500) }
        let picture = drawn(Radar(axes: axes, title: "Nilai per variabel", text: "jaring").write)
        #expect(picture.isEmpty == !(5...12).contains(count))
        if !picture.isEmpty {
            #expect(
                picture.all("<li>").count == count && picture.contains("<figcaption>Nilai per variabel</figcaption>"))
            #expect(picture.all("points=\"[^\"]*\"").last?.split(separator: " ").count == count)
        }
    }

    @Test("its axes stand at equal angles, the first upright", arguments: 5...12)
    func directions(count: Int) {
        let directions = Radar.directions(count)
        #expect(abs(directions[0].x) < 1e-9 && abs(directions[0].y + 1) < 1e-9)
        for (index, direction) in directions.enumerated() {
            let next = directions[(index + 1) % count]
            #expect(abs(direction.x * direction.x + direction.y * direction.y - 1) < 1e-6)
            let cosine = direction.x * next.x + direction.y * next.y
            #expect(abs(cosine - (directions[0].x * directions[1].x + directions[0].y * directions[1].y)) < 1e-6)
        }
    }

    @Test("text of a picture is escaped like any other")
    func escaped() {
        let picture = drawn(Bar(length: 1, limits: [], text: "\"><script>").write)
        #expect(picture.contains("aria-label=\"&quot;&gt;&lt;script&gt;\""))
    }
}

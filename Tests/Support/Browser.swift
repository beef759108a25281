import Foundation

/// A real browser, headless, for what only a browser knows: how wide things become, how they contrast, how they print.
public enum Browser {
    /// What was measured of a page at one width.
    public struct Measurement: Decodable, Sendable {
        /// The name of the page.
        public let page: String
        /// The width of the window.
        public let width: Int
        /// The width of what is in it; more means that it scrolls sideways.
        public let content: Int
        /// Texts that stick out of the window, or are cut off by what they stand in.
        public let cut: [String]
        /// The least contrast of any text, and which text it is.
        public let contrast: Double
        /// The text of that contrast.
        public let faint: String
        /// How many things were loaded, or wanted to be.
        public let requests: Int
        /// The levels of the headings, in order.
        public let headings: [Int]
    }

    /// Lays out pages, all in one run of the browser.
    ///
    /// - Parameter pages: the pages by name, and the widths of windows; our policy in them is taken out so that they can
    ///   be measured from inside.
    public static func measure(_ pages: [(name: String, page: String, widths: [Int])]) throws -> [Measurement] {
        try inFolder { folder in
            var frames = ""
            for (name, page, widths) in pages {
                for width in widths {
                    let script = "<script>const NAME=\"\(name)\",WIDTH=\(width);\(measuring)</script></body>"
                    let source = unguarded(page).replacing("</body>", with: script).replacing("&", with: "&amp;")
                        .replacing("\"", with: "&quot;")
                    frames +=
                        "<iframe style=\"width:\(width)px;height:800px;border:0\" srcdoc=\"\(source)\"></iframe>\n"
                }
            }
            let page = "<!DOCTYPE html><meta charset=utf-8><pre id=hasil></pre><script>\(collecting)</script>\(frames)"
            try Data(page.utf8).write(to: folder.appending(path: "bingkai.html"))
            let finished = try chromium(["--window-size=1600,1200", "--dump-dom"], folder, "bingkai.html")
            let lines = finished.output.split(separator: "\n").filter { $0.hasPrefix("@@") }
            return try lines.map { line in
                try JSONDecoder().decode(
                    Measurement.self, from: Data(base64Encoded: String(line.dropFirst(2))) ?? Data())
            }
        }
    }

    /// The text of each sheet of paper that a page becomes.
    public static func printed(_ page: String) throws -> [String] {
        try inFolder { folder in
            try Data(page.utf8).write(to: folder.appending(path: "halaman.html"))
            let paper = folder.appending(path: "halaman.pdf")
            _ = try chromium(["--no-pdf-header-footer", "--print-to-pdf=\(paper.path)"], folder, "halaman.html")
            let finished = try run("/usr/bin/env", ["pdftotext", "-raw", paper.path, "-"])
            return finished.output.split(separator: "\u{C}").map(String.init)
        }
    }

    private static func unguarded(_ page: String) -> String {
        guard let start = page.range(of: "<meta http-equiv=\"Content-Security-Policy\""),
            let end = page.range(of: ">", range: start.upperBound..<page.endIndex)
        else { return page }
        return page.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
    }

    private static func chromium(_ options: [String], _ folder: URL, _ file: String) throws -> Finished {
        let common = [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-extensions",
            "--no-first-run", "--user-data-dir=\(folder.appending(path: "profil").path)",
        ]
        return try run(
            "/usr/bin/env", ["timeout", "60"] + common + options + [folder.appending(path: file).absoluteString])
    }

    private static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "patuh-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Writes what each frame says, a line each, in letters that need no escaping.
    private static let collecting = """
        function collect(text){document.getElementById("hasil").append("\\n@@"+text+"\\n")}
        """

    /// Runs in each page.
    private static let measuring = """
        {const rgb=c=>{const m=c.match(/[\\d.]+/g).map(Number);return m.length<4?[...m,1]:m};
        const light=c=>{const [r,g,b]=c.map(v=>{v/=255;return v<=.03928?v/12.92:((v+.055)/1.055)**2.4});
        return .2126*r+.7152*g+.0722*b};
        const ratio=(a,b)=>{const [x,y]=[light(a),light(b)].sort((p,q)=>q-p);return (x+.05)/(y+.05)};
        const grounds=new Map([[null,[255,255,255,1]]]);
        const ground=e=>{if(grounds.has(e))return grounds.get(e);const c=rgb(getComputedStyle(e).backgroundColor);
        const found=c[3]>0?c:ground(e.parentElement);grounds.set(e,found);return found};
        let least=99,faint="",cut=[];
        const walk=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);
        for(let n=walk.nextNode();n;n=walk.nextNode()){
        const e=n.parentElement;if(!n.data.trim()||e.closest("script"))continue;
        const range=document.createRange();range.selectNodeContents(n);const box=range.getBoundingClientRect();
        if(!box.width||getComputedStyle(e).visibility!="visible")continue;
        const hidden=e.closest("thead")&&getComputedStyle(e.closest("thead")).position=="absolute";if(hidden)continue;
        if(box.right>innerWidth+1||box.left< -1)cut.push(n.data.slice(0,60));
        const drawn=e.closest("svg");
        const ink=rgb(drawn?getComputedStyle(e).fill:getComputedStyle(e).color);
        const behind=drawn?[...drawn.querySelectorAll(".pita")].map(p=>rgb(getComputedStyle(p).fill)).concat([ground(drawn)])
        :[ground(e)];
        for(const g of behind){const r=ratio(ink,g);if(r<least){least=r;faint=n.data.slice(0,60)}}}
        for(const e of document.body.querySelectorAll("*:not(thead):not(thead *)")){
        if(getComputedStyle(e).overflowX!="visible"&&e.scrollWidth>e.clientWidth+1)
        cut.push("<"+e.tagName+"> "+e.textContent.slice(0,60))}
        const found={page:NAME,width:WIDTH,content:document.documentElement.scrollWidth,cut,contrast:least,faint,
        requests:performance.getEntriesByType("resource").length,
        headings:[...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(h=>Number(h.tagName[1]))};
        const bytes=new TextEncoder().encode(JSON.stringify(found));
        let text="";for(const b of bytes)text+=String.fromCharCode(b);
        parent.collect(btoa(text))}
        """
}

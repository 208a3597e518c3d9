import Foundation
import Testing

@testable import LatheDriver

/// The page: nothing of a document gets out of its place, and nothing comes from elsewhere.
struct ReportPageTests {
    /// What would do harm in text, attributes, scripts, comments and CDATA, and what would turn a line round.
    private static let evil =
        "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>]]>--><!--\"'`&lt;\u{202E}\u{0}"

    private func page(_ document: String, module: String = "Notes") throws -> String {
        let work = try TemporaryFolder()
        try work.write(document, to: "openapi.json")
        try work.write("document: openapi.json\nmodule: \(module)\noutput: out\n", to: "lathe.yaml")
        return ReportPage(Report().make([.file(work.path("lathe.yaml"))]).clients).text
    }

    private static func hostileDocument() throws -> String {
        let text = Self.evil
        let operation: [String: Any] = [
            "operationId": text, "summary": text, "description": text, "tags": [text], text: 1,
            "parameters": [["name": text, "in": "query", "schema": ["type": "string", "enum": [text], "default": text]]],
            "responses": [
                "200": [
                    "description": text, "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Thing"]]],
                ],
                text: ["description": text],
            ],
        ]
        let object: [String: Any] = [
            "openapi": "3.1.0", "info": ["title": text, "version": text, "description": text],
            "servers": [["url": "https://example.com"]],
            "paths": [
                "/\(text)": ["get": operation], "/plain": ["get": ["operationId": "plain", text: text, "responses": [:]]],
            ],
            "components": ["schemas": ["Thing": ["title": text, "type": "object", "properties": [text: ["type": "string"]]]]],
            "webhooks": [text: ["post": ["responses": [:]]]],
        ]
        return String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self)
    }

    /// Every tag of the page, without what is between them.
    private func tags(_ page: String) -> [String] { page.matches(of: /<[^>]*>/).map { String($0.0) } }

    @Test func nothingOfADocumentBecomesATag() throws {
        let page = try page(Self.hostileDocument())
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.contains("<script>alert") && !page.contains("<img") && !page.contains("]]><") && !page.contains("<!--"))
        #expect(page.ranges(of: "<script>").count == 1 && page.ranges(of: "</script>").count == 1)
        #expect(page.ranges(of: "</style>").count == 1 && page.ranges(of: "</title>").count == 1)
        // The same tags as a harmless document gives, and no attribute that runs anything.
        let names = Set(tags(page).map { $0.dropFirst().prefix { $0 != " " && $0 != ">" } }.map(String.init))
        let known: Set<String> = [
            "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "label", "input",
            "main", "section",
            "details", "summary", "span", "code", "bdi", "ul", "li", "br", "wbr", "div", "table", "caption", "thead", "tbody",
            "tr", "th", "td",
            "footer", "script", "small",
        ]
        #expect(names.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }.filter { !known.contains($0) } == [])
        #expect(tags(page).allSatisfy { $0.firstMatch(of: /\son[a-z]+=|\ssrc=|\sstyle=/) == nil })
        // What is invisible is spelt out.
        #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0 })
        #expect(page.contains("&lt;U+202E&gt;"))
    }

    @Test func tagsAreBalanced() throws {
        var open: [String] = []
        let page = try page(Self.hostileDocument())
        let markup = page.replacing(/<script>[\s\S]*?<\/script>/, with: "")
        for tag in tags(markup) {
            let name = String(tag.drop { $0 == "<" || $0 == "/" }.prefix { $0 != " " && $0 != ">" })
            if ["!DOCTYPE", "meta", "input", "br", "wbr"].contains(name) { continue }
            if tag.hasPrefix("</") { #expect(open.popLast() == name) } else { open.append(name) }
        }
        #expect(open.isEmpty)
    }

    @Test func nothingComesFromElsewhere() throws {
        let page = try page(minimalDocument)
        #expect(page.firstMatch(of: /(src|href)="(?!#)|url\(|@import|https?:\/\/(?!notes)/) == nil)
        #expect(
            page.contains(
                "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
            )
        )
    }

    @Test func itCanBeReadByAll() throws {
        let page = try page(minimalDocument)
        #expect(
            page.contains("<html lang=\"en\">") && page.contains("name=\"viewport\"")
                && page.contains("prefers-color-scheme: dark")
        )
        #expect(page.ranges(of: "<table>").count == page.ranges(of: "<caption>").count)
        #expect(page.ranges(of: "<table>").count == page.ranges(of: "<thead>").count)
        #expect(page.contains("<label for=\"search\">"))
        #expect(page.ranges(of: "<h1>").count == 1)
        let headings = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "a level of headings is left out")
    }

    /// A browser runs the script only where its hash is that of the policy.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum"), "no sha256sum"))
    func theHashIsThatOfTheScript() throws {
        let work = try TemporaryFolder()
        try work.write(ReportPage.script, to: "script.js")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        process.arguments = [work.path("script.js")]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix(64)
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(text.dropFirst($0).prefix(2), radix: 16) }
        #expect(ReportPage.scriptHash == "sha256-" + Data(bytes).base64EncodedString())
        #expect(try page(minimalDocument).contains("<script>\(ReportPage.script)</script>"))
    }
}

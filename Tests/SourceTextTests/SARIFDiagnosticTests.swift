import Foundation
import SourceText
import Testing

/// SARIF 2.1.0; the numbers are sections of it.
struct SARIFDiagnosticTests {
    private let tool = DiagnosticTool(name: "lathe", version: "1.2.3") { id in
        id == "known" ? DiagnosticTool.Rule(summary: "What it means.", advice: "What to do.", page: "### known") : nil
    }

    private func log(_ diagnostics: [Diagnostic], paths: String...) throws -> [String: Any] {
        var files = SourceFiles()
        for path in paths { _ = files.add(SourceFile(path: path, bytes: Array("paths:\n  a: é\n  😀: c\n".utf8))) }
        let text = DiagnosticRenderer(files: files, format: .sarif, tool: tool).render(diagnostics)
        #expect(text.hasSuffix("}\n") && text.count { $0 == "\n" } == 1)
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func run(_ log: [String: Any]) throws -> [String: Any] {
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        return try #require(runs.first)
    }

    @Test func aRunWithoutMessagesIsALog() throws {
        let log = try log([], paths: "openapi.yaml")
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
        let run = try run(log)
        // §3.14.23: an empty array says that the tool ran and found nothing.
        #expect((run["results"] as? [Any])?.isEmpty == true)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "lathe")
        #expect(driver["semanticVersion"] as? String == "1.2.3")
        #expect((driver["rules"] as? [Any])?.isEmpty == true)
    }

    @Test func aMessageAboutAWholeFileHasALocationWithoutRegion() throws {
        var diagnostic = Diagnostic(.error, "out-of-date", "m", at: nil)
        diagnostic.path = "Sources/A B.swift"
        let results = try #require(run(log([diagnostic], paths: "openapi.yaml"))["results"] as? [[String: Any]])
        let location = try #require(
            (results.first?["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        )
        #expect(location["artifactLocation"] as? [String: String] == ["uri": "Sources/A%20B.swift", "uriBaseId": "%SRCROOT%"])
        #expect(location["region"] == nil)
    }

    @Test func resultsHaveRulesPlacesAndNotes() throws {
        let run = try run(
            log(
                [
                    Diagnostic(
                        .warning,
                        "known",
                        "a \"message\"\u{202E}",
                        at: SourceRange(file: 0, start: 9, end: 14),
                        kind: .unsupported,
                        notes: [.init("there", at: SourceRange(file: 1, start: 17, end: 21)), .init("why", at: nil)],
                        fix: "do it"
                    ),
                    Diagnostic(.error, "another", "plain", at: nil),
                ],
                paths: "api/open api.yaml",
                "/abs/ö.yaml"
            )
        )
        // §3.14.17: columns are Unicode scalars.
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let rules = try #require(((run["tool"] as? [String: Any])?["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["another", "known"])
        #expect((rules[1]["shortDescription"] as? [String: Any])?["text"] as? String == "What it means.")
        #expect(rules[1]["help"] as? [String: String] == ["text": "What to do.", "markdown": "### known"])
        #expect(rules[0]["help"] == nil)

        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["another", "known"])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
        #expect(results.map { $0["level"] as? String } == ["error", "warning"])
        #expect(results[0]["locations"] == nil && results[0]["relatedLocations"] == nil)
        #expect((results[1]["message"] as? [String: Any])?["text"] as? String == "a \"message\"\u{202E}\nfix: do it")
        #expect(results[1]["properties"] as? [String: String] == ["kind": "unsupported", "fix": "do it"])

        let place = try #require(((results[1]["locations"] as? [[String: Any]])?.first)?["physicalLocation"] as? [String: Any])
        let artifact = try #require(place["artifactLocation"] as? [String: Any])
        // §3.4.3: a valid URI reference.
        #expect(artifact["uri"] as? String == "api/open%20api.yaml")
        #expect(artifact["uriBaseId"] as? String == "%SRCROOT%")
        #expect(artifact["index"] as? Int == 0)
        #expect(place["region"] as? [String: Int] == ["startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 7])

        let notes = try #require(results[1]["relatedLocations"] as? [[String: Any]])
        #expect(notes.map { ($0["message"] as? [String: Any])?["text"] as? String } == ["there", "why"])
        #expect(notes.map { $0["id"] as? Int } == [0, 1])
        let other = try #require((notes[0]["physicalLocation"] as? [String: Any])?["artifactLocation"] as? [String: Any])
        #expect(other["uri"] as? String == "file:///abs/%C3%B6.yaml")
        #expect(other["uriBaseId"] == nil)
        let artifacts = try #require(run["artifacts"] as? [[String: Any]])
        #expect(artifacts.count == 2)
        #expect((artifacts[1]["location"] as? [String: Any])?["uri"] as? String == "file:///abs/%C3%B6.yaml")
    }
}

import Foundation
import LatheDriver
import SourceText
import Testing

@testable import LatheDriver

struct ReportTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Notes, version: 1.0.0}
        servers: [{url: https://notes.example}]
        paths:
          /notes/{id}:
            get:
              operationId: getNote
              summary: One note.
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: A note., content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}}
            delete:
              operationId: deleteNote
              operationID: x
              deprecated: true
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'204': {description: Gone.}}
        components:
          schemas:
            Note: {type: object, required: [text], properties: {text: {type: string}, state: {type: string, enum: [new, old]}}}
        """

    private func report(_ document: String = Self.document, keys: String = "", isStrict: Bool = false) throws -> Report.Result {
        let work = try TemporaryFolder()
        try work.write(document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\n\(keys)\n", to: "lathe.yaml")
        let result = Report(isStrict: isStrict).make([.file(work.path("lathe.yaml"))])
        #expect(work.files() == ["lathe.yaml", "openapi.yaml"], "a report writes nothing")
        return result
    }

    @Test func listsWhatIsGeneratedAndWhere() throws {
        let result = try report()
        let client = try #require(result.clients.first)
        #expect(result.exitCode == .success && result.others.isEmpty)
        #expect(client.title == "Notes 1.0.0" && client.dialect == "OpenAPI 3.1")
        #expect(client.operations.map(\.method) == ["GET", "DELETE"])
        #expect(
            client.operations.map { $0.methods.map(\.call) } == [["getNote(id: String) -> Note"], ["deleteNote(id: String)"]]
        )
        #expect(client.operations.flatMap(\.methods).allSatisfy { $0.file == "NotesClient+Operations.swift" })
        #expect(client.operations.map(\.isDeprecated) == [false, true])
        #expect(client.types.map(\.name) == ["Note", "Note.State"])
        #expect(client.types.map(\.kind) == ["struct", "enum of values"])
        #expect(client.types.allSatisfy { $0.file == "Models.swift" })
        #expect(client.files?.count == 4)
        #expect(client.groups.map(\.id) == ["unknown-field"])
        #expect(client.groups[0].meaning == Catalogue["unknown-field"]?.meaning)
        #expect(client.totals.hasPrefix("2 of 2 operations, 2 types, 4 files with "))
        #expect(client.totals.hasSuffix(" lines; 1 warning"))
    }

    @Test func itsFilesAreThoseOfARun() throws {
        let work = try TemporaryFolder()
        try work.write(Self.document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Notes\noutput: out\ngroups: tags\n", to: "lathe.yaml")
        let client = try #require(Report().make([.file(work.path("lathe.yaml"))]).clients.first)
        _ = Run(.generate).report([.file(work.path("lathe.yaml"))])
        for method in client.operations.flatMap(\.methods) {
            let name = try #require(method.call.split(separator: "(").first)
            #expect(work.text("out/\(method.file)")?.contains("func \(name)(") == true)
        }
        for type in client.types {
            let name = try #require(type.name.split(separator: ".").last)
            #expect(work.text("out/\(type.file)")?.contains(" \(name)") == true)
        }
        #expect(client.files?.count == work.files(in: "out").filter { $0 != ".lathe-manifest" }.count)
    }

    @Test func anErrorLeavesWhatIsKnown() throws {
        let broken = Self.document.replacingOccurrences(of: "openapi: 3.1.0", with: "openapi: 4.0.0")
        let result = try report(broken)
        let client = try #require(result.clients.first)
        #expect(result.exitCode == .failure)
        #expect(client.files == nil && client.count.errors == 1)
        #expect(client.groups.first?.id == "unsupported-version")
        let text = ReportText(result.clients).text
        #expect(text.contains("Nothing is generated: see the errors below."))
        #expect(ReportPage(result.clients).text.contains("Nothing is generated: see the errors below."))
        #expect(ReportJSON(result.clients).text.contains("\"isGenerated\":false"))
    }

    @Test func whatStopsALaterStageShowsTheOperations() throws {
        let twice = Self.document.replacingOccurrences(
            of: "operationId: getNote",
            with: "operationId: getNote\n      x-lathe-polling: 3"
        )
        let client = try #require(try report(twice).clients.first)
        #expect(client.count.errors == 1)
        #expect(client.leftOut.map(\.id) == ["getNote", "deleteNote"])
        #expect(client.totals.hasPrefix("0 of 2 operations, "))
    }

    @Test func thePolicyHoldsHereToo() throws {
        let ignored = try #require(try report(keys: "diagnostics: {unknown-field: ignore}").clients.first)
        #expect(ignored.groups.isEmpty)
        #expect(ignored.ignored == [ClientReport.Setting(key: "unknown-field", value: "1")])
        let strict = try report(isStrict: true)
        #expect(strict.exitCode == .failure && strict.clients.first?.files == nil)
    }

    @Test func aConfigurationThatCannotBeReadIsNamedApart() throws {
        let result = Report().make([.file("/nowhere/lathe.yaml")])
        #expect(result.clients.isEmpty)
        #expect(result.others.map(\.id) == ["cannot-read"])
        #expect(result.exitCode == .failure)
    }

    @Test func everyKeyOfAConfigurationIsInForce() throws {
        let keys = Set(try #require(try report().clients.first).settings.map(\.key))
        // The platforms are checked and change nothing.
        #expect(ConfigurationReader.keys.filter { !keys.contains($0) && $0 != "platforms" } == [])
    }

    @Test func jsonHoldsAll() throws {
        let text = ReportJSON(try report().clients).text
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let client = try #require((object["clients"] as? [[String: Any]])?.first)
        let operations = try #require(client["operations"] as? [[String: Any]])
        #expect(operations.count == 2)
        let call = try #require((operations[0]["calls"] as? [[String: String]])?.first)
        #expect(call == ["call": "getNote(id: String) -> Note", "file": "NotesClient+Operations.swift"])
        #expect((client["messages"] as? [[String: Any]])?.first?["id"] as? String == "unknown-field")
        #expect(client["warnings"] as? Int == 1)
    }

    @Test func textIsReadable() throws {
        let text = ReportText(try report().clients).text
        #expect(
            text.contains(
                """
                Operations
                  NotesClient+Operations.swift
                    GET /notes/{id}
                      getNote(id: String) -> Note
                    DELETE /notes/{id}
                      deleteNote(id: String)

                Types
                  Note        struct          Models.swift
                  Note.State  enum of values  Models.swift

                Messages

                  unknown-field (warning, 1): 
                """.dropLast()
            )
        )
    }
}

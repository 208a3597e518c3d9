import Foundation
import SourceText
import Testing

@testable import LatheDriver

/// What a report says of operations that no client has.
struct ReportLeftOutTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: Notes, version: 1.0.0}
        servers: [{url: https://notes.example}]
        paths:
          /notes: {get: {operationId: listNotes, tags: [Notes], responses: {'204': {description: d}}}}
          /notes/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get: {operationId: getNote, tags: [Notes], responses: {'204': {description: d}}}
            delete: {operationId: deleteNote, summary: Removes it., tags: [Notes], responses: {'204': {description: d}}}
          /users: {get: {operationId: listUsers, tags: [Users], responses: {'204': {description: d}}}}
          /jobs: {post: {$ref: nowhere.yaml}, get: {tags: [Notes], responses: {'204': {description: d}}}}
          /gone: {$ref: lost.yaml}
          /gone/too: {$ref: lost.yaml}
        webhooks:
          born: {post: {responses: {'204': {description: d}}}}
          left: {post: {responses: {'204': {description: d}}}}
        """

    private func work() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(Self.document, to: "openapi.yaml")
        let configuration = """
            document: openapi.yaml
            module: Notes
            output: out
            include: {tags: [Notes]}
            exclude: [{methods: [delete]}, {webhooks: [left]}]
            names: {operations: {getNote: note}}
            """
        try work.write(configuration, to: "lathe.yaml")
        return work
    }

    @Test func eachOneHasItsReason() throws {
        let work = try work()
        let result = Report().make([.file(work.path("lathe.yaml"))])
        let client = try #require(result.clients.first)
        #expect(client.operations.filter { !$0.methods.isEmpty }.map(\.path) == ["/notes", "/notes/{id}", "/jobs"])
        let reasons = client.leftOut.map { "\($0.method) \($0.path) \($0.id ?? "-"): \($0.reason ?? "-")" }
        func inFolder(_ text: String) -> String { text.replacing(work.path + "/", with: "").replacing(work.path, with: "") }
        #expect(
            reasons.map(inFolder) == [
                "DELETE /notes/{id} deleteNote: exclude methods: delete (lathe.yaml:5:11)",
                "GET /users listUsers: not in include tags: Notes (lathe.yaml:4:10)",
                "POST /jobs -: cannot read nowhere.yaml: it does not exist; the operation is left out "
                    + "[unreadable-reference] (openapi.yaml:11:24)",
            ]
        )
        #expect(client.unreadPaths.map(\.name) == ["/gone", "/gone/too"])
        #expect(client.unreadPaths[0].reason?.contains("lost.yaml") == true)
        #expect(client.unreadPaths[1].reason == "'lost.yaml' could not be followed")
        #expect(client.leftOutWebhooks.map { $0.name } == ["left"])
        #expect(client.totals.hasPrefix("3 of 6 operations (and 2 paths not read), 0 types, 1 of 2 webhooks, "))
    }

    @Test func everyFormShowsIt() throws {
        let work = try work()
        let clients = Report().make([.file(work.path("lathe.yaml"))]).clients
        let text = ReportText(clients).text
        let page = ReportPage(clients).text.replacing("<wbr>", with: "")
        let json = ReportJSON(clients).text
        for form in [text, page, json] {
            for part in [
                "deleteNote", "exclude methods: delete", "not in include tags: Notes", "/gone/too", "exclude webhooks: left",
            ] {
                let escaped = form == json ? part.replacing("/", with: "\\/") : part
                #expect(form.contains(part) || form.contains(escaped), "\(part) in \(form.prefix(20))")
            }
        }
        #expect(text.contains("Operations that are left out\n  DELETE  /notes/{id}  deleteNote  exclude methods: delete ("))
        #expect(text.contains("  names               getNote → note\n"))
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let client = try #require((object["clients"] as? [[String: Any]])?.first)
        let operations = try #require(client["operations"] as? [[String: Any]])
        #expect(operations.filter { $0["reason"] is String }.count == 3)
        #expect((client["unreadPaths"] as? [[String: Any]])?.count == 2)
        #expect((client["leftOutWebhooks"] as? [[String: Any]])?.first?["name"] as? String == "left")
    }

    @Test func aRunCountsTheSame() throws {
        let work = try work()
        let run = Run(.validate).report([.file(work.path("lathe.yaml"))])
        let line = try #require(run.clients.first?.line)
        #expect(line.hasPrefix("Notes: 3 operations (3 left out, 1 webhook left out, 2 paths not read), "))
    }

    @Test func onlyErrorsAreReasonsOfAClientThatIsNot() throws {
        let work = try work()
        let broken = Self.document.replacing(
            "{operationId: getNote,",
            with: "{operationId: getNote, x-lathe-polling: 3, colour: 1,"
        )
        .replacing("{operationId: listNotes,", with: "{operationId: listNotes, colour: 1,")
        try work.write(broken, to: "openapi.yaml")
        let client = try #require(Report().make([.file(work.path("lathe.yaml"))]).clients.first)
        #expect(client.leftOut.prefix(2).map { $0.reason?.contains("[") } == [nil, true])
    }
}

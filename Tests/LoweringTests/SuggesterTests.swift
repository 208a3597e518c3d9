import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader
import Testing

@testable import Lowering

/// What is suggested for small documents, a rule a test; and what is not.
struct SuggesterTests {
    /// `name=waitForJob status=$response.body#/status success=[done]`, a line a suggestion.
    private func suggestions(_ paths: String) throws -> [String] { try found(paths).map(Self.text) }

    private func found(_ paths: String) throws -> [Suggestion] {
        let text = "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n" + paths
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
        let root = try #require(SpecLoader().load(file, number: files.add(file), diagnostics: &diagnostics))
        let document = try #require(DocumentReader().read(root, diagnostics: &diagnostics))
        let options = LoweringOptions(module: "Test", clientName: "TestClient", access: .public, defaultTransport: .urlSession)
        let model = try #require(Lowering(options: options).lower(document, diagnostics: &diagnostics))
        return Suggester().suggestions(for: document, model: model)
    }

    private static func text(_ suggestion: Suggestion) -> String {
        suggestion.fields.filter { !["initial", "maximum"].contains($0.key) }
            .map { "\($0.key)=\(text($0.value))" }.joined(separator: " ")
    }

    private static func text(_ value: Suggestion.Value) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .texts(let texts): "[\(texts.joined(separator: " "))]"
        case .fields(let fields): "{\(fields.map { "\($0.key)=\(text($0.value))" }.joined(separator: " "))}"
        }
    }

    // MARK: Jobs

    /// `GET /exports/{id}` with these states, beside `more`.
    private func export(
        states: String,
        path: String = "/exports/{id}",
        key: String = "status",
        more: String = "",
        extra: String = ""
    ) -> String {
        """
        paths:
          \(path):
            get:
              operationId: getState
              \(extra)
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties: {id: {type: string}, \(key): {type: string, enum: [\(states)]}}
        \(more)
        """
    }

    private static let create = """
          /exports:
            post:
              operationId: createExport
              responses: {'202': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}
        """

    @Test func aJobThatIsCreated() throws {
        let found = try found(export(states: "queued, running, done, failed", more: Self.create))
        #expect(found.map(Self.text) == ["name=waitForExport status=$response.body#/status success=[done] failure=[failed]"])
        let reasons = try #require(found.first).reasons
        #expect(reasons.map(\.text).contains("POST /exports starts it and returns 'id'"))
        #expect(reasons.allSatisfy { $0.range != nil })
    }

    @Test(arguments: ["state", "export_status", "jobPhase"]) func membersThatTellAState(key: String) throws {
        let found = try suggestions(export(states: "queued, done, failed", key: key, more: Self.create))
        #expect(found == ["name=waitForExport status=$response.body#/\(key) success=[done] failure=[failed]"])
    }

    @Test func aPathThatAsksForAState() throws {
        let found = try suggestions(export(states: "pending, completed", path: "/videos/{id}/status"))
        #expect(found == ["name=waitForVideo status=$response.body#/status success=[completed]"])
    }

    @Test func aStateInsideData() throws {
        let found = try suggestions(
            """
            paths:
              /jobs/{job_id}:
                get:
                  operationId: getJob
                  parameters: [{name: job_id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [data]
                            properties:
                              ok: {type: boolean}
                              data: {type: object, properties: {status: {$ref: '#/components/schemas/State'}}}
            components:
              schemas: {State: {type: string, enum: [PENDING, SUCCEEDED, CANCELLED, FAILED]}}
            """
        )
        #expect(found == ["name=waitForJob status=$response.body#/data/status success=[SUCCEEDED] failure=[CANCELLED FAILED]"])
    }

    @Test func aResultThatAnotherCallGives() throws {
        let found = try suggestions(
            """
            paths:
              /translate:
                post:
                  operationId: translate
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {properties: {task_id: {type: string}}}}}}
              /translate/{task_id}:
                get:
                  operationId: getTranslateTask
                  parameters: [{name: task_id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            properties: {status: {type: string, enum: [PENDING, SUCCESS, ERROR]}, run_id: {type: integer}}
              /translation-result/{run_id}:
                get:
                  operationId: getTranslation
                  parameters: [{name: run_id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}
              /transcription-result/{run_id}:
                get:
                  operationId: getTranscription
                  parameters: [{name: run_id, in: path, required: true, schema: {type: integer}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}
            """
        )
        #expect(
            found == [
                "name=waitForTranslation status=$response.body#/status success=[SUCCESS] failure=[ERROR] "
                    + "result={operation=getTranslation run_id=$response.body#/run_id}"
            ]
        )
    }

    @Test(arguments: [
        // No state of work, no end, no way, only called off.
        "active, archived", "queued, running, failed", "done, failed", "pending, completed, cancelled",
    ]) func whatIsNoJob(states: String) throws {
        let document = export(states: states, more: Self.create.replacing("exports", with: "orders"), extra: "")
            .replacing("/exports/{id}", with: "/orders/{id}")
        #expect(try suggestions(document).isEmpty)
    }

    @Test func aJobThatNobodyStartsIsNone() throws {
        #expect(try suggestions(export(states: "queued, done, failed", path: "/videos/{id}")).isEmpty)
    }

    @Test func whatIsThereIsNotSuggested() throws {
        let extra = "x-lathe-polling: {name: waitForIt, status: $response.body#/status, success: [done]}"
        #expect(try suggestions(export(states: "queued, done, failed", more: Self.create, extra: extra)).isEmpty)
    }

    // MARK: Lists

    /// `GET /teams/{id}/pets` with these query parameters and members.
    private static func pets(_ parameters: String, _ members: String, extra: String = "", id: String = "listPets") -> String {
        """
        paths:
          /teams/{id}/pets:
            get:
              operationId: \(id)
              \(extra)
              parameters: [{name: id, in: path, required: true, schema: {type: string}}, \(parameters)]
              responses:
                '200':
                  description: ok
                  headers: {X-Page: {schema: {type: string}}}
                  content: {application/json: {schema: {type: object, properties: {\(members)}}}}
        """
    }

    private static let items = "pets: {type: array, items: {type: string}}, tags: {type: array, items: {type: string}}"

    private static func query(_ name: String, _ type: String = "integer", _ more: String = "") -> String {
        "{name: '\(name)', in: query, schema: {type: \(type)\(more)}}"
    }

    struct List: CustomTestStringConvertible {
        var parameters: String
        var members: String
        var way: String
        var testDescription: String { way }
    }

    @Test(arguments: [
        List(parameters: query("offset"), members: "", way: "offset=offset"),
        List(parameters: query("skip"), members: "total: {type: integer}", way: "offset=skip total=$response.body#/total"),
        List(
            parameters: query("page_no"),
            members: "paging: {type: object, properties: {total_count: {type: number}}}",
            way: "page=page_no total=$response.body#/paging/total_count"
        ),
        List(parameters: query("pageNumber", "integer", ", default: 0"), members: "", way: "page=pageNumber first=0"),
        List(parameters: query("page", "integer", ", default: 1, minimum: 0"), members: "", way: "page=page"),
        List(
            parameters: query("cursor", "string"),
            members: "next_cursor: {type: string}",
            way: "cursor=cursor next=$response.body#/next_cursor"
        ),
        List(
            parameters: query("pageToken", "string"),
            members: "nextPageToken: {type: string}",
            way: "cursor=pageToken next=$response.body#/nextPageToken"
        ),
        List(
            parameters: query("after", "string"),
            members: "paging: {type: object, properties: {cursors: {type: object, properties: {after: {type: string}}}}}",
            way: "cursor=after next=$response.body#/paging/cursors/after"
        ),
        List(
            parameters: query("offset"),
            members: "next: {type: string, format: uri}",
            way: "next=$response.body#/next"
        ),
        List(parameters: query("limit"), members: "next_page_url: {type: string}", way: "next=$response.body#/next_page_url"),
        // A URL, though there is a parameter for cursors too.
        List(
            parameters: query("cursor", "string"),
            members: "next: {type: string, description: URL of the next page}",
            way: "next=$response.body#/next"
        ),
        List(
            parameters: query("cursor", "string"),
            members: "next: {type: string, description: Where the next page begins}",
            way: "cursor=cursor next=$response.body#/next"
        ),
    ]) func waysToTheNextPage(_ list: List) throws {
        let members = list.members.isEmpty ? Self.items : "\(list.members), \(Self.items)"
        #expect(try suggestions(Self.pets(list.parameters, members)) == ["name=pets items=$response.body#/pets \(list.way)"])
    }

    @Test func theFieldLink() throws {
        let document = Self.pets(Self.query("per_page"), Self.items).replacing("X-Page", with: "Link")
        #expect(try suggestions(document) == ["name=pets items=$response.body#/pets next=$response.header.Link"])
    }

    /// The next page begins after the last item, where the answer says that there is one.
    @Test func theIdOfTheLastItem() throws {
        let items = "pets: {type: array, items: {type: object, properties: {id: {type: string}}}}"
        func way(_ parameters: String, _ members: String) throws -> [String] {
            try suggestions(Self.pets(parameters, "\(members)\(items)"))
        }
        let found = "name=pets items=$response.body#/pets cursor=starting_after next=$response.body#/pets/-1/id"
        #expect(
            try way(Self.query("starting_after", "string"), "has_more: {type: boolean}, ") == [
                "\(found) more=$response.body#/has_more"
            ]
        )
        // Nothing says that there is more; the id is no number; there is no id.
        #expect(try way(Self.query("starting_after", "string"), "").isEmpty)
        #expect(try way(Self.query("starting_after"), "has_more: {type: boolean}, ").isEmpty)
        #expect(try suggestions(Self.pets(Self.query("after", "string"), "has_more: {type: boolean}, \(Self.items)")).isEmpty)
    }

    @Test func anAnswerThatIsAnArray() throws {
        let document = Self.pets(Self.query("page"), Self.items)
            .replacing(
                "schema: {type: object, properties: {\(Self.items)}}",
                with: "schema: {type: array, items: {type: string}}"
            )
        #expect(try suggestions(document) == ["name=pets items=$response.body page=page"])
    }

    @Test func aNameThatIsTakenIsNotTaken() throws {
        let found = try suggestions(Self.pets(Self.query("page"), Self.items, id: "pets"))
        #expect(found == ["name=teamPets items=$response.body#/pets page=page"])
    }

    @Test(arguments: [
        // Nothing leads on; a page that is a text; several arrays, none the one; errors are no items.
        pets(query("limit"), items), pets(query("page", "string"), items),
        pets(query("page"), "cats: {type: array, items: {type: string}}, dogs: {type: array, items: {type: string}}"),
        pets(query("page"), "errors: {type: array, items: {type: string}}"), pets(query("cursor", "string"), items),
        pets(query("page"), items, extra: "x-lathe-pagination: {name: all, items: $response.body#/pets, page: page}"),
        pets(query("page"), items, extra: "deprecated: true"),
    ]) func whatIsNoList(document: String) throws {
        #expect(try suggestions(document).isEmpty)
    }
}

import Foundation
import Lowering
import SourceText
import SpecLoader
import Testing

@testable import LatheDriver

/// What `lathe suggest` writes, and that it can be used.
struct SuggestTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: "Shop: it's #1", version: '1'}
        servers: [{url: 'https://shop.example'}]
        paths:
          /exports:
            get:
              operationId: listExports
              parameters:
                - {name: 'page', in: query, schema: {type: integer}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          exports: {type: array, items: {type: string}}
            post:
              operationId: createExport
              responses: {'202': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}
          /exports/{it's}:
            get:
              operationId: getExport
              parameters: [{name: "it's", in: path, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          status: {type: string, enum: [queued, done, "failed: 'x' #\\n"]}
        """

    private func folder() throws -> TemporaryFolder {
        let work = try TemporaryFolder()
        try work.write(Self.document, to: "openapi.yaml")
        try work.write("document: openapi.yaml\nmodule: Shop\noutput: out\n", to: "lathe.yaml")
        return work
    }

    @Test func anOverlayWithReasons() throws {
        let work = try folder()
        let report = Suggest().report(.file(work.path("lathe.yaml")))
        #expect(report.exitCode == .success)
        #expect(
            report.text.replacing(work.path + "/", with: "") == """
                # What lathe suggests. It goes by the words of the document: read the reasons, change what is not so, and list the file
                # under overlays in lathe.yaml. Documentation/calls.md has the keys.
                overlay: 1.0.0
                info:
                  title: "Suggestions for Shop: it's #1"
                  version: 1.0.0
                actions:
                  # GET /exports
                  # - openapi.yaml:18: 'exports' has the items
                  # - openapi.yaml:9: the parameter 'page' has the number of a page
                  # - how many items there are was not found: an empty page ends the list
                  - target: $.paths['/exports'].get
                    update:
                      x-lathe-pagination:
                        name: exports
                        items: $response.body#/exports
                        page: page
                  # GET /exports/{it's}
                  # - openapi.yaml:34: 'status' tells the state of a job; it goes on with queued
                  # - openapi.yaml:20: POST /exports starts it and returns 'id'
                  - target: "$.paths['/exports/{it\\\\'s}'].get"
                    update:
                      x-lathe-polling:
                        name: waitForExport
                        status: $response.body#/status
                        success: [done]
                        failure: ["failed: 'x' #\\U0000000a"]
                        initial: 5s
                        maximum: 60s

                """
        )
    }

    /// Saved as it is, it makes the methods, and there is nothing more to suggest.
    @Test func whatIsSuggestedCanBeUsed() throws {
        let work = try folder()
        try work.write(Suggest().report(.file(work.path("lathe.yaml"))).text, to: "overlay.yaml")
        try work.write("document: openapi.yaml\noverlays: [overlay.yaml]\nmodule: Shop\noutput: out\n", to: "lathe.yaml")
        let run = Run(.generate).report([.file(work.path("lathe.yaml"))])
        #expect(run.exitCode == .success)
        #expect(run.diagnostics.isEmpty)
        let code = work.files(in: "out").compactMap { work.text("out/\($0)") }.joined()
        #expect(code.contains("func waitForExport("))
        #expect(code.contains("func exports("))
        let again = Suggest().report(.file(work.path("lathe.yaml")))
        #expect(again.text.hasPrefix("# nothing to suggest\noverlay: 1.0.0\n"))
        #expect(again.suggestions.isEmpty)
        #expect(again.exitCode == .success)
        // What says nothing is an overlay, too.
        try work.write(again.text, to: "more.yaml")
        let both = "document: openapi.yaml\noverlays: [overlay.yaml, more.yaml]\nmodule: Shop\noutput: out\n"
        try work.write(both, to: "lathe.yaml")
        let same = Run(.check).report([.file(work.path("lathe.yaml"))])
        #expect(same.exitCode == .success)
        #expect(same.diagnostics.isEmpty)
    }

    /// An operation in a file is found where its path is.
    @Test func aDocumentInSeveralFiles() throws {
        let work = try folder()
        let lines = Self.document.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "  /exports:"))
        let end = try #require(lines.firstIndex(of: "  /exports/{it's}:"))
        let item = lines[(start + 1)..<end].map { $0.dropFirst(4) }.joined(separator: "\n")
        try work.write(item, to: "paths/exports.yaml")
        let rest = lines[..<start] + ["  /exports: {$ref: paths/exports.yaml}"] + lines[end...]
        try work.write(rest.joined(separator: "\n"), to: "openapi.yaml")
        let report = Suggest().report(.file(work.path("lathe.yaml")))
        #expect(report.suggestions.map(\.kind) == [.pagination, .polling])
        try work.write(report.text, to: "overlay.yaml")
        try work.write("document: openapi.yaml\noverlays: [overlay.yaml]\nmodule: Shop\noutput: out\n", to: "lathe.yaml")
        let run = Run(.generate).report([.file(work.path("lathe.yaml"))])
        #expect(run.diagnostics.isEmpty)
        let code = work.files(in: "out").compactMap { work.text("out/\($0)") }.joined()
        #expect(code.contains("func waitForExport("))
        #expect(code.contains("func exports("))
    }

    /// A member that may be one thing or another is no step to a state: lowering refuses it.
    @Test func whatWouldGiveNoCodeIsLeftOut() throws {
        let work = try folder()
        let document = Self.document.replacing("'202': {", with: "'200': {").replacing(
            "                      schema:\n                type: object\n                properties:\n                  exports",
            with: ""
        )
        // Two successes with different bodies: the call returns no page.
        let second = """
                        '206': {description: part, content: {application/json: {schema: {type: integer}}}}
                    post:
            """
        try work.write(document.replacing("    post:", with: second.trimmingCharacters(in: .newlines)), to: "openapi.yaml")
        let report = Suggest().report(.file(work.path("lathe.yaml")))
        #expect(report.exitCode == .success)
        #expect(report.suggestions.map(\.kind) == [.polling])
        #expect(
            report.text.contains(
                "# left out, x-lathe-pagination for GET /exports: a list needs a call that always returns a page"
            )
        )
    }

    @Test func aDocumentAloneIsEnough() throws {
        let work = try folder()
        let report = Suggest().report(.options(ClientOptions(document: work.path("openapi.yaml"))))
        #expect(report.suggestions.map(\.kind) == [.pagination, .polling])
    }

    @Test func aBrokenDocumentIsAnError() throws {
        let work = try TemporaryFolder()
        try work.write("openapi: [\n", to: "openapi.yaml")
        let report = Suggest().report(.options(ClientOptions(document: work.path("openapi.yaml"))))
        #expect(report.exitCode == .failure)
        #expect(report.text.isEmpty)
    }

    @Test(arguments: [
        "done", "$response.body#/a", "5s", "a b", "yes", "1", "", "a\"b\\c\n\u{85}\u{202E}", "# x", "- a", "[a", "ü",
    ])
    func scalarsAreReadAsTheyWere(text: String) throws {
        let work = try TemporaryFolder()
        try work.write("a: \(YAMLText.scalar(text))\nb: [\(YAMLText.scalar(text)), x]\n", to: "x.yaml")
        var inputs = InputReader()
        var diagnostics = Diagnostics()
        let node = inputs.node(of: work.path("x.yaml"), at: nil, diagnostics: &diagnostics)
        #expect(diagnostics.all.isEmpty)
        #expect(node?["a"]?.string == text)
        #expect(node?["b"]?.sequence?.first?.string == text)
    }
}

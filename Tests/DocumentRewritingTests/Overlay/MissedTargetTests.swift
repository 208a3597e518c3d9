import SourceText
import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

/// What is said of a target that matches nothing.
struct MissedTargetTests {
    private static let document = """
        info: {title: T}
        paths:
          /books: {get: {parameters: [{name: limit}]}, post: {}}
          /all: {$ref: '#/paths/~1books'}
        components: {schemas: {Book: {type: object}, Author: {type: object}}}
        """

    @Test(arguments: [
        ("$.path['/books']", "-", "did you mean 'paths'?"),
        ("$.paths['/book'].get", "3: $.paths is here: it has no member '/book'", "did you mean '/books'?"),
        ("$.paths['/books'].gett.x", "3: $.paths['/books'] is here: it has no member 'gett'", "did you mean 'get'?"),
        ("$.paths.*.posts", "3: $.paths.* matches 2 places, the first here: it has no member 'posts'", "did you mean 'post'?"),
        (
            "$.paths['/books'].get.parameters[?@.name == 'offset']",
            "3: $.paths['/books'].get.parameters is here: nothing in it matches [?@.name == 'offset']",
            "compare it with the document, or remove the action"
        ),
        (
            "$.paths['/all'].get",
            "4: $.paths['/all'] is here: it is only a reference to '#/paths/~1books', which overlays do not follow",
            "change what the reference leads to: $.paths['/books']"
        ),
        (
            "$.components.schemas.Publisher", "5: $.components.schemas is here: it has no member 'Publisher'",
            "compare it with the document, or remove the action"
        ),
        ("$.x-nothing", "-", "compare it with the document, or remove the action"),
        ("$..nothing", "-", "compare it with the document, or remove the action"),
    ])
    func says(target: String, note: String, fix: String) throws {
        let actions = "- target: \"\(target)\"\n  remove: true"
        let overlaying = try #require(Overlaying(document: Self.document, actions: actions))
        let diagnostic = try #require(overlaying.diagnostics.first)
        #expect(overlaying.diagnostics.count == 1)
        #expect(diagnostic.message == "the target matches nothing in the document")
        #expect(diagnostic.fix == fix)
        let notes = diagnostic.notes.map { "\($0.location.map(overlaying.line) ?? 0): \($0.message)" }
        #expect(notes == (note == "-" ? [] : [note]))
    }
}

import OpenAPIDocument
import SpecLoader
import Testing

/// Links of responses and callbacks of operations, as documents write them.
@Suite struct LinkReaderTests {
    private let read = ReadDocument(
        """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /a/{id}:
            get:
              responses:
                '200':
                  description: ok
                  links:
                    ById: {operationId: getB, parameters: {id: 7, other: $url}, requestBody: $response.body, description: d}
                    ByRef: {operationRef: '#/paths/~1a~1%7Bid%7D/get', server: {url: /}}
                    Named: {$ref: '#/components/links/Named'}
                    x-mine: 1
              callbacks:
                done: {$ref: '#/components/callbacks/Done'}
                x-mine: 1
        components:
          links: {Named: {operationRef: 'b.yaml#/paths/~1b/get', x-lathe-name: b}}
          callbacks:
            Done:
              x-lathe-name: finished
              '{$request.body#/url}': {post: {operationId: onDone, callbacks: {again: {}}, responses: {}}}
        """
    )

    @Test func links() throws {
        let links = try #require(read.document?.paths.first?.operations.first?.responses.first?.links)
        #expect(links.map(\.name) == ["ById", "ByRef", "Named"])
        guard case .id("getB") = links[0].target, case .path("/a/{id}", "GET") = links[1].target,
            case .other("b.yaml#/paths/~1b/get") = links[2].target
        else {
            Issue.record("other targets: \(links.map(\.target))")
            return
        }
        #expect(links[0].parameters.map(\.key) == ["id", "other"])
        #expect(links[0].requestBody != nil)
        #expect(links[0].description == "d")
        #expect(links[2].extensions.keys.sorted() == ["x-lathe-name"])
    }

    @Test func callbacks() throws {
        let callbacks = try #require(read.document?.paths.first?.operations.first?.callbacks)
        #expect(callbacks.map(\.name) == ["done"])
        #expect(callbacks.first?.items.map(\.path) == ["{$request.body#/url}"])
        #expect(callbacks.first?.items.first?.operations.map(\.method) == ["POST"])
        #expect(callbacks.first?.extensions.keys.sorted() == ["x-lathe-name"])
    }

    @Test func whatIsLeftOutIsNamed() {
        #expect(
            read.messages == [
                "warning 5:5 undeclared-path-parameter: nobody declares the parameter 'id' of the path /a/{id}; it is taken for a string",
                "warning 22:60 unsupported-word: 'callbacks' of operations is left out",
                "warning 11:64 unsupported-word: 'server' of links is left out",
            ]
        )
    }
}

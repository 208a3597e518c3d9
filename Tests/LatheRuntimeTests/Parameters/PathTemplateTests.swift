import Testing

@testable import LatheRuntime

@Suite struct PathTemplateTests {
    @Test(
        arguments: [
            ("/v1/books/{id}", ["id": "a%20b"], "/v1/books/a%20b"),
            ("/{a}/x/{a}-{b}.json", ["a": "1", "b": "2"], "/1/x/1-2.json"),
            ("plain", [:], "/plain"),
            ("/", [:], "/"),
            ("/a b/é/%20?y={q}#x", ["q": "1"], "/a%20b/%C3%A9/%20?y=1"),
            ("/{x}.", ["x": "."], nil),
            ("/{x}.json", ["x": "."], "/..json"),
            ("/{x}{y}", ["x": ".", "y": "."], nil),
            ("/a/{x}/b", ["x": ".."], nil),
            ("/a/{x}", ["x": "."], nil),
            ("/a/{x}", ["x": "..."], "/a/..."),
            ("/a/{open", [:], "/a/%7Bopen"),
        ] as [(String, [String: String], String?)]
    )
    func fills(template: String, values: [String: String], path: String?) {
        #expect((try? PathTemplate(template).filled(with: values)) == path)
    }

    @Test func saysWhatIsMissing() {
        #expect(throws: RequestError.Reason.missingPathParameter(name: "id")) { try PathTemplate("/{id}").filled(with: [:]) }
        #expect(throws: RequestError.Reason.unsafePathParameter(name: "id")) {
            try PathTemplate("/{id}/x").filled(with: ["id": ".."])
        }
    }
}

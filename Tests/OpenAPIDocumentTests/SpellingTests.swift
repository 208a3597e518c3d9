import Testing

@testable import OpenAPIDocument

@Suite struct SpellingTests {
    @Test(arguments: [
        ("requried", "required"), ("Description", "description"), ("desc", nil), ("typo", nil), ("emun", nil),
        ("propertis", "properties"),
    ])
    func nearest(word: String, expected: String?) {
        #expect(Spelling.nearest(to: word, among: ["required", "description", "properties", "enum"]) == expected)
    }
}

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

    /// A long name may lack its ending.
    @Test func longNames() {
        #expect(
            Spelling.nearest(to: "BooksController_findOne", among: ["BooksController_findOne_v1"]) == "BooksController_findOne_v1"
        )
        #expect(Spelling.nearest(to: "BooksController_findOne", among: ["BooksController_findAll_v1"]) == nil)
    }
}

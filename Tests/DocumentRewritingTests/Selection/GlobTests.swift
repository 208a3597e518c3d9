import Testing

@testable import DocumentRewriting
@testable import OpenAPIDocument

struct GlobTests {
    @Test(arguments: [
        ("listPets", ["listPets"], ["listPet", "listPetss", "ListPets"]),
        ("list*", ["list", "listPets", "list/pets"], ["aList"]),
        ("*Pet*", ["Pet", "aPetB"], ["pet"]),
        ("*", ["", "a"], []),
        ("a*b*c", ["abc", "axxbxxc", "abcbc"], ["acb", "abcd"]),
    ])
    func names(glob: String, texts: [String], others: [String]) {
        for text in texts { #expect(Glob(glob, isPath: false).matches(text), "\(text)") }
        for text in others { #expect(!Glob(glob, isPath: false).matches(text), "\(text)") }
    }

    @Test(arguments: [
        ("/pets", ["/pets"], ["/pets/", "/pets/{id}"]),
        ("/pets/*", ["/pets/{id}", "/pets/"], ["/pets", "/pets/{id}/toys"]),
        ("/pets/**", ["/pets", "/pets/{id}", "/pets/{id}/toys"], ["/petshop"]),
        ("/**/toys", ["/pets/{id}/toys", "/a/toys"], ["/toys", "/pets/toys/1"]),
        ("/pets/{id}", ["/pets/{id}"], ["/pets/{petId}", "/pets/i"]),
        ("**", ["", "/a/b"], []),
        ("/*/b", ["/a/b"], ["/a/a/b"]),
    ])
    func paths(glob: String, texts: [String], others: [String]) {
        for text in texts { #expect(Glob(glob, isPath: true).matches(text), "\(text)") }
        for text in others { #expect(!Glob(glob, isPath: true).matches(text), "\(text)") }
    }

    @Test func manyStarsAreNoTrouble() {
        let glob = Glob(String(repeating: "a*", count: 500) + "b", isPath: false)
        #expect(!glob.matches(String(repeating: "a", count: 5_000)))
    }
}

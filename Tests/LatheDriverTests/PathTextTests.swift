import Testing

@testable import LatheDriver

struct PathTextTests {
    @Test(arguments: [
        ("a/b", "c", "a/b/c"), ("a/", "c", "a/c"), (".", "c", "c"), ("", "c", "c"), ("a", "/c", "/c"), ("/", "c", "/c"),
        ("a", "../c", "a/../c"),
    ])
    func joins(folder: String, name: String, path: String) { #expect(PathText.join(folder, name) == path) }

    @Test(arguments: [("a/b/c", "a/b"), ("c", "."), ("/c", "/"), ("/", "/"), ("a/b/", "a"), ("./a", ".")])
    func findsTheFolder(path: String, folder: String) { #expect(PathText.folder(of: path) == folder) }

    @Test(arguments: [
        ("a/./b", "a/b"), ("a/../b", "b"), ("../a", "../a"), ("../../a/..", "../.."), ("a/..", "."), ("/a/../b/", "/b"),
        (".", "."),
        ("Specs/x/../../Generated/X", "Generated/X"), ("./a//b", "a/b"),
    ])
    func normalizes(path: String, result: String) { #expect(PathText.normalized(path) == result) }
}

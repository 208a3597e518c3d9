import Testing

@testable import LatheDriver

struct ManifestTests {
    @Test func isWrittenSortedAndReadBack() {
        let manifest = Manifest(files: ["b.swift", "a.swift", "Sub/c.swift"])
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(text == "# Files that lathe wrote here and may replace or remove. Version 1.\nSub/c.swift\na.swift\nb.swift\n")
        #expect(Manifest(manifest.bytes) == manifest)
    }

    @Test(arguments: ["", "a.swift\n", "# Files\na.swift\n"])
    func somethingElseIsNoManifest(text: String) { #expect(Manifest(Array(text.utf8)) == nil) }

    @Test func pathsOutOfTheFolderAreNotBelieved() {
        let bytes = Manifest(files: ["../a", "/etc/passwd", "b/../../c", "./d", "e//f", "good.swift"]).bytes
        #expect(Manifest(bytes)?.files == ["good.swift"])
    }
}

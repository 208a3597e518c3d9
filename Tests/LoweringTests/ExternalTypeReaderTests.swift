import ClientModel
import SourceText
import SpecLoader
import Testing

@testable import Lowering

struct ExternalTypeReaderTests {
    private func read(_ text: String) throws -> (type: ExternalType?, ids: [String]) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "type.yaml", bytes: Array(text.utf8))
        let node = try #require(SpecLoader().load(file, number: 0, diagnostics: &diagnostics))
        let type = ExternalTypeReader().read(node, diagnostics: &diagnostics)
        return (type, diagnostics.all.map(\.id))
    }

    @Test(arguments: [
        ("Money", ExternalType(path: ["Money"])),
        ("Geo.Point", ExternalType(path: ["Geo", "Point"])),
        (
            "'Box<Geo.Point, Box<Int>>'",
            ExternalType(
                path: ["Box"],
                arguments: [
                    ExternalType(path: ["Geo", "Point"]), ExternalType(path: ["Box"], arguments: [ExternalType(path: ["Int"])]),
                ]
            )
        ),
        ("{type: Decimal, import: Foundation}", ExternalType(path: ["Decimal"], module: "Foundation")),
    ])
    func readsNames(text: String, type: ExternalType) throws {
        let read = try read(text)
        #expect(read.type == type)
        #expect(read.ids == [])
    }

    @Test(arguments: [
        "'String } ; func evil() {'", "'A;B'", "'A B'", "'A.'", "'.A'", "'A..B'", "'A<>'", "'A<B'", "'A>B'", "'A<B>>'",
        "'A<B>.C'",
        "'[A]'", "'A?'", "'(A)'", "'A & B'", "'any A'", "'`A`'", "'A//'", "'A/*'", #""A\nB""#, #""A\0""#, #""A\u2028B""#,
        #""A\u200B""#, "'1A'", "'\"A\"'", "'#if'", "'@A'", "'\\(A)'", "''", "1", "[A]", "{type: A, import: 'B; C'}",
        "{type: A, import: B.C}", "{type: A, import: [B]}", "{import: B}", "{type: A, x: B}",
        "'" + String(repeating: "A<", count: 100) + "B" + String(repeating: ">", count: 100) + "'",
        "'" + String(repeating: "A", count: 10_000) + "'",
    ])
    func refusesWhatIsMore(text: String) throws {
        let read = try read(text)
        #expect(read.type == nil)
        #expect(read.ids == ["invalid-type"])
    }
}

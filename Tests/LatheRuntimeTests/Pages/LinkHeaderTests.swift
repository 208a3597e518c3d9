import Testing

@testable import LatheRuntime

@Suite struct LinkHeaderTests {
    @Test(arguments: [
        (#"<https://a/?p=2>; rel="next", <https://a/?p=9>; rel="last""#, "https://a/?p=2"),
        (#"<https://a/?p=2,3;x>;title="a, b; c \"d\"" ; REL=NEXT"#, "https://a/?p=2,3;x"),
        (#"</x>; rel="prev", </y>; foo; rel="up next""#, "/y"),
        (#"</x>; rel="prev"; rel="next""#, nil), ("nothing", nil), ("<open", nil),
    ])
    func finds(value: String, next: String?) throws {
        let name = try #require(HTTPField.Name("Link"))
        #expect(LinkHeader([name: value])["next"] == next)
    }
}

import Testing

@testable import LatheRuntime

@Suite struct URIReferenceTests {
    /// RFC 3986 §5.4, as far as it says something about what a client requests: without fragments and other schemes.
    @Test(arguments: [
        ("g", "http://a/b/c/g"),
        ("./g", "http://a/b/c/g"),
        ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"),
        ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q"),
        ("g#s", "http://a/b/c/g"),
        ("g?y#s", "http://a/b/c/g?y"),
        (";x", "http://a/b/c/;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y"),
        ("", "http://a/b/c/d;p?q"),
        (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"),
        ("../", "http://a/b/"),
        ("../g", "http://a/b/g"),
        ("../..", "http://a/"),
        ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"),
        ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"),
        ("g/../h", "http://a/b/c/h"),
        ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("HTTPS://h/x?a=b:c", "https://h/x?a=b:c"),
        ("1x:y", "http://a/b/c/1x:y"),
    ])
    func resolves(reference: String, expected: String) {
        let resolved = URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q"))
        let query = resolved.query.map { "?\($0)" } ?? ""
        #expect("\(resolved.scheme ?? "")://\(resolved.authority ?? "")\(resolved.path)\(query)" == expected)
    }
}

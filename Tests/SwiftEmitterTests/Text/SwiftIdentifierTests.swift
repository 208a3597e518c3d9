import Testing

@testable import SwiftEmitter

@Suite struct SwiftIdentifierTests {
    @Test(arguments: [
        ("id", "id", "id", "id", "id"),
        ("default", "`default`", "default", "default", "`default`"),
        ("in", "`in`", "in", "in", "`in`"),
        ("inout", "`inout`", "inout", "`inout`", "`inout`"),
        ("init", "`init`", "`init`", "init", "`init`"),
        ("self", "`self`", "`self`", "self selfArgument", "selfArgument"),
        ("Type", "`Type`", "`Type`", "Type", "`Type`"),
        ("straße", "straße", "straße", "straße", "straße"),
        ("_1", "_1", "_1", "_1", "_1"),
    ])
    func positions(_ name: String, _ declaration: String, _ member: String, _ argument: String, _ reference: String) {
        let identifier = SwiftIdentifier(name)
        #expect(identifier.declaration == declaration)
        #expect(identifier.member == member)
        #expect(identifier.argument == argument)
        #expect(identifier.argumentReference == reference)
    }

    /// Names come allocated; should one not be a name after all, it is still no code.
    @Test(arguments: [
        ("", "__"), ("_", "__"), ("1a", "_1a"), ("a b", "a_b"), ("a`; exit()", "a___exit__"), ("a\u{202E}b", "a_b"), ("👍", "__"),
    ])
    func whatIsNoName(_ name: String, _ expected: String) {
        #expect(SwiftIdentifier(name).declaration == expected)
    }

    /// What a configuration may call a module or a client.
    @Test(arguments: [
        ("PhraseStudio", true), ("_a1", true), ("__", true), ("", false), ("_", false), ("1a", false), ("a b", false),
        ("a-b", false),
        ("straße", false), ("class", false), ("Any", false), ("Type", false), ("async", false), ("Class", true),
    ])
    func plain(_ text: String, _ expected: Bool) {
        #expect(SwiftIdentifier.isPlain(text) == expected)
    }
}

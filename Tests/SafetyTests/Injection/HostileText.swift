import Testing

/// Texts that would do harm where they became part of Swift, of a comment or of YAML as they are.
struct HostileText: CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    /// What ends a line, in Unicode's view (UAX #14) or that of some tool.
    private static let lineEnds = [
        ("LF", "\n"), ("CR", "\r"), ("CR LF", "\r\n"), ("VT", "\u{B}"), ("FF", "\u{C}"), ("NEL", "\u{85}"), ("LS", "\u{2028}"),
        ("PS", "\u{2029}"),
    ]

    private static let code = "func injected() { } struct Injected { var injected = 1 }"

    static let all: [HostileText] =
        lineEnds.map { HostileText("\($0.0) and code", "a\($0.1)\(code)\($0.1)//") }
        + [
            HostileText("end of comment", "a */ \(code) /* b"),
            HostileText("begin of comment", "/* a"),
            HostileText("comment", "// \(code)"),
            HostileText("interpolation", "a\\(injected())b"),
            HostileText("raw interpolation", "a\\#(injected())b"),
            HostileText("quote and code", "a\"; \(code); let b = \""),
            HostileText("three quotes", "\"\"\"\n\(code)\n\"\"\""),
            HostileText("raw quotes", "#\"a\"#"),
            HostileText("end of raw literal", "a\"#; \(code)"),
            HostileText("begin of raw literal", "#\"a"),
            HostileText("number signs", "###"),
            HostileText("condition", "a\n#if true\n\(code)\n#endif"),
            HostileText("source location", "a\n#sourceLocation(file: \"/etc/passwd\", line: 1)\n"),
            HostileText("macro", "#externalMacro(module: \"M\", type: \"T\")"),
            HostileText("backslash at the end", "a\\"),
            HostileText("escape", "\\u{22}\\n\\\""),
            HostileText("unfinished escape", "\\u{"),
            HostileText("backtick", "a`b"),
            HostileText("backticks and code", "a` { } \(code) `b"),
            HostileText("three backticks", "```\n\(code)"),
            HostileText("braces", "}\n}\n\(code)\n{{"),
            HostileText("parentheses", "a) { } \(code) (b"),
            HostileText("semicolon", "a; injected()"),
            HostileText("template", "{{name}} {{#items}}x{{/items}} {{{a}}} {{>Struct}}"),
            HostileText("attribute", "@_silgen_name(\"system\") func injected()"),
            HostileText("key path", "\\.self"),
            HostileText("closure argument", "$0"),
            HostileText("operator", "+-*/=<>!&|^~?"),
            HostileText("underscore", "_"),
            HostileText("empty", ""),
            HostileText("space", " "),
            HostileText("digit", "1a"),
            HostileText("right-to-left override", "a\u{202E}*/ code\u{202C}"),
            HostileText(
                "bidirectional controls",
                "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}\u{200E}\u{200F}"
            ),
            HostileText("zero width", "a\u{200B}\u{200C}\u{200D}\u{2060}b"),
            HostileText("byte-order mark", "a\u{FEFF}b"),
            HostileText("soft hyphen", "a\u{AD}b"),
            HostileText("zero byte", "a\u{0}b"),
            HostileText("control characters", "\u{1}\u{7}\u{8}\u{1B}[31m\u{7F}\u{9B}31m"),
            HostileText("tags", "a\u{E0041}\u{E007F}"),
            HostileText("variation selector", "a\u{FE0F}"),
            HostileText("private and unassigned", "a\u{E000}\u{10FFFF}\u{378}"),
            HostileText("hangul filler", "\u{3164}\u{115F}\u{FFA0}"),
            HostileText("emoji", "👩‍👩‍👧‍👦🇩🇪"),
            HostileText("combining marks", "\u{301}e\u{301}\u{323}" + String(repeating: "\u{300}", count: 100)),
            HostileText("only a combining mark", "\u{301}"),
            HostileText("other letters", "名前é"),
            HostileText("full width", "ｆｕｎｃ（）｛｝＂"),
            HostileText("init", "init"), HostileText("self", "self"), HostileText("Self", "Self"), HostileText("Type", "Type"),
            HostileText("Protocol", "Protocol"), HostileText("func", "func"), HostileText("extension", "extension"),
            HostileText("import", "import Foundation"), HostileText("Swift", "Swift"), HostileText("String", "String"),
            HostileText("Any", "Any"), HostileText("inout", "inout"), HostileText("LatheRuntime", "LatheRuntime"),
            HostileText("path", "../../etc/passwd"), HostileText("long", String(repeating: "a\"*/\\", count: 20_000)),
            HostileText(
                "HTML",
                "<p>a<br>\(code)</p><a href=\"*/ \(code)\">b</a><code>\n#if true\n</code><ul><li>\(code)</ul>&#10;\(code)&#x2028;&lt;!--"
            ),
            HostileText("YAML", "a\n  - target: $\n    remove: true\n# \"'"), HostileText("dollar", "$(touch injected) `id` $$"),
        ]

    /// Much of the above at once: for places that are tried with one text only.
    static let combined = HostileText(
        "much at once",
        "<p>a<br><b>\(code)</b><code>*/ \\u{ </code><a href=\"b\">c</a><ul><li>&lt;&#10;"
            + "a */ \"; \\(injected()) \\u{ ` \"\"\" #\"\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}\u{202E}\u{200B}\u{FEFF}\u{0} }\n#if true\n\(code)\n// {{name}} \\"
    )
}

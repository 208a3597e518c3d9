import Testing

@testable import SwiftEmitter

@Suite struct TemplateRendererTests {
    private static func tree(_ name: String, note: String? = nil, words: [String] = [], _ children: [TreeView] = []) -> TreeView {
        TreeView(name: name, isLeaf: children.isEmpty, note: note, words: words, children: children)
    }

    @Test func optionalText() throws {
        let template = "{{#note}}[{{.}}]{{/note}}{{^note}}none{{/note}}"
        #expect(try TemplateHarness.render(template, Self.tree("a", note: "x")) == "[x]")
        #expect(try TemplateHarness.render(template, Self.tree("a", note: "")) == "[]")
        #expect(try TemplateHarness.render(template, Self.tree("a")) == "none")
    }

    @Test func valuesAreNotReadAsTemplates() throws {
        #expect(try TemplateHarness.render("{{name}}", Self.tree("{{note}}&<")) == "{{note}}&<")
    }

    @Test func innerNamesHideOuterOnes() throws {
        let view = Self.tree("a", note: "n", [Self.tree("b", words: ["1", "2"])])
        let template = "{{name}}{{#children}}{{name}}{{#words}}{{name}}{{.}}{{/words}}{{/children}}{{name}}"
        #expect(try TemplateHarness.render(template, view) == "abb1b2a")
    }

    @Test func recursionIndentsFurther() throws {
        let view = Self.tree("a", [Self.tree("b", [Self.tree("c"), Self.tree("d")]), Self.tree("e")])
        let node = "{{name}} {\n{{#children}}\n\n    {{>node}}\n{{/children}}\n}\n"
        let expected = """
            a {

                b {

                    c {
                    }

                    d {
                    }
                }

                e {
                }
            }

            """
        #expect(try TemplateHarness.render("{{>node}}\n", partials: ["node": node], view) == expected)
    }

    /// Unlike the lines of a partial, a value is the data's business: its lines stay as they are.
    @Test func valuesAreNotIndented() throws {
        let text = try TemplateHarness.render("  {{>p}}\n", partials: ["p": "{{name}}\n{{name}}\n"], Self.tree("a\nb"))
        #expect(text == "  a\nb\n  a\nb\n")
    }

    @Test func byteOrderMarkIsNotText() throws {
        #expect(try TemplateHarness.render("\u{FEFF}{{name}}", Self.tree("a")) == "a")
    }

    @Test func longListsAreFlat() throws {
        let view = Self.tree("a", words: Array(repeating: "x", count: 100_000))
        #expect(try TemplateHarness.render("{{#words}}{{.}}{{/words}}", view).utf8.count == 100_000)
    }
}

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

/// Two view models that hold each other.
private struct GroupView: ViewModel {
    var title: String
    var members: [MemberView]

    static let fields: ViewFields<GroupView> = [.text("title", \.title), .list("members", \.members)]
}

private struct MemberView: ViewModel {
    var name: String
    var groups: [GroupView]

    static let fields: ViewFields<MemberView> = [.text("name", \.name), .list("groups", \.groups)]
}

/// A view model within one of its own type sees what that one sees, so that a partial means the same at every depth.
@Suite struct NestedContextTests {
    private static let view = GroupView(
        title: "outer",
        members: [MemberView(name: "m", groups: [GroupView(title: "inner", members: [MemberView(name: "n", groups: [])])])]
    )

    @Test func thePartialIsTheSameAtEveryDepth() throws {
        let group = "{{title}}({{#members}}{{name}}@{{title}}{{#groups}} {{>group}}{{/groups}}{{/members}})"
        #expect(
            try TemplateHarness.render("{{>group}}", partials: ["group": group], Self.view) == "outer(m@outer inner(n@inner))"
        )
    }

    @Test func whatStandsBetweenIsClosed() {
        let template = "{{#members}}{{#groups}}{{name}}{{/groups}}{{/members}}"
        #expect(
            TemplateHarness.errors(template, Self.view) == [
                "main.mustache:1:24: error: no value is called `name` here; there are title, members"
            ]
        )
    }

    @Test func whatComesAfterSeesTheOldContexts() throws {
        let template = "{{#members}}{{#groups}}{{title}}{{/groups}}{{name}}{{title}}{{/members}}"
        #expect(try TemplateHarness.render(template, Self.view) == "innermouter")
    }
}

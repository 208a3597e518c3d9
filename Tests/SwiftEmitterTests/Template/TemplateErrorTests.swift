import Testing

@testable import SwiftEmitter

/// What is refused when a template loads, and where the message points.
@Suite struct TemplateErrorTests {
    private static let tree = TreeView(name: "root", isLeaf: false, note: nil, words: [], children: [])

    @Test(arguments: [
        ("a\n  {{nmae}}", ["2:3: error: no value is called `nmae` here; there are name, isLeaf, note, words, children"]),
        ("é{{nmae}}", ["1:2: error: no value is called `nmae` here; there are name, isLeaf, note, words, children"]),
        ("{{#name}}x{{/name}}", ["1:1: error: `name` is a text, which is always there; write `{{name}}`"]),
        ("{{isLeaf}}", ["1:1: error: `isLeaf` is a flag and cannot be written; open it with `{{#isLeaf}}`"]),
        ("{{words}}", ["1:1: error: `words` is a list of texts and cannot be written; open it with `{{#words}}`"]),
        ("{{children}}", ["1:1: error: `children` is a list and cannot be written; open it with `{{#children}}`"]),
        ("{{note}}", ["1:1: error: `note` is a text that may not be there and cannot be written; open it with `{{#note}}`"]),
        ("{{.}}", ["1:1: error: `{{.}}` is the text of a section over texts, and the innermost section is none"]),
        (
            "{{#isLeaf}}{{.}}{{/isLeaf}}",
            ["1:12: error: `{{.}}` is the text of a section over texts, and the innermost section is none"]
        ),
        ("{{#.}}{{/.}}", ["1:1: error: a section needs a name"]),
        ("{{#words}}", ["1:1: error: the section `words` is not closed; add `{{/words}}`"]),
        ("{{/words}}", ["1:1: error: no section `words` is open here"]),
        ("{{#words}}\n{{/wrods}}\n{{/words}}", ["2:1: error: the section `words` has to be closed before `wrods`"]),
        (
            "{{#words}}{{#isLeaf}}{{/words}}\n{{x}}",
            [
                "1:22: error: the section `isLeaf` has to be closed before `words`",
                "2:1: error: no value is called `x` here; there are name, isLeaf, note, words, children",
            ]
        ),
        ("{{> nothing }}", ["1:1: error: no template is called `nothing`"]),
        ("{{>.}}", ["1:1: error: the partial has no name"]),
        ("{{=<% %>=}}", ["1:1: error: delimiters cannot be changed"]),
        ("{{}}", ["1:1: error: the tag has no name"]),
        ("{{# }}", ["1:1: error: the tag has no name"]),
        ("{{a b}}", ["1:1: error: `a b` is not a name"]),
        ("{{name.first}}", ["1:1: error: names with dots are not supported; open a section for the outer name"]),
        ("a {{name", ["1:3: error: the tag is not closed; add `}}`"]),
        ("a {{{name}}", ["1:3: error: the tag is not closed; add `}}}`"]),
        ("{{!", ["1:1: error: the tag is not closed; add `}}`"]),
        ("{{", ["1:1: error: the tag is not closed; add `}}`"]),
        ("{{{", ["1:1: error: the tag is not closed; add `}}}`"]),
    ])
    func refusal(_ template: String, _ expected: [String]) {
        #expect(TemplateHarness.errors(template, Self.tree) == expected.map { "main.mustache:" + $0 })
    }

    @Test func partialsAreNamedInErrors() {
        let errors = TemplateHarness.errors("{{>a}}{{#children}}{{>a}}{{/children}}", partials: ["a": "\n {{x}}"], Self.tree)
        #expect(errors == ["a.mustache:2:2: error: no value is called `x` here; there are name, isLeaf, note, words, children"])
    }

    @Test func sectionsHaveADepth() {
        let depth = 65
        let template = String(repeating: "{{#isLeaf}}", count: depth) + String(repeating: "{{/isLeaf}}", count: depth)
        #expect(TemplateHarness.errors(template, Self.tree) == ["main.mustache:1:705: error: sections nest deeper than 64"])
    }

    private static let endless =
        "error: the partial uses itself and might never end; open a section of the innermost context around it"

    @Test(arguments: [
        ("{{>p}}", ["p": "{{>p}}"], ["p.mustache:1:1: "]),
        ("{{>p}}", ["p": "{{#isLeaf}}{{>p}}{{/isLeaf}}"], ["p.mustache:1:12: "]),
        ("{{>p}}", ["p": "{{^children}}{{>p}}{{/children}}"], ["p.mustache:1:14: "]),
        ("{{>p}}", ["p": "{{>q}}", "q": "{{>p}}"], ["p.mustache:1:1: ", "q.mustache:1:1: "]),
        ("{{>main}}", [:], ["main.mustache:1:1: "]),
        ("{{>p}}", ["p": "{{#words}}{{>p}}{{/words}}"], ["p.mustache:1:11: "]),
        ("{{>p}}", ["p": "{{#children}}{{>p}}{{/children}}"], []),
        ("{{>p}}", ["p": "{{#children}}{{>q}}{{/children}}", "q": "{{>p}}"], []),
    ])
    func recursion(_ template: String, _ partials: [String: String], _ places: [String]) {
        #expect(TemplateHarness.errors(template, partials: partials, Self.tree) == places.map { $0 + Self.endless })
    }
}

/// A view model that holds itself.
struct TreeView: ViewModel {
    var name: String
    var isLeaf: Bool
    var note: String?
    var words: [String]
    var children: [TreeView]

    static let fields: ViewFields<TreeView> = [
        .text("name", \.name),
        .flag("isLeaf", \.isLeaf),
        .optional("note", \.note),
        .list("words", \.words),
        .list("children", \.children),
    ]
}

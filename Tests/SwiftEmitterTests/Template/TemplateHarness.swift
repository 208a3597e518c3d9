@testable import SwiftEmitter

/// Renders templates that are given as text.
enum TemplateHarness {
    /// The text of a template called `main`, with its partials.
    static func render(
        _ template: String,
        partials: [String: String] = [:],
        schema: ViewSchema,
        record: ViewRecord
    ) throws(TemplateErrors) -> String {
        var errors: Set<TemplateError> = []
        var parsed: [String: ParsedTemplate] = [:]
        for (name, text) in partials.merging(["main": template], uniquingKeysWith: { $1 }) {
            let source = TemplateSource(name: name, bytes: Array(text.utf8))
            let (nodes, problems) = TemplateParser.parse(source)
            errors.formUnion(problems)
            parsed[name] = ParsedTemplate(source: source, nodes: nodes)
        }
        guard let main = parsed["main"] else { return "" }
        let result = TemplateCompiler.compile(main, for: schema, with: parsed)
        errors.formUnion(result.errors)
        if !errors.isEmpty { throw TemplateErrors(errors.sorted()) }
        return String(decoding: TemplateRenderer.render(result.program, record), as: UTF8.self)
    }

    static func render<View: ViewModel>(
        _ template: String,
        partials: [String: String] = [:],
        _ view: View
    ) throws(TemplateErrors) -> String {
        try render(template, partials: partials, schema: View.fields.schema, record: View.fields.record(of: view))
    }

    /// What is wrong with a template, each as `file:line:column: error: message`.
    static func errors<View: ViewModel>(_ template: String, partials: [String: String] = [:], _ view: View) -> [String] {
        do {
            _ = try render(template, partials: partials, view)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }
}

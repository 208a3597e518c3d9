/// Templates by name, and what is wrong with them.
struct TemplateLibrary {
    private let templates: [String: ParsedTemplate]
    private var used: Set<String> = []
    private(set) var errors: Set<TemplateError> = []

    /// - Parameter texts: The bytes of each template.
    init(_ texts: [String: [UInt8]]) {
        var templates: [String: ParsedTemplate] = [:]
        for (name, bytes) in texts {
            let source = TemplateSource(name: name, bytes: bytes)
            let (nodes, errors) = TemplateParser.parse(source)
            templates[name] = ParsedTemplate(source: source, nodes: nodes)
            self.errors.formUnion(errors)
        }
        self.templates = templates
    }

    /// Compiles a template, one of ours, for the type of its view model.
    mutating func compile<View: ViewModel>(_ name: String) -> Template<View> {
        guard let template = templates[name] else {
            errors.insert(TemplateSource(name: name, bytes: []).error(at: 0, "the template is missing"))
            return Template(TemplateProgram())
        }
        let result = TemplateCompiler.compile(template, for: View.fields.schema, with: templates)
        used.formUnion(result.used)
        errors.formUnion(result.errors)
        return Template(result.program)
    }

    /// A template that nothing uses has a wrong name.
    mutating func refuseUnused(of names: [String]) {
        for name in names where !used.contains(name) {
            let known = EmbeddedTemplates.all.keys.sorted().joined(separator: ", ")
            let message = "nothing uses a template of this name; the templates are \(known)"
            errors.insert(TemplateSource(name: name, bytes: []).error(at: 0, message))
        }
    }
}

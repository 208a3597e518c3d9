/// Compiles a template and its partials for a type of view model: every name is found now, or is an error.
///
/// A partial is compiled once for each list of context types it is used in. That there are not endlessly many when a partial uses
/// itself follows from a rule: a view model within one of its own type sees what that one sees. It takes its place among the
/// contexts, and those between the two are closed.
struct TemplateCompiler {
    /// A template used where these contexts are open, the outermost first.
    private struct Instance: Hashable {
        var template: String
        var contexts: [ObjectIdentifier]
    }

    private struct Work {
        var part: Int
        var template: ParsedTemplate
        var contexts: [ViewSchema]
    }

    private let templates: [String: ParsedTemplate]
    private var program = TemplateProgram()
    private var parts: [Instance: Int] = [:]
    private var pending: [Work] = []
    private var recursion = TemplateRecursion()
    private var errors: Set<TemplateError> = []
    /// The names of the templates that were compiled.
    private var used: Set<String> = []

    private var work: Work
    /// Whether the sections between the start of the part and here open contexts, and whether each comes from the innermost one.
    private var path = TemplateRecursion.Path()

    private init(_ templates: [String: ParsedTemplate], _ root: ParsedTemplate, _ schema: ViewSchema) {
        self.templates = templates
        self.work = Work(part: 0, template: root, contexts: [schema])
    }

    struct Result {
        var program: TemplateProgram
        var used: Set<String>
        var errors: Set<TemplateError>
    }

    /// Compiles a template and every partial it reaches.
    static func compile(_ root: ParsedTemplate, for schema: ViewSchema, with templates: [String: ParsedTemplate]) -> Result {
        var compiler = TemplateCompiler(templates, root, schema)
        _ = compiler.part(for: root, [schema])
        while let work = compiler.pending.popLast() { compiler.compile(work) }
        compiler.errors.formUnion(compiler.recursion.errors())
        return Result(program: compiler.program, used: compiler.used, errors: compiler.errors)
    }

    /// The part of a template in these contexts, which is compiled later where it is new.
    private mutating func part(for template: ParsedTemplate, _ contexts: [ViewSchema]) -> Int {
        let instance = Instance(template: template.source.name, contexts: contexts.map(ObjectIdentifier.init))
        if let part = parts[instance] { return part }
        let part = program.parts.count
        program.parts.append(0..<0)
        parts[instance] = part
        used.insert(template.source.name)
        pending.append(Work(part: part, template: template, contexts: contexts))
        return part
    }

    private mutating func compile(_ work: Work) {
        self.work = work
        path = TemplateRecursion.Path()
        let start = program.operations.count
        compile(work.template.nodes)
        program.parts[work.part] = start..<program.operations.count
    }

    private mutating func compile(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .text(let bytes):
                let start = program.text.count
                program.text += bytes
                add(.text(start..<program.text.count))
            case .lineStart: add(.lineStart)
            case .value(let name, let offset): compileValue(name, offset)
            case .section(let name, let isInverted, let offset, let content):
                compileSection(name, isInverted: isInverted, offset, content)
            case .partial(let name, let indentation, let offset): compilePartial(name, indentation, offset)
            }
        }
    }

    private mutating func add(_ operation: TemplateOperation) { program.operations.append(operation) }

    private mutating func fail(_ offset: Int, _ message: String) {
        errors.insert(work.template.source.error(at: offset, message))
    }
}

// MARK: - Values and partials

extension TemplateCompiler {
    private mutating func compileValue(_ name: String, _ offset: Int) {
        if name == "." {
            guard work.contexts.last === ViewSchema.element else {
                return fail(offset, "`{{.}}` is the text of a section over texts, and the innermost section is none")
            }
            return add(.element)
        }
        guard let (address, kind) = find(name, offset) else { return }
        guard case .text = kind else {
            return fail(offset, "`\(name)` is \(kind.description) and cannot be written; open it with `{{#\(name)}}`")
        }
        add(.value(address))
    }

    private mutating func compilePartial(_ name: String, _ indentation: [UInt8], _ offset: Int) {
        guard let partial = templates[name] else {
            return fail(offset, "no template is called `\(name)`")
        }
        let part = part(for: partial, work.contexts)
        recursion.add(from: work.part, to: part, along: path, at: work.template.source, offset)
        add(.partial(part, indentation: indentation))
    }

    /// Where a name is found: in the innermost context that has it.
    private mutating func find(_ name: String, _ offset: Int) -> (FieldAddress, ViewSchema.Kind)? {
        for (place, schema) in work.contexts.enumerated().reversed() {
            if let field = schema.index(of: name) {
                return (FieldAddress(context: place, field: field), schema.fields[field].kind)
            }
        }
        var known: [String] = []
        for schema in work.contexts.reversed() {
            for field in schema.fields where !known.contains(field.name) { known.append(field.name) }
        }
        fail(offset, "no value is called `\(name)` here; there are \(known.joined(separator: ", "))")
        return nil
    }
}

// MARK: - Sections

extension TemplateCompiler {
    private mutating func compileSection(_ name: String, isInverted: Bool, _ offset: Int, _ content: [TemplateNode]) {
        guard name != "." else { return fail(offset, "a section needs a name") }
        guard let (address, kind) = find(name, offset) else { return }
        let start = program.operations.count
        switch kind {
        case .text: fail(offset, "`\(name)` is a text, which is always there; write `{{\(name)}}`")
        case .flag:
            add(.when(address, is: !isInverted, end: start))
            compile(content)
            program.operations[start] = .when(address, is: !isInverted, end: program.operations.count)
        case .optionalText, .texts, .view, .views:
            if isInverted {
                add(.ifEmpty(address, end: start))
                compile(content)
                program.operations[start] = .ifEmpty(address, end: program.operations.count)
            } else {
                compileEach(address, kind.inner, content)
            }
        }
    }

    private mutating func compileEach(_ address: FieldAddress, _ inner: ViewSchema, _ content: [TemplateNode]) {
        let start = program.operations.count
        let outer = (contexts: work.contexts, path: path)
        path.open(fromInnermost: address.context == work.contexts.count - 1)
        let depth = work.contexts.firstIndex { $0 === inner } ?? work.contexts.count
        work.contexts = work.contexts[..<depth] + [inner]
        add(.each(address, depth: depth, end: start))
        compile(content)
        program.operations[start] = .each(address, depth: depth, end: program.operations.count)
        (work.contexts, path) = outer
    }
}

extension ViewSchema.Kind {
    /// The context that a section over such a value opens.
    fileprivate var inner: ViewSchema {
        switch self {
        case .view(let schema), .views(let schema): schema()
        case .text, .flag, .optionalText, .texts: .element
        }
    }

    fileprivate var description: String {
        switch self {
        case .text: "a text"
        case .flag: "a flag"
        case .optionalText: "a text that may not be there"
        case .texts: "a list of texts"
        case .view: "a group of values that may not be there"
        case .views: "a list"
        }
    }
}

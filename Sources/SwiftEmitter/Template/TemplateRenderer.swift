/// Carries out a program: appends the UTF-8 text of a view model.
struct TemplateRenderer {
    private enum Context {
        case view(ViewRecord)
        case element(String)
    }

    private let program: TemplateProgram
    private var output: [UInt8] = []

    private init(_ program: TemplateProgram) { self.program = program }

    static func render(_ program: TemplateProgram, _ root: ViewRecord) -> [UInt8] {
        var renderer = TemplateRenderer(program)
        renderer.run(program.parts[0], [.view(root)], indentation: [])
        return renderer.output
    }

    private mutating func run(_ range: Range<Int>, _ contexts: [Context], indentation: [UInt8]) {
        var next = range.lowerBound
        while next < range.upperBound {
            let operation = program.operations[next]
            next += 1
            switch operation {
            case .text(let range): output += program.text[range]
            case .lineStart: output += indentation
            case .value(let address):
                guard case .text(let text) = value(address, contexts) else { unexpected(address) }
                output += text.utf8
            case .element:
                guard case .element(let text)? = contexts.last else { unexpected(nil) }
                output += text.utf8
            case .when(let address, let wanted, let end):
                guard case .flag(let flag) = value(address, contexts) else { unexpected(address) }
                if flag != wanted { next = end }
            case .ifEmpty(let address, let end):
                if !isEmpty(value(address, contexts)) { next = end }
            case .each(let address, let depth, let end):
                runEach(value(address, contexts), next..<end, contexts, depth: depth, indentation: indentation)
                next = end
            case .partial(let part, let more):
                run(program.parts[part], contexts, indentation: indentation + more)
            }
        }
    }

    private mutating func runEach(
        _ value: ViewValue,
        _ content: Range<Int>,
        _ contexts: [Context],
        depth: Int,
        indentation: [UInt8]
    ) {
        if isEmpty(value) { return }
        var inner = Array(contexts[..<depth])
        inner.append(.element(""))
        switch value {
        case .texts(let texts):
            for text in texts {
                inner[depth] = .element(text)
                run(content, inner, indentation: indentation)
            }
        case .views(let views):
            for view in views {
                inner[depth] = .view(view)
                run(content, inner, indentation: indentation)
            }
        case .text, .flag: unexpected(nil)
        }
    }

    private func value(_ address: FieldAddress, _ contexts: [Context]) -> ViewValue {
        guard case .view(let record) = contexts[address.context] else { unexpected(address) }
        return record.values[address.field]
    }

    private func isEmpty(_ value: ViewValue) -> Bool {
        switch value {
        case .texts(let texts): texts.isEmpty
        case .views(let views): views.isEmpty
        case .text, .flag: false
        }
    }

    /// The compiler of templates has looked at every kind, so that this is not reached.
    private func unexpected(_ address: FieldAddress?) -> Never {
        preconditionFailure("a value is not of the kind its template was compiled for: \(String(describing: address))")
    }
}

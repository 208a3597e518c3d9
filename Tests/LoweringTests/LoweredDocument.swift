import ClientModel
import DocumentRewriting
import Lowering
import OpenAPIDocument
import SourceText
import SpecLoader

/// A document written in a test, lowered.
struct LoweredDocument {
    let model: ClientModel?
    let diagnostics: [Diagnostic]
    private let files: SourceFiles

    /// - Parameter yaml: a whole document, or only `paths:` and `components:`.
    init(_ yaml: String, change: (inout LoweringOptions) -> Void = { _ in }) {
        let isWhole = yaml.hasPrefix("openapi:") || yaml.hasPrefix("swagger:")
        let text = isWhole ? yaml : "openapi: 3.1.0\ninfo: {title: Test, version: '1'}\n" + yaml
        var files = SourceFiles()
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "test.yaml", bytes: Array(text.utf8))
        let number = files.add(file)
        let loaded = SpecLoader().load(file, number: number, diagnostics: &diagnostics)
        let root = loaded.map { SwaggerUpgrade().upgrade($0, diagnostics: &diagnostics) }
        let document = root.flatMap { DocumentReader().read($0, diagnostics: &diagnostics) }
        var options = LoweringOptions(module: "Test", clientName: "TestClient", access: .public, defaultTransport: .urlSession)
        change(&options)
        model = document.flatMap { Lowering(options: options).lower($0, diagnostics: &diagnostics) }
        // Most documents of these tests name no server and describe no responses, to stay short.
        self.diagnostics = diagnostics.all.filter { diagnostic in
            (diagnostic.id != "no-server" && diagnostic.id != "no-responses") || yaml.contains("servers:")
        }
        self.files = files
    }

    /// A document with one operation that answers with `schema`, a flow mapping, beside `components`.
    init(schema: String, components: String = "{}", version: String = "3.1.0") {
        self.init(
            """
            openapi: \(version)
            info: {title: Test, version: '1'}
            paths:
              /thing:
                get:
                  operationId: getThing
                  responses:
                    '200': {description: ok, content: {application/json: {schema: \(schema)}}}
            components:
              schemas: \(components)
            """
        )
    }

    /// `error 3:7 duplicate-operation-id`: severity, place and identifier of every message.
    var messages: [String] {
        diagnostics.map { diagnostic in
            let position = diagnostic.location.map { files.position(of: $0) }
            return "\(diagnostic.severity) \(position.map { "\($0.line):\($0.column)" } ?? "-") \(diagnostic.id)"
        }
    }

    func operation(_ name: String) -> OperationModel? { model?.operations.first { $0.name == name } }

    /// The type the first operation returns.
    var returned: SwiftType? {
        guard case .value(.json(let type), _)? = model?.operations.first?.success else { return nil }
        return type
    }

    /// The declaration of that name.
    func declaration(_ name: String) -> TypeDeclaration? { model?.declarations.first { $0.name == name } }

    func structure(_ name: String) -> StructureModel? {
        if case .structure(let structure)? = declaration(name)?.shape { structure } else { nil }
    }

    func union(_ name: String) -> UnionModel? {
        if case .union(let union)? = declaration(name)?.shape { union } else { nil }
    }

    func cases(_ name: String) -> [String]? {
        if case .openEnum(let model)? = declaration(name)?.shape { model.cases.map(\.name) } else { nil }
    }

    /// A type as it would be written, with the names of its declarations.
    func text(_ type: SwiftType) -> String {
        switch type {
        case .array(let element): "[\(text(element))]"
        case .dictionary(let element): "[String: \(text(element))]"
        case .optional(let wrapped): text(wrapped) + "?"
        case .nullable(let wrapped): "Nullable<\(text(wrapped))>"
        case .declared(let id): model?[id].name ?? "?"
        default: "\(type)"
        }
    }

    /// `key: name: Type` of each property.
    func properties(_ name: String) -> [String]? {
        structure(name)?.properties.map { "\($0.key): \($0.name): \(text($0.type))" }
    }
}

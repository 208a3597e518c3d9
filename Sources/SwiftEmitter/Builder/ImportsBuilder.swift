import ClientModel

/// Finds out what a file has to import, and what of it its declarations show to others: an import that is more public than its use
/// is a warning.
struct ImportsBuilder {
    private let model: ClientModel
    private let access: String
    private var usesFoundation = false
    private var usesRuntimeTypes = false
    private var usesXML = false
    /// Whether types of the client itself are shown.
    private var usesDeclared = false
    /// Those of types that the user has.
    private var modules: Set<String> = []

    /// - Parameter access: The access level as it is written, with a space behind it.
    init(_ model: ClientModel, access: String) {
        self.model = model
        self.access = access
    }

    /// The imports of the file of the client type.
    var client: ImportsView {
        ImportsView(runtime: access, transport: model.defaultTransport == .urlSession ? access : nil)
    }

    /// The imports of a file with operations.
    func operations(_ operations: [OperationModel]) -> ImportsView {
        var copy = self
        for operation in operations { copy.visit(operation) }
        return copy.view
    }

    /// The imports of a file with types.
    ///
    /// - Parameter declarations: All of them, the nested ones too.
    func models(_ declarations: [TypeDeclaration]) -> ImportsView {
        var copy = self
        for declaration in declarations { copy.visit(declaration.shape) }
        return copy.view
    }

    /// The imports of the file with the type of a fake, which shows the client.
    var fake: FakeImportsView { fakeView(showsClient: true) }

    /// The imports of a file with methods of a fake.
    ///
    /// - Parameter types: The types that the closures have and return.
    func fake(_ types: [SwiftType], showsRuntime: Bool) -> FakeImportsView {
        var copy = self
        copy.usesRuntimeTypes = showsRuntime
        for type in types { copy.visit(type) }
        return copy.fakeView(showsClient: copy.usesDeclared)
    }

    private func fakeView(showsClient: Bool) -> FakeImportsView {
        let module = SwiftIdentifier(model.module).declaration
        let clientAccess = model.access == .internal ? "@testable " : showsClient ? access : ""
        return FakeImportsView(
            module: "\(clientAccess)import \(module)",
            testing: access,
            runtime: usesRuntimeTypes ? access : "",
            foundation: usesFoundation ? access : nil,
            modules: moduleImports
        )
    }

    private var moduleImports: [ModuleImportView] {
        modules.sorted().map { ModuleImportView(access: access, name: SwiftIdentifier($0).declaration) }
    }

    private var view: ImportsView {
        ImportsView(
            runtime: usesRuntimeTypes ? access : "",
            usesXML: usesXML,
            foundation: usesFoundation ? access : nil,
            modules: moduleImports
        )
    }

    private mutating func visit(_ operation: OperationModel) {
        if model.usesXML(operation) { usesXML = true }
        for parameter in operation.parameters {
            if case .argument(_, let type) = parameter.value { visit(type) }
        }
        if let content = operation.body?.single { visit(content.payload) }
        switch operation.success {
        case .value(let payload, _), .optionalValue(let payload, _, _): visit(payload)
        case .headers(let type, _): visit(type)
        case .nothing, .byStatus: break
        }
    }

    private mutating func visit(_ shape: TypeDeclaration.Shape) {
        switch shape {
        case .structure(let structure):
            usesRuntimeTypes = true
            for property in structure.properties { visit(property.type) }
            if let rest = structure.rest { visit(rest.valueType) }
        case .openEnum: usesRuntimeTypes = true
        case .union(let union):
            usesRuntimeTypes = true
            for variant in union.variants { visit(variant.type) }
        case .tuple(let tuple):
            usesRuntimeTypes = true
            for element in tuple.elements { visit(element.type) }
            if let rest = tuple.rest { visit(rest.valueType) }
        case .choices(let choices):
            usesRuntimeTypes = true
            for variant in choices.variants { visit(variant.type) }
        case .alias(let type): visit(type)
        case .bodies(let bodies):
            for body in bodies.cases { visit(body.content.payload) }
        case .responses(let responses):
            for response in responses.cases { visit(response.payload) }
        }
    }

    private mutating func visit(_ payload: RequestPayloadModel) {
        for type in payload.types { visit(type) }
        switch payload {
        case .bytes, .multipart, .stream: usesRuntimeTypes = true
        case .parts(let parts): if parts.contains(where: { $0.type == nil }) { usesRuntimeTypes = true }
        case .json, .form, .xml, .text: break
        }
    }

    private mutating func visit(_ payload: PayloadModel) {
        if payload.isStreamed { usesRuntimeTypes = true }
        for type in payload.types { visit(type) }
    }

    private mutating func visit(_ type: SwiftType) {
        switch type {
        case .date, .uuid, .data, .decimal: usesFoundation = true
        case .calendarDate, .json: usesRuntimeTypes = true
        case .array(let inner), .dictionary(let inner), .set(let inner), .optional(let inner): visit(inner)
        case .nullable(let inner):
            usesRuntimeTypes = true
            visit(inner)
        case .external(let type): modules.formUnion([type.module].compactMap { $0 })
        case .declared: usesDeclared = true
        case .string, .bool, .int, .int32, .int64, .sized, .float, .double: break
        }
    }
}

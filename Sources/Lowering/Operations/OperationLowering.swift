import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns operations into methods of the client.
struct OperationLowering {
    let document: OpenAPIDocument
    /// The security schemes the client has credentials for.
    let knownSchemes: Set<String>
    private(set) var result: [OperationModel] = []
    /// The names that the user gave, and those made from ids: the first go before the others, wherever they are in the document.
    private var givenNames = NameScope(reserved: ReservedNames.clientMembers)
    private var derivedNames: NameScope

    init(document: OpenAPIDocument, knownSchemes: Set<String>) {
        self.document = document
        self.knownSchemes = knownSchemes
        derivedNames = NameScope(reserved: ReservedNames.clientMembers.union(Self.givenNames(in: document)))
    }

    private static func givenNames(in document: OpenAPIDocument) -> [String] {
        document.paths.flatMap(\.operations).flatMap { operation in
            let modes = operation.extensions["x-lathe-response-modes"]?.sequence ?? []
            return [operation.extensions["x-lathe-name"]?.string].compactMap { $0 } + modes.compactMap { $0["name"]?.string }
        }
    }

    private mutating func allocate(_ name: String, isGiven: Bool) -> String {
        isGiven ? givenNames.allocate(name, suffix: "Call") : derivedNames.allocate(name, suffix: "Call")
    }

    mutating func lower(_ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        let id = operation.id ?? "\(operation.method.lowercased()) \(operation.path)"
        let given = GivenName.read("x-lathe-name", in: operation.extensions, diagnostics: &diagnostics)
        let name = given ?? SwiftName.lowerCamel(id)
        let modes = ResponseModeReader().read(operation, diagnostics: &diagnostics)
        if !modes.isEmpty {
            types.resolvedByRequest.formUnion(successIdentities(operation, types: &types, diagnostics: &diagnostics))
        }
        var arguments = NameScope(reserved: ReservedNames.arguments)
        guard
            let body = BodyLowering(operationName: name, method: operation.method).lower(
                operation.requestBody,
                types: &types,
                diagnostics: &diagnostics
            )
        else { return }
        let parameters = ParameterLowering(operationName: name).lower(
            operation,
            scope: &arguments,
            types: &types,
            diagnostics: &diagnostics
        )
        let responses = ResponseLowering(operationName: name).lower(operation, types: &types, diagnostics: &diagnostics)
        let model = OperationModel(
            id: id,
            name: allocate(name, isGiven: given != nil),
            method: operation.method,
            path: operation.path,
            tags: operation.tags,
            summary: operation.summary,
            description: operation.description,
            deprecated: operation.isDeprecated ? "" : nil,
            parameters: parameters,
            body: body.model,
            success: responses.success,
            failures: responses.failures,
            accept: responses.accept,
            security: SecurityLowering(document: document).lowerRequirements(
                operation,
                known: knownSchemes,
                diagnostics: &diagnostics
            )
        )
        let lowering = ResponseModeLowering(model: model, operation: operation)
        for mode in modes {
            guard var variant = lowering.lower(mode, among: modes, types: &types, diagnostics: &diagnostics) else { continue }
            variant.name = allocate(mode.name, isGiven: true)
            result.append(variant)
        }
        result.append(model)
    }

    /// The schemas that the request tells apart for this operation.
    private func successIdentities(
        _ operation: Operation,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [ObjectIdentifier] {
        operation.responses.flatMap(\.content).compactMap(\.schema).map {
            ObjectIdentifier(types.normalizer.normalize($0, diagnostics: &diagnostics).identity)
        }
    }
}

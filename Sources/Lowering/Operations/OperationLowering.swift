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
    private var names = NameScope(reserved: ReservedNames.clientMembers)

    init(document: OpenAPIDocument, knownSchemes: Set<String>) {
        self.document = document
        self.knownSchemes = knownSchemes
    }

    mutating func lower(_ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        let id = operation.id ?? "\(operation.method.lowercased()) \(operation.path)"
        let name = operation.extensions["x-lathe-name"]?.string ?? SwiftName.lowerCamel(id)
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
            name: names.allocate(name, suffix: "Call"),
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
            security: SecurityLowering(document: document).lowerRequirements(
                operation,
                known: knownSchemes,
                diagnostics: &diagnostics
            )
        )
        let lowering = ResponseModeLowering(model: model, operation: operation)
        for mode in modes {
            guard var variant = lowering.lower(mode, among: modes, types: &types, diagnostics: &diagnostics) else { continue }
            variant.name = names.allocate(mode.name, suffix: "Call")
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

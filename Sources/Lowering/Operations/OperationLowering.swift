import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns operations into methods of the client.
struct OperationLowering {
    let document: OpenAPIDocument
    /// The security schemes the client has credentials for.
    let knownSchemes: Set<String>
    let names: OperationNames
    private(set) var result: [OperationModel] = []

    init(document: OpenAPIDocument, knownSchemes: Set<String>, names: OperationNames) {
        self.document = document
        self.knownSchemes = knownSchemes
        self.names = names
    }

    mutating func lower(_ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics) {
        let entry = names[operation]
        let name = entry.typeWords
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
        let parameters = ParameterLowering(
            operationName: name,
            dialect: document.dialect,
            notation: ArrayNotationReader.read(document.extensions, diagnostics: &diagnostics)
        ).lower(
            operation,
            scope: &arguments,
            types: &types,
            diagnostics: &diagnostics
        )
        let responses = ResponseLowering(operationName: name).lower(operation, types: &types, diagnostics: &diagnostics)
        let model = OperationModel(
            id: OperationCandidates(operation).id,
            name: entry.name,
            method: operation.method,
            path: operation.path,
            tags: operation.tags,
            summary: operation.summary,
            description: operation.description,
            deprecated: Deprecation.reason(isDeprecated: operation.isDeprecated, operation.extensions),
            parameters: parameters,
            body: body.model,
            success: responses.success,
            failures: responses.failures,
            accept: responses.accept,
            security: SecurityLowering(document: document).lowerRequirements(
                operation,
                known: knownSchemes,
                diagnostics: &diagnostics
            ),
            group: entry.group
        )
        let lowering = ResponseModeLowering(model: model, operation: operation)
        for (place, mode) in modes.enumerated() {
            guard var variant = lowering.lower(mode, among: modes, types: &types, diagnostics: &diagnostics) else { continue }
            variant.name = entry.modes.indices.contains(place) ? entry.modes[place] : mode.name
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

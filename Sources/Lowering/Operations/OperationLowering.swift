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
    /// Media types that the client does not ask for, a list for each response that has some.
    private(set) var leftOut: [[MediaType]] = []
    private var waiting: [Waiting] = []
    private var remarks = BodyRemarks()
    private var styles = UndefinedStyles()

    /// Methods whose body is lowered last: what its parts have in common with other schemas is named by these.
    private struct Waiting {
        var operation: Operation
        /// The places in `result`.
        var models: Range<Int>
        var lowering: BodyLowering
    }

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
            let responses = operation.responses
            types.resolvedByRequest.formUnion(identities(of: responses, types: &types, diagnostics: &diagnostics))
        }
        var arguments = NameScope(reserved: ReservedNames.arguments)
        var lowering = BodyLowering(operationName: name, method: operation.method, dialect: document.dialect)
        let waits = Self.waits(operation.requestBody)
        let body = waits ? nil : lowering.lower(operation, types: &types, remarks: &remarks, diagnostics: &diagnostics)
        let idempotencyKey = IdempotencyKeyLowering(document: document).lower(operation, diagnostics: &diagnostics)
        let parameters = ParameterLowering(
            operationName: name,
            idempotencyKey: idempotencyKey,
            dialect: document.dialect,
            notation: ArrayNotationReader.read(document.extensions, diagnostics: &diagnostics)
        ).lower(
            operation,
            scope: &arguments,
            types: &types,
            styles: &styles,
            diagnostics: &diagnostics
        )
        let responses = ResponseLowering(operationName: name).lower(operation, types: &types, diagnostics: &diagnostics)
        leftOut += responses.leftOut
        var model = OperationModel(
            id: OperationCandidates(operation).id,
            name: entry.name,
            method: operation.method,
            path: operation.path,
            tags: operation.tags,
            summary: operation.summary,
            description: operation.description,
            deprecated: Deprecation.reason(isDeprecated: operation.isDeprecated, operation.extensions),
            parameters: parameters,
            body: body,
            success: responses.success,
            failures: responses.failures,
            accept: responses.accept,
            security: SecurityLowering(document: document).lowerRequirements(
                operation,
                known: knownSchemes,
                diagnostics: &diagnostics
            ),
            group: entry.group,
            server: ServerLowering().lower(operation, diagnostics: &diagnostics)
        )
        model.headers = responses.headers
        model.idempotencyKey = idempotencyKey
        let first = result.count
        let modeLowering = ResponseModeLowering(model: model, operation: operation)
        for (place, mode) in modes.enumerated() {
            guard var variant = modeLowering.lower(mode, among: modes, types: &types, diagnostics: &diagnostics) else { continue }
            variant.name = entry.modes.indices.contains(place) ? entry.modes[place] : mode.name
            result.append(variant)
        }
        result.append(model)
        guard waits else { return }
        lowering.parameterNames = Set(parameters.compactMap(\.argumentName))
        waiting.append(Waiting(operation: operation, models: first..<result.count, lowering: lowering))
    }

    /// Whether a body has parts, or a media type that the caller has to say: both need names beside those of the parameters.
    private static func waits(_ body: RequestBody?) -> Bool {
        body?.content.contains { $0.essence.hasPrefix("multipart/") || $0.essence.contains("*") } == true
    }

    /// Lowers what had to wait for all operations.
    mutating func finish(types: inout TypeLowering, diagnostics: inout Diagnostics) {
        for waiting in self.waiting {
            let body = waiting.lowering.lower(waiting.operation, types: &types, remarks: &remarks, diagnostics: &diagnostics)
            for place in waiting.models { result[place].body = body }
        }
        waiting = []
        remarks.report(&diagnostics)
        styles.report(&diagnostics)
    }

    /// Finds the schemas of what calls return, before any is lowered: types are shared.
    func noteReturned(in types: inout TypeLowering, diagnostics: inout Diagnostics) {
        for operation in document.paths.flatMap(\.operations) {
            let successes = operation.responses.filter { !$0.status.hasPrefix("4") && !$0.status.hasPrefix("5") }
            types.returned.formUnion(identities(of: successes, types: &types, diagnostics: &diagnostics))
        }
    }

    private func identities(
        of responses: [Response],
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [ObjectIdentifier] {
        responses.flatMap(\.content).compactMap(\.schema).map {
            ObjectIdentifier(types.normalizer.normalize($0, diagnostics: &diagnostics).identity)
        }
    }
}

import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `x-lathe-polling`.
struct JobLowering {
    let draft: Draft
    /// The operations of the draft by what documents call them.
    let operations: OperationIndex
    let names: OperationNames

    private static let keys: Set<String> = [
        "name", "states", "of", "status", "success", "failure", "initial", "maximum", "factor", "deadline", "appearance",
        "result",
    ]

    func lower(_ operation: Operation, diagnostics: inout Diagnostics) -> [JobModel] {
        CallNames.nodes("x-lathe-polling", of: operation).compactMap { lower($0, of: operation, diagnostics: &diagnostics) }
    }

    private func lower(_ node: Node, of operation: Operation, diagnostics: inout Diagnostics) -> JobModel? {
        ExtensionKeys("x-lathe-polling", Self.keys).check(node, diagnostics: &diagnostics)
        guard let name = node["name"]?.string, let expression = node["status"], let success = node["success"] else {
            diagnostics.error("missing-field", "'x-lathe-polling' needs 'name', 'status' and 'success'", at: node.range)
            return nil
        }
        guard let place = operations.place(of: operation, mode: node["of"]?.string) else {
            diagnostics.error(
                "unknown-mode",
                "the operation has no response mode of this name",
                at: node["of"]?.range ?? node.range
            )
            return nil
        }
        guard let state = operations.result(at: place) else {
            diagnostics.error("unsupported-polling", "a job needs a call that always returns its state as JSON", at: node.range)
            return nil
        }
        let paths = MemberPathLowering(draft: draft)
        guard let status = paths.lower(expression, in: state, diagnostics: &diagnostics) else { return nil }
        let successes = literals(success, of: status, diagnostics: &diagnostics)
        let failures = literals(node["failure"], of: status, diagnostics: &diagnostics)
        let durations = DurationReader()
        let entry = names[operation]
        let statesName = node["states"]?.string ?? CallNames.statesName(name)
        return JobModel(
            operation: place,
            waitName: entry.calls[name] ?? name,
            statesName: entry.calls[statesName] ?? statesName,
            stateType: state,
            status: status,
            success: successes,
            failure: failures,
            isExhaustive: isExhaustive(paths.resolved(status.type), successes + failures),
            polling: PollingModel(
                initial: durations.read(node["initial"], diagnostics: &diagnostics),
                maximum: durations.read(node["maximum"], diagnostics: &diagnostics),
                factor: node["factor"].flatMap { if case .number(let text) = $0.content { Double(text) } else { nil } },
                deadline: durations.read(node["deadline"], diagnostics: &diagnostics),
                appearance: durations.read(node["appearance"], diagnostics: &diagnostics)
            ),
            result: node["result"].flatMap { result($0, of: state, paths, diagnostics: &diagnostics) }
        )
    }

    private func literals(_ node: Node?, of status: MemberPathModel, diagnostics: inout Diagnostics) -> [LiteralModel] {
        guard let node else { return [] }
        return (node.sequence ?? [node]).compactMap { value in
            let lowering = LiteralLowering(declarations: draft.declarations)
            if let literal = lowering.lower(value, as: MemberPathLowering(draft: draft).resolved(status.type)) { return literal }
            diagnostics.error("unknown-state", "this is no state of the job", at: value.range)
            return nil
        }
    }

    /// Whether a `default` would never be reached.
    private func isExhaustive(_ type: SwiftType, _ listed: [LiteralModel]) -> Bool {
        switch type {
        case .bool: return Set(listed).count == 2
        case .declared(let id):
            guard case .openEnum(let model) = draft.declarations[id.index].shape, !model.isOpen else { return false }
            return Set(listed).count == model.cases.count
        default: return false
        }
    }

    /// `result: {operation: getTranscriptionResult, run_id: $response.body#/run_id}`
    private func result(
        _ node: Node,
        of state: SwiftType,
        _ paths: MemberPathLowering,
        diagnostics: inout Diagnostics
    ) -> JobModel.ResultModel? {
        let parameters = node.mapping?.entries.filter { $0.key != "operation" } ?? []
        guard let name = node["operation"], let id = name.string, let entry = parameters.first, parameters.count == 1 else {
            diagnostics.error(
                "missing-field",
                "'result' needs 'operation' and one parameter of it",
                at: node.range,
                fix: "write it like {operation: getResult, id: $response.body#/result_id}"
            )
            return nil
        }
        guard let place = operations.place(named: id), let type = operations.result(at: place) else {
            diagnostics.error("unknown-operation", "no operation that returns JSON is called '\(id)'", at: name.range)
            return nil
        }
        let argument = draft.operations[place].parameters.first { $0.key == entry.key }
        guard case .argument(let argumentName, let argumentType)? = argument?.value else {
            diagnostics.error("unknown-parameter", "the operation '\(id)' has no parameter '\(entry.key)'", at: entry.keyRange)
            return nil
        }
        guard let key = paths.lower(entry.value, in: state, diagnostics: &diagnostics) else { return nil }
        guard paths.resolved(key.type) == paths.resolved(argumentType.unwrapped) else {
            diagnostics.error("wrong-type", "the parameter '\(entry.key)' is of another type", at: entry.value.range)
            return nil
        }
        return JobModel.ResultModel(operation: place, argument: argumentName, key: key, type: type)
    }
}

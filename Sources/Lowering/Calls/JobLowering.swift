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
    /// What operations are called that the configuration leaves out.
    let leftOut: Set<String>

    private static let keys: Set<String> = [
        "name", "states", "of", "status", "success", "failure", "initial", "maximum", "factor", "deadline", "appearance",
        "result",
    ]

    func lower(_ operation: Operation, diagnostics: inout Diagnostics) -> [JobModel] {
        CallNames.nodes("x-lathe-polling", of: operation).compactMap { lower($0, of: operation, diagnostics: &diagnostics) }
    }

    private func lower(_ node: Node, of operation: Operation, diagnostics: inout Diagnostics) -> JobModel? {
        guard let fields = ExtensionFields("x-lathe-polling", node, known: Self.keys, diagnostics: &diagnostics) else {
            return nil
        }
        guard node["name"] != nil, let expression = node["status"], let success = node["success"] else {
            diagnostics.error("missing-field", "'x-lathe-polling' needs 'name', 'status' and 'success'", at: node.range)
            return nil
        }
        let place = operations.place(of: operation, for: fields, diagnostics: &diagnostics)
        let polling = polling(fields, diagnostics: &diagnostics)
        guard let methods = CallNames.job(fields, diagnostics: &diagnostics) else { return nil }
        guard let place else { return nil }
        guard let state = operations.result(at: place) else {
            diagnostics.error("unsupported-polling", "a job needs a call that always returns its state as JSON", at: node.range)
            return nil
        }
        let paths = MemberPathLowering(draft: draft)
        guard let status = paths.lower(expression, in: state, diagnostics: &diagnostics) else { return nil }
        guard isState(paths.resolved(status.type)) else {
            diagnostics.error(
                "wrong-type",
                "the state of a job should be an enum, a string, an integer or a boolean",
                at: expression.range
            )
            return nil
        }
        let successes = literals(success, of: status, diagnostics: &diagnostics)
        let failures = literals(node["failure"], of: status, diagnostics: &diagnostics)
        checkEnd(fields, success: successes, failure: failures, diagnostics: &diagnostics)
        let entry = names[operation]
        return JobModel(
            operation: place,
            waitName: entry.calls[methods.wait] ?? methods.wait,
            statesName: entry.calls[methods.states] ?? methods.states,
            stateType: state,
            status: status,
            success: successes,
            failure: failures,
            isExhaustive: isExhaustive(paths.resolved(status.type), successes + failures),
            polling: polling,
            result: node["result"].flatMap { result($0, of: state, place, paths, diagnostics: &diagnostics) }
        )
    }

    private func polling(_ fields: ExtensionFields, diagnostics: inout Diagnostics) -> PollingModel {
        let durations = DurationReader()
        return PollingModel(
            initial: durations.read(fields["initial"], isWait: true, diagnostics: &diagnostics),
            maximum: durations.read(fields["maximum"], isWait: true, diagnostics: &diagnostics),
            factor: fields.number("factor", expected: "a number from 1 to 100", diagnostics: &diagnostics) {
                (1...100).contains($0)
            },
            deadline: durations.read(fields["deadline"], diagnostics: &diagnostics),
            appearance: durations.read(fields["appearance"], diagnostics: &diagnostics)
        )
    }

    /// Whether a literal of the type can be a pattern.
    private func isState(_ type: SwiftType) -> Bool {
        switch type {
        case .string, .bool, .int, .int32, .int64, .sized: return true
        case .declared(let id):
            if case .openEnum = draft.declarations[id.index].shape { return true }
            return false
        default: return false
        }
    }

    private func literals(_ node: Node?, of status: MemberPathModel, diagnostics: inout Diagnostics) -> [LiteralModel] {
        guard let node else { return [] }
        return (node.sequence ?? [node]).compactMap { value in
            let lowering = LiteralLowering(declarations: draft.declarations)
            if let literal = lowering.lower(value, as: MemberPathLowering(draft: draft).resolved(status.type)) { return literal }
            diagnostics.error(
                "unknown-state",
                "this is no state of the job",
                at: value.range,
                fix: states(of: status.type).map { "name some of \($0)" }
            )
            return nil
        }
    }

    /// The states that the document lists, for a message.
    private func states(of type: SwiftType) -> String? {
        guard case .declared(let id) = MemberPathLowering(draft: draft).resolved(type),
            case .openEnum(let model) = draft.declarations[id.index].shape
        else { return nil }
        return model.cases.map { item in
            switch item.value {
            case .string(let text): text
            case .integer(let number): "\(number)"
            default: item.name
            }
        }.joined(separator: ", ")
    }

    /// A job without a state of success would be asked for its state for ever.
    private func checkEnd(
        _ fields: ExtensionFields,
        success: [LiteralModel],
        failure: [LiteralModel],
        diagnostics: inout Diagnostics
    ) {
        if fields["success"]?.sequence?.isEmpty == true {
            diagnostics.error(
                "empty-success",
                "a job without a state of success never ends",
                at: fields["success"]?.range,
                fix: "name the states in which the job is done"
            )
        }
        guard !Set(success).isDisjoint(with: failure) else { return }
        diagnostics.error(
            "contradicting-states",
            "a state is one of success or of failure, not both",
            at: fields["failure"]?.range,
            notes: [Diagnostic.Note("success is here", at: fields["success"]?.range)]
        )
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
        _ asked: Int,
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
        let found = operations.place(named: id)
        guard found != nil || !leftOut.contains(id) else {
            diagnostics.error(
                "unknown-operation",
                "the operation '\(id)' gives the result of this job, and the configuration leaves it out",
                at: name.range,
                fix: "include it, or leave this operation out, too, or take 'result' away in an overlay"
            )
            return nil
        }
        guard let place = found, let type = operations.result(at: place) else {
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
        guard isComplete(draft.operations[place], with: argumentName, asked, of: name, diagnostics: &diagnostics) else {
            return nil
        }
        return JobModel.ResultModel(operation: place, argument: argumentName, key: key, type: type)
    }

    /// Whether everything the call for the result needs is known: from the last state, or because the job was asked for with it.
    private func isComplete(
        _ operation: OperationModel,
        with argument: String,
        _ asked: Int,
        of name: Node,
        diagnostics: inout Diagnostics
    ) -> Bool {
        if operation.group != draft.operations[asked].group {
            diagnostics.error(
                "unsupported-result",
                "the operation '\(operation.id)' is in another group than the one that tells the state",
                at: name.range,
                kind: .unsupported
            )
            return false
        }
        var known: [String: SwiftType] = [:]
        for case .argument(let name, let type) in draft.operations[asked].parameters.map(\.value) { known[name] = type }
        for parameter in operation.parameters {
            guard case .argument(let needed, let type) = parameter.value, needed != argument else { continue }
            if let given = known[needed], given == type || given.asOptional == type { continue }
            if known[needed] == nil, !parameter.isRequired { continue }
            diagnostics.error(
                "unsupported-result",
                "nothing says what the parameter '\(parameter.key)' of the operation '\(operation.id)' is",
                at: name.range
            )
            return false
        }
        guard operation.body?.isRequired != true else {
            diagnostics.error("unsupported-result", "the operation '\(operation.id)' needs a body", at: name.range)
            return false
        }
        return true
    }
}

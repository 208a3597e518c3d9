import ClientModel

/// Makes the view model of the two methods that wait for a long job.
struct JobViewBuilder {
    private static let indentation = 4

    let job: JobModel
    let names: TypeNames
    let access: String

    private var model: ClientModel { names.model }

    func view() -> JobView {
        let operation = model.operations[job.operation]
        let arguments = MethodArguments(operation, model, names: names)
        let polling = arguments.localNames.taken.contains("polling") ? "jobPolling" : "polling"
        let declared = arguments.items.map(\.declaration) + [standard(for: polling)]
        let state = names.text(job.stateType, in: .client)
        let result = names.text(job.result?.type ?? job.stateType, in: .client)
        let wait = SwiftIdentifier(job.waitName).declaration
        let states = SwiftIdentifier(job.statesName).declaration
        let forwarded = arguments.items.map(\.forwarded) + [.text("\(polling): \(polling)")]
        return JobView(
            documentation: documentation(operation, polling: polling),
            statesDocumentation: statesDocumentation(operation),
            waitName: wait,
            waitArguments: Code.arguments(
                declared,
                after: "\(access)func \(wait)(",
                before: ") async throws -> \(result) {",
                indentation: Self.indentation
            ),
            result: result,
            statesName: states,
            statesArguments: Code.arguments(
                declared,
                after: "\(access)func \(states)(",
                before: ") -> JobStates<\(state)> {",
                indentation: Self.indentation
            ),
            state: state,
            forwarded: Code.arguments(
                forwarded,
                after: "try await \(states)(",
                before: job.result == nil ? ").last()" : ")",
                indentation: Self.indentation + 4
            ),
            source: source(operation, polling: polling),
            method: SwiftIdentifier(operation.name).member,
            stateArguments: Code.arguments(
                arguments.items.map(\.forwarded),
                after: "try await $0.\(SwiftIdentifier(operation.name).member)(",
                before: ")",
                indentation: Self.indentation + 8
            ),
            subject: MemberPathCode(path: job.status).code(in: "$0"),
            branches: branches,
            hasDefault: !job.isExhaustive || job.status.isOptional,
            end: end
        )
    }

    /// The arguments of `JobStates`.
    private func source(_ operation: OperationModel, polling: String) -> String {
        let items: [Code] = [
            .labelled("of", .text("self")), CallCode.subject(operation), .labelled("polling", .text(polling)),
        ]
        return Code.arguments(items, after: "JobStates(", before: ") {", indentation: Self.indentation + 4)
    }

    private var branches: [JobView.BranchView] {
        let mark = job.status.isOptional ? "?" : ""
        let literal = SwiftLiteral(names: names, scope: .client)
        func branch(_ values: [LiteralModel], _ phase: String) -> JobView.BranchView? {
            let patterns = values.compactMap { value -> String? in
                if case .enumCase(_, let name) = value { return ".\(SwiftIdentifier(name).member)\(mark)" }
                return literal.code(value).map { $0.oneLine + mark }
            }
            return patterns.isEmpty ? nil : JobView.BranchView(pattern: patterns.joined(separator: ", "), phase: phase)
        }
        return [branch(job.success, ".succeeded"), branch(job.failure, ".failed")].compactMap { $0 }
    }

    /// `polling: Polling = Polling(initial: .seconds(15))`
    private func standard(for argument: String) -> Code {
        let polling = job.polling
        let factor = polling.factor.map { $0.rounded() == $0 ? "\(Int($0))" : "\($0)" }
        let values = [
            ("initial", polling.initial.map(Self.duration)), ("maximum", polling.maximum.map(Self.duration)), ("factor", factor),
            ("deadline", polling.deadline.map(Self.duration)), ("appearance", polling.appearance.map(Self.duration)),
        ]
        return .call(
            "\(argument): Polling = Polling",
            values.compactMap { name, value in value.map { .labelled(name, .text($0)) } }
        )
    }

    private static func duration(_ milliseconds: Int64) -> String {
        milliseconds.isMultiple(of: 1000) ? ".seconds(\(milliseconds / 1000))" : ".milliseconds(\(milliseconds))"
    }

    /// The last state, or the call with what it says.
    private var end: String {
        guard let result = job.result else { return ".last()" }
        let operation = model.operations[result.operation]
        let known = Set(MethodArguments(model.operations[job.operation], model, names: names).items.map(\.name))
        let arguments = MethodArguments(operation, model, names: names).items.compactMap { item -> Code? in
            if item.name == result.argument { return item.forwarded(as: "$0") }
            return known.contains(item.name) ? item.forwarded : nil
        }
        let call = Code.call("try await \(SwiftIdentifier(operation.name).declaration)", arguments).oneLine
        return "\n            .result { \(MemberPathCode(path: result.key).code(in: "$0")) } call: { \(call) }"
    }

    private func documentation(_ operation: OperationModel, polling: String) -> [String] {
        var comment = DocumentationComment(indentation: Self.indentation)
        comment.add("Waits until the job has ended: asks for its state with `\(operation.name)`, again and again.")
        comment.separate()
        comment.addItem("- Parameter \(polling):", "How often it is asked, and for how long.")
        let state = names.text(job.stateType, in: .client)
        comment.addItem("- Returns:", job.result == nil ? "The state of success." : "What the job made.")
        let calls = [operation.name] + (job.result.map { [model.operations[$0.operation].name] } ?? [])
        comment.addItem(
            "- Throws:",
            "`JobFailedError<\(state)>` with the last state, `JobTimeoutError<\(state)>`, or what "
                + calls.map { "`\($0)`" }.joined(separator: " or ") + " throws."
        )
        return comment.lines
    }

    private func statesDocumentation(_ operation: OperationModel) -> [String] {
        var comment = DocumentationComment(indentation: Self.indentation)
        comment.add("The states of the job, one for each time `\(operation.name)` is asked, up to that of success.")
        return comment.lines
    }
}

import OpenAPIDocument
import SourceText
import SpecLoader

/// Suggests `x-lathe-polling`: for a GET whose answer has a string enum with states of a job.
struct PollingRule {
    let operations: [Operation]

    /// Last words of members that tell a state.
    private static let stateNames: Set<String> = ["status", "state", "phase", "stage"]
    /// Names of members that what is asked for stands in.
    private static let envelopes: Set<String> = ["data", "result", "response"]
    /// Last words of paths that ask for a state.
    private static let questions: Set<String> = ["status", "state", "progress"]
    /// Things that are jobs by their names.
    private static let jobs: Set<String> = [
        "job", "task", "run", "operation", "export", "import", "build", "deployment", "deploy", "render", "transcription",
        "transcript", "conversion", "prediction", "batch", "crawl", "scan", "migration", "backup", "restore", "process",
    ]

    /// Whether a name is that of a job: `docgen_jobs`, `task_id`.
    static func isJob(_ name: String) -> Bool {
        let words = PlainWords(name).words.filter { $0 != "id" && $0 != "uid" && $0 != "uuid" }
        return words.last.map { jobs.contains(Singular.of($0)) } == true
    }

    private struct State {
        var answer: AnswerReader.Answer
        var member: AnswerReader.Member
        var values: [Node]
        var words: StateWords
    }

    func suggest(for operation: Operation, _ reader: inout AnswerReader, names: inout FreeNames) -> Suggestion? {
        guard operation.method == "GET", operation.extensions["x-lathe-polling"] == nil, !operation.isDeprecated,
            let state = state(of: operation, &reader)
        else { return nil }
        // A record of states does not change.
        let named = operation.path.split(separator: "/").last { !$0.contains("{") }
        if ["statuses", "events", "history", "logs"].contains(named?.lowercased() ?? "") { return nil }
        let asks = operation.path.split(separator: "/").last.flatMap { PlainWords(String($0)).words.last }
        let asksForState = !operation.path.hasSuffix("}") && asks.map(Self.questions.contains) == true
        let isJob = Self.isJob(named.map(String.init) ?? "")
        let start = JobStartRule(operations: operations).find(for: operation, &reader)
        // An order that is cancelled is no job: somebody has to be able to say that it went wrong, or asks for nothing but its state.
        guard asksForState || state.words.canFail && (start != nil || isJob) || isJob && !state.words.failure.isEmpty else {
            return nil
        }
        guard asksForState || operation.path.hasSuffix("}") || start != nil else { return nil }
        let inner = reader.members(of: state.answer.schema, depth: state.member.keys.count)
            .filter { $0.keys.dropLast() == state.member.keys.dropLast() }
        let result = JobResultRule(operations: operations).find(for: operation, members: inner, reader)
        let resources =
            (result.map { ResourceName(path: $0.operation.path).jobs.prefix(1) } ?? [])
            + ResourceName(path: operation.path).jobs
        guard let name = names.take(Array(resources), with: { [CallNames.statesName($0)] }) else { return nil }
        return suggestion(name, operation, state, start, result, asksForState: asksForState)
    }

    /// The member that tells the state: the first whose name and values say so.
    private func state(of operation: Operation, _ reader: inout AnswerReader) -> State? {
        for answer in reader.answers(of: operation) {
            let members = reader.members(of: answer.schema, depth: 2)
            let outer = members.filter { $0.keys.count == 1 }
            let candidates = members.filter { member in
                guard Self.stateNames.contains(member.words.words.last ?? "") else { return false }
                return member.keys.count == 1 || Self.envelopes.contains(member.keys[0].lowercased()) || outer.count == 1
            }
            for member in candidates {
                guard let values = member.value.strings else { continue }
                let words = StateWords(values.compactMap(\.string))
                if !words.success.isEmpty, !words.progress.isEmpty {
                    return State(answer: answer, member: member, values: values, words: words)
                }
            }
        }
        return nil
    }

    private func suggestion(
        _ name: String,
        _ operation: Operation,
        _ state: State,
        _ start: (operation: Operation, why: String)?,
        _ result: JobResultRule.Found?,
        asksForState: Bool
    ) -> Suggestion {
        var fields: [Suggestion.Field] = [.init(key: "name", value: .text(name))]
        if let mode = state.answer.mode { fields.append(.init(key: "of", value: .text(mode))) }
        fields += [
            .init(key: "status", value: .text(state.member.expression)),
            .init(key: "success", value: .texts(state.words.success)),
        ]
        if !state.words.failure.isEmpty { fields.append(.init(key: "failure", value: .texts(state.words.failure))) }
        fields += [.init(key: "initial", value: .text("5s")), .init(key: "maximum", value: .text("60s"))]
        if let result {
            fields.append(
                .init(
                    key: "result",
                    value: .fields([
                        .init(key: "operation", value: .text(result.name)),
                        .init(key: result.parameter.name, value: .text(result.member.expression)),
                    ])
                )
            )
        }
        return Suggestion(
            kind: .polling,
            method: operation.method,
            path: operation.path,
            fields: fields,
            reasons: reasons(operation, state, start, result, asksForState: asksForState)
        )
    }

    private func reasons(
        _ operation: Operation,
        _ state: State,
        _ start: (operation: Operation, why: String)?,
        _ result: JobResultRule.Found?,
        asksForState: Bool
    ) -> [Suggestion.Reason] {
        let words = state.words
        let key = state.member.keys.joined(separator: "/")
        let goesOn = words.progress + words.undecided
        var reasons = [
            Suggestion.Reason(
                "'\(key)' tells the state of a job; it goes on with \(goesOn.joined(separator: ", "))",
                at: state.values.first?.range ?? state.member.range
            )
        ]
        if !words.undecided.isEmpty {
            reasons.append(
                .init(
                    "not decided, so that waiting goes on: \(words.undecided.joined(separator: ", "))",
                    at: state.values.last?.range
                )
            )
        }
        if words.failure.isEmpty { reasons.append(.init("no state is known as a failure", at: state.values.last?.range)) }
        if let start {
            reasons.append(.init("POST \(start.operation.path) \(start.why)", at: start.operation.range))
        } else {
            let why = asksForState ? "the path asks for nothing but a state" : "it is a job by its name"
            reasons.append(.init("what starts it was not found; \(why)", at: operation.range))
        }
        if let result {
            reasons.append(
                .init(
                    "GET \(result.operation.path) takes the '\(result.parameter.name)' of the state",
                    at: result.operation.range
                )
            )
        }
        return reasons
    }
}

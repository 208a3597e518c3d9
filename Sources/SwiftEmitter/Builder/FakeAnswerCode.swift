import ClientModel

/// Writes what the closure of a fake's operation returns, and how a response is made of it.
struct FakeAnswerCode {
    /// The type that the closure returns.
    let result: String
    /// The types in it.
    let types: [SwiftType]
    /// Whether it is of the runtime.
    let showsRuntime: Bool
    /// What is said of it in documentation.
    let remark: String?

    private enum Form {
        /// A function of `FakeAnswer` with its arguments behind the value.
        case value(function: String, arguments: [String])
        /// The same for a value that may be missing, whether the function throws, and the status without one.
        case optional(function: String, arguments: [String], mayFail: Bool, empty: Int)
        case choice([FakeOperationView.CaseView])
        case response
    }

    private let form: Form
    /// What stands before the types of LatheTesting.
    private let testing: String

    init(_ operation: OperationModel, _ model: ClientModel, names: TypeNames) {
        let statuses = FakeStatus(operation, model)
        let answer: (form: Form, result: String, types: [SwiftType], showsRuntime: Bool)?
        switch operation.success {
        case .nothing(let all), .value(.empty, let all):
            answer = (Self.nothing(statuses.code(of: all)), "Void", [], false)
        case .optionalValue(.empty, let all, let empty):
            answer = (Self.nothing(statuses.code(of: all + empty)), "Void", [], false)
        case .headers: answer = nil
        case .value(let payload, let all):
            answer = FakePayload(payload, names: names).map { payload in
                let arguments = payload.arguments(status: statuses.code(of: all))
                return (
                    .value(function: payload.function, arguments: arguments),
                    payload.type, payload.types, payload.showsRuntime
                )
            }
        case .optionalValue(let payload, let all, let empty):
            answer = FakePayload(payload, names: names).map { payload in
                let arguments = payload.arguments(status: statuses.code(of: all))
                let type = payload.type.hasSuffix("?") ? payload.type : "\(payload.type)?"
                let empty = statuses.code(of: empty)
                return (
                    .optional(function: payload.function, arguments: arguments, mayFail: payload.mayFail, empty: empty),
                    type, payload.types, payload.showsRuntime
                )
            }
        case .byStatus(let id):
            answer = Self.cases(of: id, model, names: names, statuses: statuses).map {
                (.choice($0), names.text(id, in: .client), [.declared(id)], false)
            }
        }
        testing = names.testingPrefix
        form = answer?.form ?? .response
        result = answer?.result ?? "\(names.testingPrefix)InMemoryResponse"
        types = answer?.types ?? []
        showsRuntime = answer?.showsRuntime ?? false
        remark = answer == nil ? "Answers of its kind are not made of values: the closure returns the response as it is." : nil
    }

    /// The expression for the response; `nil` where there is one a case.
    ///
    /// - Parameter call: Writes the call of the closure for a request.
    func value(_ call: (String) -> String) -> String? {
        let answer = call("$0")
        switch form {
        case .value(let function, let arguments):
            return "try \(testing)FakeAnswer.\(function)(\(([answer] + arguments).joined(separator: ", ")))"
        case .optional(let function, let arguments, let mayFail, let empty):
            let made = (["$0"] + arguments).joined(separator: ", ")
            let some = "\(mayFail ? "try " : "")\(testing)FakeAnswer.\(function)(\(made))"
            return "try (\(answer)).map { \(some) } ?? \(testing)FakeAnswer.nothing((), \(empty))"
        case .response: return "try \(answer)"
        case .choice: return nil
        }
    }

    /// The cases of an enum; `nil` where the answer is none.
    func choice(_ call: (String) -> String) -> FakeOperationView.ChoiceView? {
        guard case .choice(let cases) = form else { return nil }
        return FakeOperationView.ChoiceView(call: call("request"), cases: cases)
    }

    private static func nothing(_ status: Int) -> Form { .value(function: "nothing", arguments: ["\(status)"]) }

    /// `nil` where a case has a value that only a client makes.
    private static func cases(
        of id: TypeID,
        _ model: ClientModel,
        names: TypeNames,
        statuses: FakeStatus
    ) -> [FakeOperationView.CaseView]? {
        guard case .responses(let responses) = model[id].shape else { return nil }
        let testing = names.testingPrefix
        var cases: [FakeOperationView.CaseView] = []
        for response in responses.cases {
            let member = ".\(SwiftIdentifier(response.name).member)"
            let status = statuses.code(of: [response.status])
            if response.payload == .empty {
                cases.append(FakeOperationView.CaseView(pattern: member, value: "\(testing)FakeAnswer.nothing((), \(status))"))
                continue
            }
            guard let payload = FakePayload(response.payload, mediaTypes: response.mediaTypes, names: names), payload.isPlain
            else {
                return nil
            }
            let arguments = (["value"] + payload.arguments(status: status)).joined(separator: ", ")
            cases.append(
                FakeOperationView.CaseView(
                    pattern: "\(member)(let value)",
                    value: "\(payload.mayFail ? "try " : "")\(testing)FakeAnswer.\(payload.function)(\(arguments))"
                )
            )
        }
        return cases
    }
}

import ClientModel

/// Writes what a method returns and how it is had from the response.
struct SuccessCode {
    /// The type that is returned; `nil` where nothing is.
    private(set) var result: String?
    /// The arguments of `finish`.
    private(set) var finish: String?
    private(set) var value: SuccessView?

    private struct Branch {
        var status: StatusModel
        var value: String
    }

    private var branches: [Branch] = []
    private let call: String

    init(_ operation: OperationModel, _ model: ClientModel, names: TypeNames, call: String) {
        self.call = call
        switch operation.success {
        case .nothing(let statuses), .value(.empty, let statuses): finish = Self.finish(call, statuses)
        case .optionalValue(.empty, let statuses, let empty): finish = Self.finish(call, statuses + empty)
        case .value(let payload, let statuses):
            result = names.text(payload, in: .client)
            value = SuccessView(function: Self.function(payload), statuses: "of: \(call), \(Self.at(statuses))")
        case .optionalValue(.json(let type), let statuses, let empty):
            result = names.text(type.asOptional, in: .client)
            let arguments = "of: \(call), \(Self.at(statuses)), orNothingAt: \(Self.list(empty))"
            value = SuccessView(function: "optionalValue", statuses: arguments)
        case .optionalValue(let payload, let statuses, let empty):
            result = names.text(payload, in: .client).map { "\($0)?" }
            branches = statuses.map { Branch(status: $0, value: Self.expression(payload) ?? "nil") }
            branches += empty.map { Branch(status: $0, value: "nil") }
        case .byStatus(let id):
            result = names.text(id, in: .client)
            guard case .responses(let responses) = model[id].shape else { return }
            branches = responses.cases.map { response in
                let member = ".\(SwiftIdentifier(response.name).member)"
                return Branch(status: response.status, value: Self.expression(response.payload).map { "\(member)(\($0))" } ?? member)
            }
        }
    }

    /// The successes that are told apart by status; `nil` where they need not be.
    func reply(called name: String) -> ReplyView? {
        // The core lets no other status through, so that the least exact description needs no pattern.
        let sorted = branches.enumerated().sorted { a, b in
            (StatusCode.rank(a.element.status), a.offset) < (StatusCode.rank(b.element.status), b.offset)
        }
        guard let last = sorted.last?.element else { return nil }
        return ReplyView(
            reply: name,
            statuses: "to: \(call), \(Self.at(branches.map(\.status)))",
            branches: sorted.dropLast().compactMap { branch in
                StatusCode.casePattern(branch.element.status).map { pattern in
                    ReplyView.BranchView(pattern: pattern, value: Self.expression(branch.element.value, reply: name))
                }
            },
            otherwise: Self.expression(last.value, reply: name)
        )
    }

    /// The body as an expression over the reply, which is called `$` until its name is known.
    private static func expression(_ payload: PayloadModel) -> String? {
        switch payload {
        case .json: "try $.value()"
        case .text: "try $.text()"
        case .bytes: "$.bytes()"
        case .empty: nil
        }
    }

    private static func expression(_ value: String, reply: String) -> String {
        value.split(separator: "$", omittingEmptySubsequences: false).joined(separator: reply)
    }

    private static func function(_ payload: PayloadModel) -> String {
        switch payload {
        case .json, .empty: "value"
        case .text: "text"
        case .bytes: "bytes"
        }
    }

    private static func finish(_ call: String, _ statuses: [StatusModel]) -> String { "\(call), \(at(statuses))" }

    /// A document that describes no success means any.
    private static func at(_ statuses: [StatusModel]) -> String {
        "at: \(list(statuses.isEmpty ? [.range(2)] : statuses))"
    }

    private static func list(_ statuses: [StatusModel]) -> String {
        statuses.map(StatusCode.pattern).joined(separator: ", ")
    }
}

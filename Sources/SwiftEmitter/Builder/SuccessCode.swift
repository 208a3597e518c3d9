import ClientModel

/// Writes what a method returns and how it is had from the response.
struct SuccessCode {
    /// The type that is returned; `nil` where nothing is.
    private(set) var result: String?
    /// The arguments of `finish`.
    private(set) var finish: String?
    private(set) var value: SuccessView?

    /// A documented success with one kind of body.
    private struct Branch {
        var status: StatusModel
        /// The media types that mean it; empty where the status alone does.
        var mediaTypes: [String]
        /// The expression for it.
        var value: String
    }

    private var branches: [Branch] = []
    /// Whether a body is read as it comes.
    private var isStreamed = false
    private let call: String

    /// - Parameters:
    ///   - call: The local name of the call.
    ///   - reply: The local name of the reply.
    ///   - indentation: The columns before a statement.
    init(_ operation: OperationModel, _ model: ClientModel, names: TypeNames, call: String, reply: String, indentation: Int) {
        self.call = call
        let payloads = PayloadCode(names: names)
        switch operation.success {
        case .nothing(let statuses), .value(.empty, let statuses): finish = Self.finish(call, statuses)
        case .headers(let type, let statuses):
            result = names.text(type, in: .client)
            value = SuccessView(function: "headers", statuses: "of: \(call), \(Self.at(statuses))")
        case .optionalValue(.empty, let statuses, let empty): finish = Self.finish(call, statuses + empty)
        case .value(let payload, let statuses):
            result = names.text(payload, in: .client)
            let arguments: [Code] = [.text("of: \(call)"), .text(Self.at(statuses))] + payloads.arguments(payload)
            let function = payloads.function(payload)
            let lead = "return try await self.core.\(function)("
            value = SuccessView(
                function: function,
                statuses: Code.arguments(arguments, after: lead, before: ")", indentation: indentation)
            )
        case .optionalValue(.json(let type), let statuses, let empty):
            result = names.text(type.asOptional, in: .client)
            let arguments = "of: \(call), \(Self.at(statuses)), orNothingAt: \(Self.list(empty))"
            value = SuccessView(function: "optionalValue", statuses: arguments)
        case .optionalValue(.xml(let type, let document), let statuses, let empty):
            result = names.text(type.asOptional, in: .client)
            let arguments: [Code] =
                [.text("of: \(call)"), .text(Self.at(statuses)), .text("orNothingAt: \(Self.list(empty))")]
                + XMLCode(names.xmlShapes).arguments(document, label: "xml")
            let lead = "return try await self.core.optionalValue("
            value = SuccessView(
                function: "optionalValue",
                statuses: Code.arguments(arguments, after: lead, before: ")", indentation: indentation)
            )
        case .optionalValue(let payload, let statuses, let empty):
            result = names.text(payload, in: .client).map { "\($0)?" }
            isStreamed = payload.isStreamed
            let value = payloads.expression(payload, over: reply, isStreamed: isStreamed) ?? "nil"
            branches = statuses.map { Branch(status: $0, mediaTypes: [], value: value) }
            branches += empty.map { Branch(status: $0, mediaTypes: [], value: "nil") }
        case .byStatus(let id):
            result = names.text(id, in: .client)
            guard case .responses(let responses) = model[id].shape else { return }
            isStreamed = responses.isStreamed
            branches = responses.cases.map { response in
                let member = ".\(SwiftIdentifier(response.name).member)"
                let value = payloads.expression(response.payload, over: reply, isStreamed: isStreamed)
                return Branch(
                    status: response.status,
                    mediaTypes: response.mediaTypes,
                    value: value.map { "\(member)(\($0))" } ?? member
                )
            }
        }
    }

    /// The successes that are told apart by status and media type; `nil` where they need not be.
    func reply(called name: String) -> ReplyView? {
        var statuses: [StatusModel] = []
        for branch in branches where !statuses.contains(branch.status) { statuses.append(branch.status) }
        // The core lets no other status through, so that the least exact description needs no pattern.
        let sorted = statuses.enumerated().sorted { a, b in
            (StatusCode.rank(a.element), a.offset) < (StatusCode.rank(b.element), b.offset)
        }.map(\.element)
        guard let last = sorted.last else { return nil }
        let otherwise = outcome(of: last, reply: name)
        var others = sorted.dropLast()
        while let status = others.last, outcome(of: status, reply: name) == otherwise { others.removeLast() }
        var cases = others.compactMap { status in
            StatusCode.casePattern(status).map { ReplyView.BranchView("case \($0)", outcome(of: status, reply: name)) }
        }
        let isOnly = cases.isEmpty
        cases.append(ReplyView.BranchView("default", otherwise))
        return ReplyView(
            reply: name,
            function: isStreamed ? "streamedReply" : "reply",
            statuses: "to: \(call), \(Self.at(statuses))",
            branches: isOnly ? nil : ReplyView.BranchesView(cases: cases),
            only: isOnly ? otherwise : nil
        )
    }

    /// What a status leads to: a value, or one of several by media type.
    private func outcome(of status: StatusModel, reply: String) -> OutcomeView {
        let kinds = branches.filter { $0.status == status }
        guard kinds.count > 1, let last = kinds.last else { return OutcomeView(value: kinds.first?.value) }
        var place = 0
        var cases: [OutcomeView.KindView] = []
        for kind in kinds.dropLast() {
            let places = kind.mediaTypes.indices.map { "\(place + $0)" }.joined(separator: ", ")
            place += kind.mediaTypes.count
            cases.append(OutcomeView.KindView(places: places, value: kind.value))
        }
        let mediaTypes = kinds.flatMap(\.mediaTypes).map { StringLiteral($0).text }.joined(separator: ", ")
        return OutcomeView(
            kinds: OutcomeView.KindsView(reply: reply, mediaTypes: mediaTypes, cases: cases, otherwise: last.value)
        )
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

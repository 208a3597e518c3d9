import ClientModel

/// Decides what a call returns: the value of its successes, an optional, or an enum.
struct SuccessLowering {
    let operationName: String

    /// A documented success.
    struct Success {
        var status: StatusModel
        /// The kinds of body it can have; empty where it has none.
        var kinds: [ResponseContent.Kind]
        var documentation: String?
    }

    func lower(_ successes: [Success], types: inout TypeLowering) -> SuccessModel {
        let full = successes.filter { !$0.kinds.isEmpty }
        let empty = successes.filter { $0.kinds.isEmpty }
        guard let first = full.first?.kinds.first else {
            // Nothing documented at all: every 2XX is one.
            return .nothing(statuses: successes.isEmpty ? [.range(2)] : successes.map(\.status))
        }
        guard full.allSatisfy({ $0.kinds.count == 1 && $0.kinds[0].payload == first.payload }) else {
            return .byStatus(declare(successes, types: &types))
        }
        if empty.isEmpty { return .value(first.payload, statuses: full.map(\.status)) }
        return .optionalValue(first.payload, statuses: full.map(\.status), empty: empty.map(\.status))
    }

    private func declare(_ successes: [Success], types: inout TypeLowering) -> TypeID {
        var scope = NameScope(reserved: ReservedNames.enumCases)
        let isOnlyOne = successes.filter { !$0.kinds.isEmpty }.count == 1
        let cases = successes.flatMap { success -> [ResponsesModel.Case] in
            let status = StatusName.words(of: success.status)
            if success.kinds.count < 2 {
                return [
                    ResponsesModel.Case(
                        name: scope.allocate(SwiftName.lowerCamel(status), suffix: "Response"),
                        status: success.status,
                        payload: success.kinds.first?.payload ?? .empty,
                        documentation: success.documentation
                    )
                ]
            }
            return success.kinds.map { kind in
                let words = MediaTypeName.words(of: kind.mediaTypes)
                return ResponsesModel.Case(
                    name: scope.allocate(SwiftName.lowerCamel(isOnlyOne ? words : "\(status) \(words)"), suffix: "Body"),
                    status: success.status,
                    mediaTypes: kind.mediaTypes,
                    payload: kind.payload,
                    documentation: kind.mediaTypes.joined(separator: ", ")
                )
            }
        }
        let name = SwiftName.upperCamel(operationName) + "Response"
        let hasSeveralKinds = successes.contains { $0.kinds.count > 1 }
        return types.add(
            wish: NameWish(name: name, reason: .derived, origin: name),
            parent: nil,
            documentation: hasSeveralKinds
                ? "What `\(operationName)` returns: a case per documented success and kind of body."
                : "What `\(operationName)` returns: a case per documented success.",
            deprecated: nil,
            shape: .responses(ResponsesModel(cases: cases))
        )
    }
}

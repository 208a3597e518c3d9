/// What a successful call returns.
package enum SuccessModel: Hashable, Sendable {
    /// Nothing: no documented success has a body.
    case nothing(statuses: [StatusModel])
    /// The header fields, a declared struct: no documented success has a body.
    case headers(SwiftType, statuses: [StatusModel])
    /// The same payload for each of these statuses.
    case value(PayloadModel, statuses: [StatusModel])
    /// The payload for `statuses`, `nil` for the statuses without a body.
    case optionalValue(PayloadModel, statuses: [StatusModel], empty: [StatusModel])
    /// An enum of the client with a case per status, declared as `.responses`.
    case byStatus(TypeID)
}

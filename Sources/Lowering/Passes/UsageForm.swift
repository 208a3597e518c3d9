import ClientModel

/// How a type is used, as far as that decides what it looks like.
enum UsageForm: Int, CaseIterable {
    case received
    case sent
    /// In the body of a PATCH.
    case patch
    /// In a JSON Merge Patch (RFC 7396).
    case mergePatch

    var isSent: Bool { self != .received }

    /// What the name of a declaration for this form ends in, where another form has the name itself.
    var suffix: String {
        switch self {
        case .received: "Response"
        case .sent: "Request"
        case .patch: "Patch"
        case .mergePatch: "MergePatch"
        }
    }

    /// What a declaration for this form says of itself.
    var documentation: String {
        switch self {
        case .received: "As it is received."
        case .sent: "As it is sent."
        case .patch: "As it is sent in a PATCH: what is absent stays as it is."
        case .mergePatch: "As it is sent in a merge patch (RFC 7396): what is absent stays as it is, what is null is removed."
        }
    }

    /// The form of a body. A list of changes (RFC 6902) is no part of what it changes, and a form has no null.
    static func ofBody(_ body: RequestContentModel, method: String) -> UsageForm {
        guard case .json = body.payload else { return .sent }
        return switch body.mediaType.prefix(while: { $0 != ";" && $0 != " " }).lowercased() {
        case "application/merge-patch+json": .mergePatch
        case "application/json-patch+json": .sent
        default: method == "PATCH" ? .patch : .sent
        }
    }
}

/// A declaration in one of its forms.
struct FormUse: Hashable {
    var id: TypeID
    var form: UsageForm
}

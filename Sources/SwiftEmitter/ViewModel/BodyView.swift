/// A multipart body that is put together part by part.
struct MultipartView: ViewModel {
    /// The local name of the body.
    var form: String
    /// The argument of `MultipartBody`.
    var kind: String
    var parts: [PartView]
    /// The argument of `body(multipart:)`.
    var whole: String

    static let fields: ViewFields<MultipartView> = [
        .text("form", \.form),
        .text("kind", \.kind),
        .list("parts", \.parts),
        .text("whole", \.whole),
    ]
}

/// A part of a multipart body.
struct PartView: ViewModel {
    /// The method of `MultipartBody`.
    var function: String
    /// Its arguments.
    var part: String

    static let fields: ViewFields<PartView> = [
        .text("function", \.function),
        .text("part", \.part),
    ]
}

/// A body that is one of several kinds.
struct BodyChoiceView: ViewModel {
    /// The argument.
    var value: String
    var cases: [BodyCaseView]
    /// Whether there may be none.
    var isOptional: Bool

    static let fields: ViewFields<BodyChoiceView> = [
        .text("value", \.value),
        .list("cases", \.cases),
        .flag("isOptional", \.isOptional),
    ]
}

/// A kind of body: one of the three ways to send it is there.
struct BodyCaseView: ViewModel {
    /// What stands behind `case`.
    var pattern: String
    /// The arguments of `body`, where the statement fits on the line of the case.
    var line: String?
    /// The arguments of `body`, where it does not.
    var block: String?
    var multipart: MultipartView?

    static let fields: ViewFields<BodyCaseView> = [
        .text("pattern", \.pattern),
        .optional("line", \.line),
        .optional("block", \.block),
        .optional("multipart", \.multipart),
    ]
}

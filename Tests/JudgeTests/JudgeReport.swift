import LatheRuntime

/// What the judge saw of one document.
struct JudgeReport: Model {
    /// The ids of all operations of the document.
    let operations: [String]
    /// How often each was asked for.
    let seen: [String: Int]
    let violations: [Violation]
    /// Parameters that openapi-core is not asked about, by the reason.
    let skipped: [String: [String]]

    static let fields = Fields<JudgeReport> { field in
        field("operations", \.operations)
        field("seen", \.seen)
        field("violations", \.violations)
        field("skipped", \.skipped)
    }

    /// Operations that no request was for.
    var unseen: [String] { operations.filter { seen[$0] == nil } }

    /// Something that does not fit the document.
    struct Violation: Model, CustomStringConvertible {
        let request: String?
        let place: String
        let reason: String
        /// `specification` or `openapi-core`.
        let by: String

        static let fields = Fields<Violation> { field in
            field("request", \.request)
            field("place", \.place)
            field("reason", \.reason)
            field("by", \.by)
        }

        var description: String { "\(request ?? ""): \(place): \(reason) [\(by)]" }
    }
}

/// The body of the judge's answer to a request that does not fit.
struct JudgeVerdict: Model {
    let violations: [JudgeReport.Violation]

    static let fields = Fields<JudgeVerdict> { field in field("violations", \.violations) }
}

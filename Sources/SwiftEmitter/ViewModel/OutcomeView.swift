/// What a status leads to: one of the two is there.
struct OutcomeView: ViewModel, Equatable {
    /// The expression, where the status has one kind of body.
    var value: String?
    /// The kinds of body, where it has several.
    var kinds: KindsView?

    static let fields: ViewFields<OutcomeView> = [
        .optional("value", \.value),
        .optional("kinds", \.kinds),
    ]

    /// The kinds of body of one status.
    struct KindsView: ViewModel, Equatable {
        /// The local name of the reply.
        var reply: String
        /// The arguments of `content(among:)`.
        var mediaTypes: String
        var cases: [KindView]
        /// The expression for the last kind.
        var otherwise: String

        static let fields: ViewFields<KindsView> = [
            .text("reply", \.reply),
            .text("mediaTypes", \.mediaTypes),
            .list("cases", \.cases),
            .text("otherwise", \.otherwise),
        ]
    }

    /// A kind of body and the expression for it.
    struct KindView: ViewModel, Equatable {
        /// The places of its media types in the list.
        var places: String
        var value: String

        static let fields: ViewFields<KindView> = [
            .text("places", \.places),
            .text("value", \.value),
        ]
    }
}

/// Successes that are told apart by status or media type: one of `branches` and `only` is there.
struct ReplyView: ViewModel {
    /// The local name of the reply.
    var reply: String
    /// The method of the client's core: `reply`, or `streamedReply` where a body is read as it comes.
    var function: String
    /// Its arguments.
    var statuses: String
    var branches: BranchesView?
    /// What every status leads to.
    var only: OutcomeView?

    static let fields: ViewFields<ReplyView> = [
        .text("reply", \.reply),
        .text("function", \.function),
        .text("statuses", \.statuses),
        .optional("branches", \.branches),
        .optional("only", \.only),
    ]

    /// What each status leads to.
    struct BranchesView: ViewModel {
        var cases: [BranchView]

        static let fields: ViewFields<BranchesView> = [.list("cases", \.cases)]
    }

    /// A status and what it leads to.
    struct BranchView: ViewModel {
        /// `case 200` or `default`.
        var label: String
        /// See `OutcomeView`.
        var value: String?
        var kinds: OutcomeView.KindsView?

        init(_ label: String, _ outcome: OutcomeView) {
            self.label = label
            value = outcome.value
            kinds = outcome.kinds
        }

        static let fields: ViewFields<BranchView> = [
            .text("label", \.label),
            .optional("value", \.value),
            .optional("kinds", \.kinds),
        ]
    }
}

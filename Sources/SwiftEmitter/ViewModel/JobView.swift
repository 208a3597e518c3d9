/// The two methods that wait for a long job.
struct JobView: ViewModel {
    var documentation: [String]
    var statesDocumentation: [String]
    var waitName: String
    /// The arguments of the method, without parentheses.
    var waitArguments: String
    var result: String
    var statesName: String
    var statesArguments: String
    /// The type of a state.
    var state: String
    /// The arguments as they are handed on to the method that gives the states.
    var forwarded: String
    /// The arguments of `JobStates`: whose job it is, what errors call it, and how often it is asked for.
    var source: String
    /// The method that asks for the state once.
    var method: String
    var stateArguments: String
    /// The expression for how far the job is.
    var subject: String
    var branches: [BranchView]
    var hasDefault: Bool
    /// What is made of the states: the last one, or what another call gives for it.
    var end: String

    static let fields: ViewFields<JobView> = [
        .list("documentation", \.documentation),
        .list("statesDocumentation") { $0.statesDocumentation },
        .text("waitName", \.waitName),
        .text("waitArguments", \.waitArguments),
        .text("result", \.result),
        .text("statesName", \.statesName),
        .text("statesArguments", \.statesArguments),
        .text("state", \.state),
        .text("forwarded", \.forwarded),
        .text("source", \.source),
        .text("method", \.method),
        .text("stateArguments", \.stateArguments),
        .text("subject", \.subject),
        .list("branches", \.branches),
        .flag("hasDefault", \.hasDefault),
        .text("end", \.end),
    ]

    /// States and what they mean.
    struct BranchView: ViewModel {
        var pattern: String
        var phase: String

        static let fields: ViewFields<BranchView> = [
            .text("pattern", \.pattern),
            .text("phase", \.phase),
        ]
    }
}

/// How many steps a search may still take, shared by all its branches.
final class SearchBudget {
    private var rest: Int
    /// What the steps are taken from as well.
    private let whole: SearchBudget?

    init(_ steps: Int, of whole: SearchBudget? = nil) {
        rest = steps
        self.whole = whole
    }

    /// Whether a step was refused.
    var isSpent: Bool { rest < 0 || whole?.isSpent ?? false }

    /// Whether one more may be taken.
    func take() -> Bool {
        if rest >= 0 { rest -= 1 }
        return rest >= 0 && whole?.take() ?? true
    }
}

/// How many steps a search may still take, shared by all its branches.
final class SearchBudget {
    private var rest: Int

    init(_ steps: Int) { rest = steps }

    /// Whether one more may be taken.
    func take() -> Bool {
        rest -= 1
        return rest >= 0
    }
}

/// The patterns of a query, each made a program once. A class, because what evaluates a query is copied and they are not.
final class IRegexpCache {
    /// A query may take its patterns from the document, any number of them.
    private static let limit = 64

    private let budget: JSONPathBudget
    private var programs: [String: IRegexpProgram?] = [:]

    init(budget: JSONPathBudget) {
        self.budget = budget
    }

    /// - Returns: `nil` where the text is no pattern, or one too large to be followed.
    func program(of pattern: String) throws(JSONPathError) -> IRegexpProgram? {
        if let known = programs[pattern] { return known }
        if programs.count == Self.limit { programs = [:] }
        var parser = IRegexpParser(pattern)
        let program = try? IRegexpProgram(parser.parse())
        try budget.spend(pattern.utf8.count + (program?.instructions.count ?? 0))
        programs[pattern] = .some(program)
        return program
    }
}

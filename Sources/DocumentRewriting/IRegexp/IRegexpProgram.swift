/// A pattern as a machine of states, all of which are followed at once: what a text costs is its length times the length of the
/// program at most, whatever the pattern.
struct IRegexpProgram: Sendable {
    enum Instruction: Sendable {
        /// One character.
        case character(IRegexpClass)
        case start
        case end
        /// Goes on in both places.
        case fork(Int, Int)
        case jump(Int)
        case match
    }

    /// The most instructions a pattern may become.
    private static let limit = 10_000

    private(set) var instructions: [Instruction] = []

    init(_ pattern: IRegexp) throws(IRegexpParser.Failure) {
        try add(pattern)
        instructions.append(.match)
    }

    private mutating func add(_ pattern: IRegexp) throws(IRegexpParser.Failure) {
        guard instructions.count < Self.limit else { throw IRegexpParser.Failure() }
        switch pattern {
        case .character(let set): instructions.append(.character(set))
        case .start: instructions.append(.start)
        case .end: instructions.append(.end)
        case .sequence(let parts): for part in parts { try add(part) }
        case .choice(let branches): try add(branches[...])
        case .repeated(let part, let minimum, let maximum): try add(part, minimum: minimum, maximum: maximum)
        }
    }

    private mutating func add(_ branches: ArraySlice<IRegexp>) throws(IRegexpParser.Failure) {
        var exits: [Int] = []
        for (index, branch) in branches.enumerated() {
            guard index < branches.count - 1 else {
                try add(branch)
                break
            }
            let fork = reserve()
            try add(branch)
            exits.append(reserve())
            instructions[fork] = .fork(fork + 1, instructions.count)
        }
        for exit in exits { instructions[exit] = .jump(instructions.count) }
    }

    private mutating func add(_ part: IRegexp, minimum: Int, maximum: Int?) throws(IRegexpParser.Failure) {
        for _ in 0..<minimum {
            let start = instructions.count
            try add(part)
            // What is empty once is empty always.
            if instructions.count == start { return }
        }
        guard let maximum else {
            let fork = reserve()
            try add(part)
            instructions.append(.jump(fork))
            instructions[fork] = .fork(fork + 1, instructions.count)
            return
        }
        var forks: [Int] = []
        for _ in minimum..<maximum {
            forks.append(reserve())
            try add(part)
        }
        for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
    }

    /// Room for an instruction that depends on what follows.
    private mutating func reserve() -> Int {
        instructions.append(.match)
        return instructions.count - 1
    }
}

/// Tells whether a text fits a pattern, without ever going back in the text.
struct IRegexpMatcher {
    private let program: [IRegexpProgram.Instruction]
    /// Whether all of the text must fit, or a part of it.
    private let isWhole: Bool
    private let budget: JSONPathBudget

    init(program: IRegexpProgram, isWhole: Bool, budget: JSONPathBudget) {
        self.program = program.instructions
        self.isWhole = isWhole
        self.budget = budget
    }

    func matches(_ text: String) throws(JSONPathError) -> Bool {
        let scalars = text.unicodeScalars
        // In which round each instruction was last reached.
        var reached = [Int](repeating: -1, count: program.count)
        var current: [Int] = []
        var round = 0
        var index = scalars.startIndex
        while true {
            let isEnd = index == scalars.endIndex
            if round == 0 || !isWhole {
                try follow(0, isStart: round == 0, isEnd: isEnd, round, &reached, &current)
            }
            try budget.spend(1 + current.count)
            if isMatch(current), isEnd || !isWhole { return true }
            if isEnd || (isWhole && current.isEmpty) { return false }
            let scalar = scalars[index]
            scalars.formIndex(after: &index)
            round += 1
            var following: [Int] = []
            for place in current {
                guard case .character(let set) = program[place] else { continue }
                try budget.spend(set.cost)
                guard set.contains(scalar) else { continue }
                try follow(place + 1, isStart: false, isEnd: index == scalars.endIndex, round, &reached, &following)
            }
            current = following
        }
    }

    private func isMatch(_ places: [Int]) -> Bool {
        places.contains { if case .match = program[$0] { true } else { false } }
    }

    /// Adds the places that can be reached without a character: those that wait for one, and the end.
    private func follow(
        _ first: Int,
        isStart: Bool,
        isEnd: Bool,
        _ round: Int,
        _ reached: inout [Int],
        _ places: inout [Int]
    ) throws(JSONPathError) {
        var waiting = [first]
        while let place = waiting.popLast() {
            try budget.spend(2)
            guard reached[place] != round else { continue }
            reached[place] = round
            switch program[place] {
            case .character, .match: places.append(place)
            case .start: if isStart { waiting.append(place + 1) }
            case .end: if isEnd { waiting.append(place + 1) }
            case .jump(let target): waiting.append(target)
            case .fork(let one, let other): waiting += [other, one]
            }
        }
    }
}

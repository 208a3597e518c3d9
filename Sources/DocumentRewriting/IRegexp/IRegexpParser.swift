/// Reads a pattern (RFC 9485, section 4).
struct IRegexpParser {
    /// The pattern is none; what is wrong with it matters to nobody, as functions are false then (RFC 9535, section 2.4.6).
    struct Failure: Error {}

    /// As large as a number of repetitions can be.
    private static let largestCount = 10_000

    private let scalars: [Unicode.Scalar]
    private var offset = 0
    /// How many groups are open.
    private var depth = 0

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
    }

    mutating func parse() throws(Failure) -> IRegexp {
        let result = try choice()
        guard offset == scalars.count else { throw Failure() }
        return result
    }

    private mutating func choice() throws(Failure) -> IRegexp {
        var branches = [try branch()]
        while consume("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func branch() throws(Failure) -> IRegexp {
        var pieces: [IRegexp] = []
        if next == "^", !isQuantifier(after: 1) {
            offset += 1
            pieces.append(.start)
        }
        while let scalar = next, scalar != "|", scalar != ")" {
            if scalar == "$", isEndOfBranch(after: 1) {
                offset += 1
                pieces.append(.end)
            } else {
                pieces.append(try piece())
            }
        }
        return .sequence(pieces)
    }

    private mutating func piece() throws(Failure) -> IRegexp {
        let atom = try atom()
        if consume("*") { return .repeated(atom, minimum: 0, maximum: nil) }
        if consume("+") { return .repeated(atom, minimum: 1, maximum: nil) }
        if consume("?") { return .repeated(atom, minimum: 0, maximum: 1) }
        guard consume("{") else { return atom }
        let minimum = try count()
        var maximum: Int? = minimum
        if consume(",") { maximum = next == "}" ? nil : try count() }
        guard consume("}"), maximum.map({ $0 >= minimum }) ?? true else { throw Failure() }
        return .repeated(atom, minimum: minimum, maximum: maximum)
    }

    private mutating func count() throws(Failure) -> Int {
        var value = 0
        let start = offset
        while let digit = next, ("0"..."9").contains(digit) {
            value = value * 10 + Int(digit.value - 0x30)
            guard value <= Self.largestCount else { throw Failure() }
            offset += 1
        }
        guard offset > start else { throw Failure() }
        return value
    }

    private mutating func atom() throws(Failure) -> IRegexp {
        guard let scalar = take() else { throw Failure() }
        switch scalar {
        case "(":
            guard depth < 64 else { throw Failure() }
            depth += 1
            defer { depth -= 1 }
            let group = try choice()
            guard consume(")") else { throw Failure() }
            return group
        case ".": return .character(.dot)
        case "[": return .character(try bracketed())
        case "\\": return .character(IRegexpClass(members: [try escape()]))
        case "*", "+", "?", "{", "}", "]", ")", "|": throw Failure()
        default: return .character(IRegexpClass(members: [.scalar(scalar)]))
        }
    }

    /// What is behind a backslash: one character or a category.
    private mutating func escape() throws(Failure) -> IRegexpClass.Member {
        guard let scalar = take() else { throw Failure() }
        switch scalar {
        case "p", "P":
            guard consume("{") else { throw Failure() }
            var name = ""
            while let letter = next, letter != "}", name.utf8.count < 2 {
                name.unicodeScalars.append(letter)
                offset += 1
            }
            guard consume("}"), Self.categories.contains(name) else { throw Failure() }
            return .category(name, isNegated: scalar == "P")
        case "n": return .scalar("\n")
        case "r": return .scalar("\r")
        case "t": return .scalar("\t")
        // The dollar is not in the RFC's list, which has no anchors.
        case "("..."+", "-", ".", "?", "["..."^", "{"..."}", "$": return .scalar(scalar)
        default: throw Failure()
        }
    }

    private static let categories: Set<String> = [
        "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po",
        "Ps", "Z", "Zl", "Zp", "Zs", "S", "Sc", "Sk", "Sm", "So", "C", "Cc", "Cf", "Cn", "Co",
    ]

    /// `[…]` from behind its bracket on. A hyphen is itself only at either end.
    private mutating func bracketed() throws(Failure) -> IRegexpClass {
        var result = IRegexpClass(members: [])
        result.isNegated = consume("^")
        if consume("-") { result.members.append(.scalar("-")) }
        while let scalar = next, scalar != "]" {
            if consume("-") {
                guard next == "]" else { throw Failure() }
                result.members.append(.scalar("-"))
                break
            }
            let first = try classMember()
            guard next == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" else {
                result.members.append(first)
                continue
            }
            offset += 1
            let last = try classMember()
            guard case .range(let low) = first, case .range(let high) = last, low.lowerBound <= high.lowerBound else {
                throw Failure()
            }
            result.members.append(.range(low.lowerBound...high.lowerBound))
        }
        guard consume("]"), !result.members.isEmpty else { throw Failure() }
        return result
    }

    private mutating func classMember() throws(Failure) -> IRegexpClass.Member {
        guard let scalar = take(), scalar != "[", scalar != "-" else { throw Failure() }
        return scalar == "\\" ? try escape() : .scalar(scalar)
    }
}

// MARK: Characters

extension IRegexpParser {
    private var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    private mutating func take() -> Unicode.Scalar? {
        defer { offset += 1 }
        return next
    }

    private mutating func consume(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        offset += 1
        return true
    }

    private func scalar(after count: Int) -> Unicode.Scalar? {
        offset + count < scalars.count ? scalars[offset + count] : nil
    }

    private func isQuantifier(after count: Int) -> Bool {
        ["*", "+", "?", "{"].contains(scalar(after: count))
    }

    private func isEndOfBranch(after count: Int) -> Bool {
        [nil, "|", ")"].contains(scalar(after: count))
    }
}

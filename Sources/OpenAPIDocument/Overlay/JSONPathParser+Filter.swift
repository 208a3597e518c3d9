extension JSONPathParser {
    /// The expression after `?` (RFC 9535, section 2.3.5.1).
    mutating func filter() throws(JSONPathError) -> JSONPath.Filter {
        skipBlanks()
        var alternatives = [try conjunction()]
        skipBlanks()
        while consume("||") {
            skipBlanks()
            alternatives.append(try conjunction())
            skipBlanks()
        }
        return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
    }

    private mutating func conjunction() throws(JSONPathError) -> JSONPath.Filter {
        var terms = [try term()]
        skipBlanks()
        while consume("&&") {
            skipBlanks()
            terms.append(try term())
            skipBlanks()
        }
        return terms.count == 1 ? terms[0] : .and(terms)
    }

    private mutating func term() throws(JSONPathError) -> JSONPath.Filter {
        if consume("!") {
            skipBlanks()
            if next == UInt8(ascii: "(") { return .not(try parenthesized()) }
            guard let query = try query() else { throw unexpected("@, $ or a parenthesis") }
            return .not(.exists(query))
        }
        if next == UInt8(ascii: "(") { return try parenthesized() }
        return try testOrComparison()
    }

    private mutating func parenthesized() throws(JSONPathError) -> JSONPath.Filter {
        offset += 1
        let result = try nested { (parser) throws(JSONPathError) in try parser.filter() }
        guard consume(")") else { throw unexpected("an operator or a closing parenthesis") }
        return result
    }

    private mutating func testOrComparison() throws(JSONPathError) -> JSONPath.Filter {
        let start = offset
        let left = try operand()
        let end = offset
        skipBlanks()
        guard let comparison = comparison() else {
            offset = end
            guard case .query(let query) = left else { throw unexpected("a comparison") }
            return .exists(query)
        }
        skipBlanks()
        try checkComparable(left, from: start)
        let rightStart = offset
        let right = try operand()
        try checkComparable(right, from: rightStart)
        return .comparison(left, comparison, right)
    }

    private mutating func comparison() -> JSONPath.Comparison? {
        if consume("==") { return .equal }
        if consume("!=") { return .notEqual }
        if consume("<=") { return .lessOrEqual }
        if consume(">=") { return .greaterOrEqual }
        if consume("<") { return .less }
        if consume(">") { return .greater }
        return nil
    }

    private func checkComparable(_ operand: JSONPath.Operand, from start: Int) throws(JSONPathError) {
        guard case .query(let query) = operand, !query.isSingular else { return }
        throw JSONPathError(message: "only a query that selects one node at most can be compared", offset: start)
    }

    private mutating func operand() throws(JSONPathError) -> JSONPath.Operand {
        if let query = try query() { return .query(query) }
        let start = offset
        switch next {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try quotedString())
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number(try number())
        default: break
        }
        while let byte = next, isNameByte(byte) { offset += 1 }
        switch text(from: start) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case let name where !name.isEmpty && next == UInt8(ascii: "("):
            throw JSONPathError(message: "the function \(name)() is not supported", offset: start)
        default:
            offset = start
            throw unexpected("@, $, a string, a number, true, false or null")
        }
    }

    /// `@…` or `$…`; `nil` where there is none.
    private mutating func query() throws(JSONPathError) -> JSONPath.Query? {
        let isAbsolute = next == UInt8(ascii: "$")
        guard consume("$") || consume("@") else { return nil }
        return JSONPath.Query(isAbsolute: isAbsolute, segments: try segments())
    }

    /// A number as JSON writes it, and `-0`.
    private mutating func number() throws(JSONPathError) -> Double {
        let start = offset
        _ = consume("-")
        let isZero = next == UInt8(ascii: "0")
        let whole = skipDigits()
        var isValid = whole > 0 && (!isZero || whole == 1)
        if consume(".") { isValid = skipDigits() > 0 && isValid }
        if consume("e") || consume("E") {
            _ = consume("-") || consume("+")
            isValid = skipDigits() > 0 && isValid
        }
        guard isValid, let value = Double(text(from: start)) else {
            throw JSONPathError(message: "\"\(text(from: start))\" is not a number", offset: start)
        }
        return value
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = next, isDigit(byte) { offset += 1 }
        return offset - start
    }
}

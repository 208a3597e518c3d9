import SpecLoader

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
            let start = offset
            return .not(try test(operand(), from: start))
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
        guard let comparison = JSONPath.Comparison.allCases.first(where: { consume($0) }) else {
            offset = end
            return try test(left, from: start)
        }
        skipBlanks()
        try checkComparable(left, from: start)
        let rightStart = offset
        let right = try operand()
        try checkComparable(right, from: rightStart)
        return .comparison(left, comparison, right)
    }

    /// What is true or false by itself.
    private func test(_ operand: JSONPath.Operand, from start: Int) throws(JSONPathError) -> JSONPath.Filter {
        switch operand {
        case .query(let query): return .exists(query)
        case .function(let call) where call.function.result == .logical: return .test(call)
        case .function(let call):
            throw JSONPathError(message: "what \(call.function.rawValue)() gives must be compared", offset: start)
        case .literal: throw unexpected("a comparison")
        }
    }

    private func checkComparable(_ operand: JSONPath.Operand, from start: Int) throws(JSONPathError) {
        switch operand {
        case .query(let query) where !query.isSingular:
            throw JSONPathError(message: "only a query that selects one node at most can be compared", offset: start)
        case .function(let call) where call.function.result != .value:
            throw JSONPathError(message: "\(call.function.rawValue)() is true or false and cannot be compared", offset: start)
        default: break
        }
    }

    mutating func operand() throws(JSONPathError) -> JSONPath.Operand {
        if let query = try query() { return .query(query) }
        let start = offset
        switch next {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return .literal(.string(try quotedString()))
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .literal(.number(try number()))
        default: break
        }
        while let byte = next, isNameByte(byte), byte != UInt8(ascii: "-") { offset += 1 }
        let word = text(from: start)
        if !word.isEmpty, next == UInt8(ascii: "(") { return .function(try call(of: word, from: start)) }
        switch word {
        case "true": return .literal(.bool(true))
        case "false": return .literal(.bool(false))
        case "null": return .literal(.null)
        default:
            offset = start
            throw unexpected("@, $, a string, a number, true, false, null or a function")
        }
    }

    /// `@…` or `$…`; `nil` where there is none.
    private mutating func query() throws(JSONPathError) -> JSONPath.Query? {
        let isAbsolute = next == UInt8(ascii: "$")
        guard consume("$") || consume("@") else { return nil }
        return JSONPath.Query(isAbsolute: isAbsolute, segments: try segments())
    }

    /// A number as JSON writes it, and `-0`.
    private mutating func number() throws(JSONPathError) -> String {
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
        let text = text(from: start)
        guard isValid else { throw JSONPathError(message: "\"\(text)\" is not a number", offset: start) }
        return text
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let byte = next, isDigit(byte) { offset += 1 }
        return offset - start
    }
}

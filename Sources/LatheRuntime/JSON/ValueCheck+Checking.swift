extension ValueCheck {
    /// - Parameter json: one JSON text.
    /// - Throws: `JSONError` of the kind `constraint`, with the path within the value.
    static func check(_ checks: [ValueCheck], json: some Collection<UInt8>) throws(JSONError) {
        try check(checks, try JSONValue(json: json, limits: JSONLimits(depth: .max, size: .max)))
    }

    private static func check(_ checks: [ValueCheck], _ value: JSONValue) throws(JSONError) {
        for check in checks { try check.check(value) }
    }

    private func check(_ value: JSONValue) throws(JSONError) {
        switch (rule, value) {
        case (.minimum(let limit, let isExclusive), .number(let number)):
            if number.isLess(than: limit) || isExclusive && !limit.isLess(than: number) {
                throw violation(isExclusive ? "a number above \(limit)" : "a number of at least \(limit)", "\(number)")
            }
        case (.maximum(let limit, let isExclusive), .number(let number)):
            if limit.isLess(than: number) || isExclusive && !number.isLess(than: limit) {
                throw violation(isExclusive ? "a number below \(limit)" : "a number of at most \(limit)", "\(number)")
            }
        case (.multiple(let divisor), .number(let number)):
            if !number.isMultiple(of: divisor) { throw violation("a multiple of \(divisor)", "\(number)") }
        case (.length(let low, let high), .string(let text)):
            let count = text.unicodeScalars.count
            if count < low || count > high ?? .max {
                throw violation(Self.range(low, high, "character"), "\(count) in \(Self.excerpt(value))")
            }
        case (.pattern(let pattern), .string(let text)):
            if !pattern.isFound(in: text) { throw violation("a string matching \(pattern.expression)", Self.excerpt(value)) }
        case (.items(let low, let high), .array(let elements)):
            if elements.count < low || elements.count > high ?? .max {
                throw violation(Self.range(low, high, "item"), "\(elements.count)")
            }
        case (.uniqueItems, .array(let elements)):
            var seen: Set<JSONValue> = []
            for (index, element) in elements.enumerated() where !seen.insert(element).inserted {
                throw violation("no item twice", Self.excerpt(element)).inside(.element(index))
            }
        case (.members(let low, let high), .object(let members)):
            if members.count < low || members.count > high ?? .max {
                throw violation(Self.range(low, high, "member"), "\(members.count)")
            }
        case (.eachItem(let checks), .array(let elements)):
            for (index, element) in elements.enumerated() {
                do { try Self.check(checks, element) } catch { throw error.inside(.element(index)) }
            }
        case (.eachValue(let checks), .object(let members)):
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                do { try Self.check(checks, member) } catch { throw error.inside(.member(name)) }
            }
        default: return
        }
    }

    private func violation(_ expected: String, _ found: String) -> JSONError {
        JSONError(.constraint, expected: expected, found: found)
    }

    private static func range(_ low: Int, _ high: Int?, _ word: String) -> String {
        switch (low, high) {
        case (let low, nil): "at least \(low) \(low == 1 ? word : word + "s")"
        case (0, let high?): "at most \(high) \(high == 1 ? word : word + "s")"
        case (let low, let high?): low == high ? "\(low) \(low == 1 ? word : word + "s")" : "\(low) to \(high) \(word)s"
        }
    }

    private static func excerpt(_ value: JSONValue) -> String {
        guard let text = (try? value.json()).map({ String(decoding: $0, as: UTF8.self) }) else { return "\(value)" }
        return text.count <= 60 ? text : "\(text.prefix(60))…"
    }
}

extension JSONNumber {
    /// Exact for integers of 64 bits; as doubles otherwise.
    fileprivate func isLess(than other: JSONNumber) -> Bool {
        if let left: Int64 = integer(), let right: Int64 = other.integer() { return left < right }
        return double < other.double
    }

    /// Exact for integers of 64 bits. What is no multiple in binary only because of its last digit is one (`0.3` of `0.1`).
    fileprivate func isMultiple(of divisor: JSONNumber) -> Bool {
        if let number: Int64 = integer(), let divisor: Int64 = divisor.integer() {
            return divisor == 0 || number.isMultiple(of: divisor)
        }
        let quotient = double / divisor.double
        return abs(quotient - quotient.rounded()) <= 1e-9 * max(1, abs(quotient))
    }
}

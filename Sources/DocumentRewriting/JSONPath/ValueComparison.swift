import SpecLoader

/// Compares two values in a filter (RFC 9535, section 2.3.5.2.2): numbers by value, mappings without order.
struct ValueComparison {
    let budget: JSONPathBudget

    /// `nil` is Nothing, which equals itself; only numbers and strings have an order.
    func holds(
        _ left: Node.Content?,
        _ comparison: JSONPath.Comparison,
        _ right: Node.Content?
    ) throws(JSONPathError) -> Bool {
        switch comparison {
        case .equal: try isEqual(left, right)
        case .notEqual: try !isEqual(left, right)
        case .less: isLess(left, right)
        case .greater: isLess(right, left)
        case .lessOrEqual: isLess(left, right) ? true : try isEqual(left, right)
        case .greaterOrEqual: isLess(right, left) ? true : try isEqual(left, right)
        }
    }

    private func isEqual(_ left: Node.Content?, _ right: Node.Content?) throws(JSONPathError) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return try isSame(left, right)
    }

    /// No deeper than the document is.
    private func isSame(_ left: Node.Content, _ right: Node.Content) throws(JSONPathError) -> Bool {
        try budget.spend()
        switch (left, right) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.number(let left), .number(let right)): return NumberValue(left).value == NumberValue(right).value
        case (.string(let left), .string(let right)): return left.unicodeScalars.elementsEqual(right.unicodeScalars)
        case (.sequence(let left), .sequence(let right)):
            guard left.count == right.count else { return false }
            for index in left.indices where try !isSame(left[index].content, right[index].content) { return false }
            return true
        case (.mapping(let left), .mapping(let right)):
            guard left.entries.count == right.entries.count else { return false }
            for entry in left.entries {
                guard let other = right[entry.key], try isSame(entry.value.content, other.content) else { return false }
            }
            return true
        default: return false
        }
    }

    private func isLess(_ left: Node.Content?, _ right: Node.Content?) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): NumberValue(left).value < NumberValue(right).value
        case (.string(let left), .string(let right)): left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
        default: false
        }
    }
}

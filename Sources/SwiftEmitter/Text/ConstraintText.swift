import ClientModel

/// Constraints in words: "1 to 64 characters, matching `^[a-z]+$`".
struct ConstraintText {
    /// One text for what is checked, and one for each remark; each begins with a capital.
    let texts: [String]

    init(_ constraints: ConstraintsModel?) {
        guard let constraints else {
            texts = []
            return
        }
        let main = Self.parts(of: constraints).joined(separator: ", ")
        texts = ([main].filter { !$0.isEmpty } + Self.remarks(of: constraints)).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    private static func parts(of constraints: ConstraintsModel) -> [String] {
        var parts: [String] = []
        if let numbers = numbers(constraints.minimum, constraints.maximum) { parts.append(numbers) }
        if !constraints.multiplesOf.isEmpty {
            parts.append("a multiple of \(constraints.multiplesOf.joined(separator: " and of "))")
        }
        if let length = constraints.length { parts.append(count(length, one: "character", many: "characters")) }
        for pattern in constraints.patterns { parts.append("matching \(CodeSpan.text(pattern.expression))") }
        if let items = constraints.items { parts.append(count(items, one: "item", many: "items")) }
        if constraints.hasUniqueItems { parts.append("no item twice") }
        if let properties = constraints.properties { parts.append(count(properties, one: "member", many: "members")) }
        for elements in constraints.elements { parts += inner("each item", elements) }
        for values in constraints.values { parts += inner("each value", values) }
        return parts
    }

    private static func inner(_ lead: String, _ constraints: ConstraintsModel) -> [String] {
        let text = (parts(of: constraints) + constraints.remarks).joined(separator: ", ")
        return text.isEmpty ? [] : ["\(lead): \(text)"]
    }

    private static func remarks(of constraints: ConstraintsModel) -> [String] {
        constraints.remarks.map { CommentText($0).oneLine }
    }

    private static func numbers(_ minimum: ConstraintsModel.Bound?, _ maximum: ConstraintsModel.Bound?) -> String? {
        switch (minimum, maximum) {
        case (nil, nil): nil
        case (let low?, let high?) where !low.isExclusive && !high.isExclusive:
            low.number == high.number ? "exactly \(low.number)" : "\(low.number) to \(high.number)"
        default:
            [
                minimum.map { $0.isExclusive ? "more than \($0.number)" : "at least \($0.number)" },
                maximum.map { $0.isExclusive ? "less than \($0.number)" : "at most \($0.number)" },
            ].compactMap { $0 }.joined(separator: ", ")
        }
    }

    private static func count(_ range: ConstraintsModel.CountRange, one: String, many: String) -> String {
        switch (range.minimum, range.maximum) {
        case (nil, nil): many
        case (let low?, let high?) where low == high: "exactly \(low) \(low == 1 ? one : many)"
        case (let low?, let high?): "\(low) to \(high) \(many)"
        case (let low?, nil): "at least \(low) \(low == 1 ? one : many)"
        case (nil, let high?): "at most \(high) \(high == 1 ? one : many)"
        }
    }
}

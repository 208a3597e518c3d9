import ClientModel

/// Writes the checks of what is sent: `checks: [.length(1...64), .pattern("^[a-z]+$")]`.
enum ConstraintCode {
    /// - Returns: `nil` where nothing is checked.
    static func argument(_ constraints: ConstraintsModel?) -> Code? {
        guard let constraints, constraints.isChecked else { return nil }
        let checks = checks(constraints)
        return checks.isEmpty ? nil : .labelled("checks", .array(checks))
    }

    private static func checks(_ constraints: ConstraintsModel) -> [Code] {
        var checks: [Code] = []
        if let bound = constraints.minimum, bound.isReachable {
            checks.append(.text(".\(bound.isExclusive ? "above" : "minimum")(\(bound.number))"))
        }
        if let bound = constraints.maximum, bound.isReachable {
            checks.append(.text(".\(bound.isExclusive ? "below" : "maximum")(\(bound.number))"))
        }
        checks += constraints.multiplesOf.map { .text(".multiple(of: \($0))") }
        if let length = constraints.length { checks.append(count("length", length)) }
        for pattern in constraints.patterns where pattern.isUnderstood {
            checks.append(.text(".pattern(\(StringLiteral(pattern.expression).text))"))
        }
        if let items = constraints.items { checks.append(count("items", items)) }
        if constraints.hasUniqueItems { checks.append(.text(".uniqueItems")) }
        if let properties = constraints.properties { checks.append(count("members", properties)) }
        if let inner = inner("eachItem", constraints.elements) { checks.append(inner) }
        if let inner = inner("eachValue", constraints.values) { checks.append(inner) }
        return checks
    }

    private static func inner(_ name: String, _ constraints: [ConstraintsModel]) -> Code? {
        let checks = constraints.flatMap(checks)
        return checks.isEmpty ? nil : .call(".\(name)", [.array(checks)])
    }

    private static func count(_ name: String, _ range: ConstraintsModel.CountRange) -> Code {
        // Where the ends are the wrong way round no value fits, and a range would stop the program.
        let minimum = range.minimum ?? 0
        let maximum = range.maximum.map { max($0, minimum) }
        return .text(".\(name)(\(minimum)...\(maximum.map { "\($0)" } ?? ""))")
    }
}

/// Something that must be true of a value before it is sent (JSON Schema 2020-12, validation §6). It says something about values of
/// one JSON type only, and nothing about others.
///
/// Checks look at the JSON that a value becomes, so that one piece of code does for all types.
public struct ValueCheck: Sendable {
    let rule: Rule

    indirect enum Rule: Sendable {
        case minimum(JSONNumber, isExclusive: Bool)
        case maximum(JSONNumber, isExclusive: Bool)
        case multiple(JSONNumber)
        case length(Int, Int?)
        case pattern(CheckedPattern)
        case items(Int, Int?)
        case uniqueItems
        case members(Int, Int?)
        case eachItem([ValueCheck])
        case eachValue([ValueCheck])
    }
}

extension ValueCheck {
    /// A number is this or more.
    public static func minimum(_ number: JSONNumber) -> ValueCheck { ValueCheck(rule: .minimum(number, isExclusive: false)) }

    /// A number is more than this.
    public static func above(_ number: JSONNumber) -> ValueCheck { ValueCheck(rule: .minimum(number, isExclusive: true)) }

    /// A number is this or less.
    public static func maximum(_ number: JSONNumber) -> ValueCheck { ValueCheck(rule: .maximum(number, isExclusive: false)) }

    /// A number is less than this.
    public static func below(_ number: JSONNumber) -> ValueCheck { ValueCheck(rule: .maximum(number, isExclusive: true)) }

    /// A number is a multiple of this.
    public static func multiple(of number: JSONNumber) -> ValueCheck { ValueCheck(rule: .multiple(number)) }

    /// A string has so many Unicode scalars.
    public static func length(_ range: ClosedRange<Int>) -> ValueCheck {
        ValueCheck(rule: .length(range.lowerBound, range.upperBound))
    }

    /// A string has so many Unicode scalars or more.
    public static func length(_ range: PartialRangeFrom<Int>) -> ValueCheck { ValueCheck(rule: .length(range.lowerBound, nil)) }

    /// The expression is found in a string. It is checked only if Swift has such an expression.
    public static func pattern(_ expression: String) -> ValueCheck { ValueCheck(rule: .pattern(CheckedPattern(expression))) }

    /// An array has so many elements.
    public static func items(_ range: ClosedRange<Int>) -> ValueCheck {
        ValueCheck(rule: .items(range.lowerBound, range.upperBound))
    }

    /// An array has so many elements or more.
    public static func items(_ range: PartialRangeFrom<Int>) -> ValueCheck { ValueCheck(rule: .items(range.lowerBound, nil)) }

    /// An array has no two equal elements.
    public static var uniqueItems: ValueCheck { ValueCheck(rule: .uniqueItems) }

    /// An object has so many members.
    public static func members(_ range: ClosedRange<Int>) -> ValueCheck {
        ValueCheck(rule: .members(range.lowerBound, range.upperBound))
    }

    /// An object has so many members or more.
    public static func members(_ range: PartialRangeFrom<Int>) -> ValueCheck {
        ValueCheck(rule: .members(range.lowerBound, nil))
    }

    /// This is true of each element of an array.
    public static func eachItem(_ checks: [ValueCheck]) -> ValueCheck { ValueCheck(rule: .eachItem(checks)) }

    /// This is true of the value of each member of an object.
    public static func eachValue(_ checks: [ValueCheck]) -> ValueCheck { ValueCheck(rule: .eachValue(checks)) }
}

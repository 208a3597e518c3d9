import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns limits of numbers into those of a Swift type, which may be narrower than what the document allows.
struct BoundLowering {
    let type: SwiftType

    /// - Returns: `nil` where the limit is the type's own, or there is none.
    func lower(
        _ bound: Schema.Bound?,
        isUpper: Bool,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel.Bound? {
        guard let bound, let number = Self.text(of: bound.number.node) else { return nil }
        var isReachable = true
        if let range = range {
            let value = bound.number.value
            if !bound.isExclusive, value == (isUpper ? range.high : range.low),
                Self.isExact(bound.number.node, isUpper: isUpper, type)
            {
                return nil
            }
            // Doubles near the ends of 64 bits are not the ends: what is written decides, where it is an integer of 64 bits.
            isReachable =
                value >= range.low && value <= range.high && (value < 0x1p63 || !range.isSigned || Self.fits(bound.number.node))
            if !isReachable, types.reportOnce(bound.number.node.range) {
                report(bound, isUpper: isUpper, range: range, number: number, diagnostics: &diagnostics)
            }
        }
        return .init(number: number, isExclusive: bound.isExclusive, isReachable: isReachable)
    }

    private func report(
        _ bound: Schema.Bound,
        isUpper: Bool,
        range: TypeRange,
        number: String,
        diagnostics: inout Diagnostics
    ) {
        let beyond = bound.number.value >= range.high ? "above \(range.highText)" : "below \(range.lowText)"
        diagnostics.warning(
            "bound-too-large",
            "the \(isUpper ? "maximum" : "minimum") \(number) does not fit \(range.name), which has no values \(beyond)",
            at: bound.number.node.range,
            fix: "a wider format, such as int64, uint64 or double, has room for it"
        )
    }

    /// The values an integer type has.
    private struct TypeRange {
        var name: String
        var low: Double
        var high: Double
        var lowText: String
        var highText: String
        var isSigned: Bool { low < 0 }

        init<Value: FixedWidthInteger>(_ name: String, _ type: Value.Type) {
            self.name = name
            low = Double(Value.min)
            high = Double(Value.max)
            lowText = "\(Value.min)"
            highText = "\(Value.max)"
        }
    }

    private var range: TypeRange? {
        switch type {
        case .int: TypeRange("Int", Int64.self)
        case .int64: TypeRange("Int64", Int64.self)
        case .int32: TypeRange("Int32", Int32.self)
        case .sized(let type):
            switch type {
            case .int8: TypeRange(type.rawValue, Int8.self)
            case .int16: TypeRange(type.rawValue, Int16.self)
            case .uint8: TypeRange(type.rawValue, UInt8.self)
            case .uint16: TypeRange(type.rawValue, UInt16.self)
            case .uint32: TypeRange(type.rawValue, UInt32.self)
            case .uint64, .uint: TypeRange(type.rawValue, UInt64.self)
            }
        default: nil
        }
    }

    private static func fits(_ node: Node) -> Bool { LiteralLowering.integer(node) != nil }

    /// Whether a limit that is as a double the end of the type is that end, and not the next number the double stands for, too.
    private static func isExact(_ node: Node, isUpper: Bool, _ type: SwiftType) -> Bool {
        switch type {
        case .int, .int64: fits(node)
        case .sized(.uint64), .sized(.uint):
            if case .number(let text) = node.content { !isUpper || UInt64(text) != nil } else { false }
        default: true
        }
    }

    /// A number as Swift and JSON write it; `nil` for what is none.
    static func text(of node: Node) -> String? {
        if let integer = LiteralLowering.integer(node) { return "\(integer)" }
        if case .number(let text) = node.content, let integer = UInt64(text) { return "\(integer)" }
        guard let double = LiteralLowering.double(node) else { return nil }
        // A whole number is shown as one, as far as it is exact.
        return double.rounded() == double && double.magnitude < 0x1p53 ? "\(Int64(double))" : "\(double)"
    }
}

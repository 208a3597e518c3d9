import SourceText
import SpecLoader

/// Reads a time such as `500ms`, `15s`, `2m` or `1h`, or a number of seconds.
struct DurationReader {
    /// - Parameter isWait: Whether it is a wait between two calls, which is never none.
    /// - Returns: Milliseconds; `nil` where there is nothing, or what is there is no time, which is said.
    func read(_ node: Node?, isWait: Bool = false, diagnostics: inout Diagnostics) -> Int64? {
        guard let node else { return nil }
        let text: String
        switch node.content {
        case .number(let number): text = number + "s"
        case .string(let string): text = string
        default: text = ""
        }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let units: [String: Double] = ["ms": 1, "s": 1_000, "m": 60_000, "h": 3_600_000]
        guard let number = Double(String(digits)), let unit = units[String(text.dropFirst(digits.count))], number * unit < 1e15
        else {
            diagnostics.error(
                "invalid-duration",
                "this is no time",
                at: node.range,
                fix: "write a number with a unit: 500ms, 15s, 2m, 1h"
            )
            return nil
        }
        let milliseconds = Int64(number * unit)
        guard milliseconds > 0 || !isWait else {
            diagnostics.error("invalid-duration", "without a wait the server would be asked without a pause", at: node.range)
            return nil
        }
        return milliseconds
    }
}

import Foundation

/// Shows what a program waits for: one line that changes on a terminal, a line for each change where the output is none.
public struct ProgressLine {
    private let label: String
    private let isTerminal = isatty(1) == 1
    private let begin = ContinuousClock.now
    private var last: String?

    public init(_ label: String) { self.label = label }

    /// Shows the state, and on a terminal how long it has taken.
    public mutating func show(_ state: String) {
        if isTerminal {
            let seconds = (ContinuousClock.now - begin).components.seconds
            print("\r\u{1B}[K\(label): \(state) (\(seconds) s)", terminator: "")
        } else if state != last {
            print("\(label): \(state)")
        }
        last = state
        // All streams: `stdout` is a variable, which Swift 6 does not let through.
        fflush(nil)
    }

    /// Leaves the line as it is: what is printed next is on one of its own.
    public func end() { if isTerminal, last != nil { print() } }
}

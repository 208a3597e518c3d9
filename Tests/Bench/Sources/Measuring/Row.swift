/// A line of the table: what was measured, what it is compared with, and the goal.
public struct Row {
    /// What it belongs to: `Generate`, `Compile`, `Run`, `Call`, `Tool`.
    public var section: String
    public var name: String
    /// The figure with its unit.
    public var figure: String
    /// What it is compared with, with its unit; empty where there is nothing.
    public var compared: String
    /// The ratio or the figure that the goal is about.
    public var value: Double
    public var goal: Goal

    /// What is to be reached.
    public enum Goal {
        case atLeast(Double, unit: String)
        case atMost(Double, unit: String)
        /// For the record.
        case none(unit: String)
    }

    public init(_ section: String, _ name: String, _ figure: String, compared: String = "", value: Double, goal: Goal) {
        self.section = section
        self.name = name
        self.figure = figure
        self.compared = compared
        self.value = value
        self.goal = goal
    }

    /// Whether the goal is reached; `nil` without one.
    public var isReached: Bool? {
        switch goal {
        case .atLeast(let bound, _): value >= bound
        case .atMost(let bound, _): value <= bound
        case .none: nil
        }
    }

    /// As a line with tabs, the way the parts of `make bench` hand rows to each other: section, name, figure, compared, value, goal, reached.
    public var line: String {
        let (text, unit): (String, String) =
            switch goal {
            case .atLeast(let bound, let unit): ("at least \(bound.short)\(unit)", unit)
            case .atMost(let bound, let unit): ("at most \(bound.short)\(unit)", unit)
            case .none(let unit): ("", unit)
            }
        let reached = isReached.map { $0 ? "yes" : "no" } ?? ""
        return [section, name, figure, compared, value.short + unit, text, reached].joined(separator: "\t")
    }

    /// Prints the line at once, so that a run that takes long is seen at work.
    public func report() {
        print(line)
        flushStandardOutput()
    }
}

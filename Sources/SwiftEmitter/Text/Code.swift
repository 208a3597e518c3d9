/// Swift text that goes on one line where it fits, and is broken at its commas where it does not.
indirect enum Code: Sendable {
    case text(String)
    case sequence([Code])
    /// Items between brackets. A broken array or dictionary of several items has a comma behind the last, arguments have not.
    case list(open: String, items: [Code], close: String, isCollection: Bool)

    /// The number of columns.
    static let lineLength = 130

    /// `name(a, b)`
    static func call(_ name: String, _ arguments: [Code]) -> Code {
        .list(open: "\(name)(", items: arguments, close: ")", isCollection: false)
    }

    /// `[a, b]`
    static func array(_ items: [Code]) -> Code { .list(open: "[", items: items, close: "]", isCollection: true) }

    /// `["a": b]`, `[:]` where there is nothing.
    static func dictionary(_ items: [Code]) -> Code {
        items.isEmpty ? .text("[:]") : .list(open: "[", items: items, close: "]", isCollection: true)
    }

    /// `label: value`
    static func labelled(_ label: String, _ value: Code) -> Code { .sequence([.text("\(label): "), value]) }

    /// The text without a line break.
    var oneLine: String {
        switch self {
        case .text(let text): text
        case .sequence(let parts): parts.map(\.oneLine).joined()
        case .list(let open, let items, let close, _): open + items.map(\.oneLine).joined(separator: ", ") + close
        }
    }

    /// The text, broken where it has to be.
    ///
    /// - Parameters:
    ///   - indentation: The columns before the line that this begins on.
    ///   - column: The columns before the text on that line.
    ///   - trailing: The columns that have to be left behind the text.
    func layout(indentation: Int, column: Int, trailing: Int = 0) -> String {
        let line = oneLine
        if column + line.utf8.count + trailing <= Self.lineLength { return line }
        switch self {
        case .text(let text): return text
        case .sequence(let parts):
            guard let last = parts.last else { return "" }
            let lead = parts.dropLast().map(\.oneLine).joined()
            return lead + last.layout(indentation: indentation, column: column + lead.utf8.count, trailing: trailing)
        case .list(let open, let items, let close, let isCollection):
            if items.isEmpty { return line }
            if !isCollection, items.count == 1, items[0].endsInCollection {
                let inner = items[0].layout(
                    indentation: indentation,
                    column: column + open.utf8.count,
                    trailing: trailing + close.utf8.count
                )
                return open + inner + close
            }
            let lead = String(repeating: " ", count: indentation + 4)
            let lines = items.map { lead + $0.layout(indentation: indentation + 4, column: indentation + 4, trailing: 1) }
            let end = (isCollection && items.count > 1 ? ",\n" : "\n") + String(repeating: " ", count: indentation)
            return open + "\n" + lines.joined(separator: ",\n") + end + close
        }
    }

    /// Arguments without their parentheses, as they stand between two parts of a line that are written already.
    ///
    /// - Parameters:
    ///   - lead: What stands before them, from the indentation on.
    ///   - trailing: What stands behind them.
    ///   - indentation: The columns before the line.
    static func arguments(_ items: [Code], after lead: String, before trailing: String, indentation: Int) -> String {
        Code.list(open: "", items: items, close: "", isCollection: false)
            .layout(indentation: indentation, column: indentation + lead.utf8.count, trailing: trailing.utf8.count)
    }

    /// Whether the text is broken within the brackets of a collection: then a single argument stays with its parenthesis.
    private var endsInCollection: Bool {
        switch self {
        case .text: false
        case .sequence(let parts): parts.last?.endsInCollection ?? false
        case .list(_, _, _, let isCollection): isCollection
        }
    }
}

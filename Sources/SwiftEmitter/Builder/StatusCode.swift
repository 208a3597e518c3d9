import ClientModel

/// Writes statuses.
enum StatusCode {
    /// As an expression of the runtime's `StatusPattern`.
    static func pattern(_ status: StatusModel) -> String {
        switch status {
        case .code(let code): "\(code)"
        case .range(let hundreds): ".range(\(hundreds))"
        case .default: ".default"
        }
    }

    /// As a pattern over the number; `nil` for what every other status is.
    static func casePattern(_ status: StatusModel) -> String? {
        switch status {
        case .code(let code): "\(code)"
        case .range(let hundreds): "\(hundreds)00...\(hundreds)99"
        case .default: nil
        }
    }

    /// How exactly a status is described: the more exact ones are looked at first.
    static func rank(_ status: StatusModel) -> Int {
        switch status {
        case .code: 0
        case .range: 1
        case .default: 2
        }
    }
}

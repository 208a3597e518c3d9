/// Which statuses a documented response stands for ("Responses Object"). An integer literal is one status.
public enum StatusPattern: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// This status only.
    case code(Int)
    /// Every status with this hundreds digit: `4XX` is `.range(4)`.
    case range(Int)
    /// Every status that nothing else describes.
    case `default`

    public init(integerLiteral value: Int) { self = .code(value) }

    /// How exactly this describes `code`; `nil` where it does not. A status of its own beats a range, a range beats the default.
    func specificity(for code: Int) -> Int? {
        switch self {
        case .code(let own): own == code ? 3 : nil
        case .range(let hundreds): hundreds == code / 100 ? 2 : nil
        case .default: 1
        }
    }
}

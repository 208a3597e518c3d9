/// Which statuses a response stands for.
package enum StatusModel: Hashable, Sendable {
    case code(Int)
    /// `4XX`: the hundreds digit.
    case range(Int)
    case `default`
}

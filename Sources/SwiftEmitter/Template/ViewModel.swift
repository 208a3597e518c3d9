/// Something a template is rendered from.
protocol ViewModel: Sendable {
    /// The names a template can use, written by hand so that rendering needs no reflection.
    static var fields: ViewFields<Self> { get }
}

/// What a file imports, each with the access it is used with (`public `, nothing).
struct ImportsView: ViewModel {
    var runtime: String
    /// `nil` where the file needs no transport.
    var transport: String?
    /// `nil` where the file has no dates, UUIDs and data.
    var foundation: String?

    static let fields: ViewFields<ImportsView> = [
        .text("runtime", \.runtime),
        .optional("transport", \.transport),
        .optional("foundation", \.foundation),
    ]
}

/// A property of a struct.
struct PropertyView: ViewModel {
    var documentation: [String]
    /// `@available(…)`
    var attribute: String?
    /// `let` or `var`.
    var binding: String
    var name: String
    var type: String
    /// The member's name in JSON, as a literal; `nil` for the members that have no property of their own.
    var key: String?
    /// The private property that has the value, where it is not the property itself.
    var storage: StorageView?

    static let fields: ViewFields<PropertyView> = [
        .list("documentation", \.documentation),
        .optional("attribute", \.attribute),
        .text("binding", \.binding),
        .text("name", \.name),
        .text("type", \.type),
        .optional("key", \.key),
        .optional("storage", \.storage),
    ]
}

/// A private property that a property reads and writes.
struct StorageView: ViewModel {
    var storedName: String
    var storedType: String
    var isMutable: Bool
    /// The expression that gives the property's value.
    var read: String
    /// The statement that stores `newValue`.
    var write: String

    static let fields: ViewFields<StorageView> = [
        .text("storedName", \.storedName),
        .text("storedType", \.storedType),
        .flag("isMutable", \.isMutable),
        .text("read", \.read),
        .text("write", \.write),
    ]
}

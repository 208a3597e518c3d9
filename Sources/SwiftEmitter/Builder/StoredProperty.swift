import ClientModel

/// A property and the place its value is stored at.
struct StoredProperty {
    let property: PropertyModel
    /// The stored property, where it is declared.
    let name: String
    /// The stored property, behind a dot.
    let member: String

    /// - Parameter taken: The names that are in use in the struct.
    init(_ property: PropertyModel, besides taken: inout Set<String>) {
        self.property = property
        let identifier = SwiftIdentifier(property.name)
        guard Self.isHidden(property) else {
            self.name = identifier.declaration
            self.member = identifier.member
            return
        }
        var name = identifier.storage
        while !taken.insert(name).inserted { name = "_\(name)" }
        self.name = name
        self.member = name
    }

    /// Whether the value is stored in a private property behind it.
    var isHidden: Bool { Self.isHidden(property) }

    /// A box is not what callers want to see. The struct's own code has to use a deprecated property without a warning.
    private static func isHidden(_ property: PropertyModel) -> Bool { property.isBoxed || property.deprecated != nil }
}

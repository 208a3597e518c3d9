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

    /// The stored property's type.
    ///
    /// - Parameter type: the property's.
    func storedType(_ type: String) -> String {
        guard property.isBoxed else { return type }
        return hasOptionalBox ? "Boxed<\(type.dropLast())>?" : "Boxed<\(type)>"
    }

    /// What reads the value.
    var reading: String { property.isBoxed ? "\(name)\(hasOptionalBox ? "?" : "").value" : name }

    /// What changes the value to `newValue`.
    var writing: String { property.isBoxed && !hasOptionalBox ? "\(name).value = newValue" : "\(name) = \(stored("newValue"))" }

    /// What is stored of a value.
    func stored(_ value: String) -> String {
        guard property.isBoxed else { return value }
        return hasOptionalBox ? "Boxed(ifPresent: \(value))" : "Boxed(\(value))"
    }

    /// An optional is outside of its box: where there is no value there is no box either.
    private var hasOptionalBox: Bool { property.isBoxed && property.type.isOptional }

    /// Whether the value is stored in a private property behind it.
    var isHidden: Bool { Self.isHidden(property) }

    /// A box is not what callers want to see. The struct's own code has to use a deprecated property without a warning.
    private static func isHidden(_ property: PropertyModel) -> Bool { property.isBoxed || property.deprecated != nil }
}

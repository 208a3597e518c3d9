/// What an object that is a variant of a union looks like from outside.
public struct ObjectShape: Sendable {
    let variant: Int
    let members: [Member]
    let additional: JSONTypes?

    /// - Parameters:
    ///   - variant: the place of the variant.
    ///   - members: the members that the schema names.
    ///   - additional: the types of the members that it does not name: `nil` for any, none where it forbids them.
    public init(_ variant: Int, members: [Member], additional: JSONTypes?) {
        self.variant = variant
        self.members = members
        self.additional = additional
    }

    /// A member that the schema names.
    public struct Member: Sendable {
        let name: StaticString
        let isRequired: Bool
        let types: JSONTypes

        /// A member that must be there. Without types it may have any.
        public static func required(_ name: StaticString, _ types: JSONTypes = []) -> Member {
            Member(name: name, isRequired: true, types: types)
        }

        /// A member that may be left out or, as it is read, be `null`. Without types it may have any.
        public static func optional(_ name: StaticString, _ types: JSONTypes = []) -> Member {
            Member(name: name, isRequired: false, types: types)
        }

        func accepts(_ type: JSONType) -> Bool {
            types.isEmpty || types.accepts(type) || (type == .null && !isRequired)
        }
    }
}

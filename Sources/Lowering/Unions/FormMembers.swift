import OpenAPIDocument

/// The name of a member. The profiler gives it its number, by which names are compared and looked up.
struct MemberKey: Hashable {
    var number: Int
    var name: String

    static func == (a: MemberKey, b: MemberKey) -> Bool { a.number == b.number }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// The numbers of the names that the members of a union's variants have.
struct MemberKeys {
    private var numbers: [String: Int] = [:]

    mutating func key(_ name: String) -> MemberKey {
        if let number = numbers[name] { return MemberKey(number: number, name: name) }
        let number = numbers.count
        numbers[name] = number
        return MemberKey(number: number, name: name)
    }
}

/// What an object of a form has under a key.
struct Membership {
    enum Presence {
        case required, optional, forbidden
    }

    var presence: Presence
    /// Its schema; `nil`: anything.
    var schema: Schema?

    var isRequired: Bool { presence == .required }
    var isForbidden: Bool { presence == .forbidden }
}

/// What an object of a form has under each key, laid out so that it can be asked often.
struct FormMembers {
    /// The members it names, in the order of the document; behind them those that are required without being described.
    let keys: [MemberKey]
    /// Those of them that are required.
    let requiredKeys: [MemberKey]
    /// The numbers of the keys about which something is said, rising.
    private let numbers: [Int]
    /// What is said, in the order of the numbers.
    private let memberships: [Membership]
    /// What holds for all other keys.
    private let others: Membership

    /// What may have any member.
    static let anything = FormMembers()

    private init() {
        keys = []
        requiredKeys = []
        numbers = []
        memberships = []
        others = Membership(presence: .optional)
    }

    /// An object has no members that its schema does not name, unless that says something about them: formally every open object
    /// would fit every other.
    init(_ object: ObjectContent, names: inout MemberKeys) {
        let unnamed: Membership =
            switch object.additional {
            case .forbidden: Membership(presence: .forbidden)
            case .unspecified:
                Membership(presence: object.properties.isEmpty && object.required.isEmpty ? .optional : .forbidden)
            case .anything: Membership(presence: .optional)
            case .schema(let schema): Membership(presence: .optional, schema: schema)
            }
        var keys: [MemberKey] = []
        var found: [Int: Membership] = [:]
        for property in object.properties {
            let key = names.key(property.name)
            if property.schema.boolean != false { keys.append(key) }
            guard found[key.number] == nil else { continue }
            let presence: Membership.Presence = object.required.contains(property.name) ? .required : .optional
            found[key.number] =
                property.schema.boolean == false
                ? Membership(presence: .forbidden) : Membership(presence: presence, schema: property.schema)
        }
        for name in object.required.sorted() {
            let key = names.key(name)
            guard found[key.number] == nil else { continue }
            keys.append(key)
            found[key.number] = Membership(presence: .required, schema: unnamed.schema)
        }
        numbers = found.keys.sorted()
        memberships = numbers.map { found[$0] ?? unnamed }
        self.keys = keys
        requiredKeys = keys.filter { found[$0.number]?.isRequired ?? false }
        others = unnamed
    }

    subscript(_ key: MemberKey) -> Membership {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < key.number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == key.number ? memberships[low] : others
    }
}

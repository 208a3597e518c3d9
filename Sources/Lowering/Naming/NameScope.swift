/// The names of one scope: members of a type, arguments of a method, types of a module.
///
/// Names are compared without case, because `add` and `Add` side by side help nobody and become one file on some systems.
struct NameScope {
    private var taken: Set<String>
    /// The numbers that were given out last, by what they stand behind: ten thousand of one name are too many to count each time.
    private var numbers: [String: Int] = [:]

    /// - Parameter reserved: names that nothing in the scope may have.
    init(reserved: Set<String> = []) {
        taken = Set(reserved.map { $0.lowercased() })
    }

    /// Whether nobody has the name.
    func isFree(_ name: String) -> Bool { !taken.contains(name.lowercased()) }

    /// Gives out the name, or the first free one with `suffix` and then a number behind it.
    mutating func allocate(_ name: String, suffix: String) -> String {
        if taken.insert(name.lowercased()).inserted { return name }
        // `valueValue` says no more than `value2`.
        let suffixed = name.lowercased().hasSuffix(suffix.lowercased()) ? name : name + suffix
        if taken.insert(suffixed.lowercased()).inserted { return suffixed }
        var number = numbers[suffixed.lowercased(), default: 1] + 1
        while !taken.insert("\(suffixed)\(number)".lowercased()).inserted { number += 1 }
        numbers[suffixed.lowercased()] = number
        return "\(suffixed)\(number)"
    }

    /// Gives out the first of the names that is free, or the last one with `suffix` behind it.
    mutating func allocate(_ names: [String], suffix: String) -> String {
        for name in names where taken.insert(name.lowercased()).inserted { return name }
        return allocate(names.last ?? suffix, suffix: suffix)
    }
}

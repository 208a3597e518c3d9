/// The names of one scope: members of a type, arguments of a method, types of a module.
///
/// Names are compared without case, because `add` and `Add` side by side help nobody and become one file on some systems.
struct NameScope {
    private var taken: Set<String>

    /// - Parameter reserved: names that nothing in the scope may have.
    init(reserved: Set<String> = []) {
        taken = Set(reserved.map { $0.lowercased() })
    }

    /// Whether nobody has the name.
    func isFree(_ name: String) -> Bool { !taken.contains(name.lowercased()) }

    /// Gives out the name, or the first free one with `suffix` and then a number behind it.
    mutating func allocate(_ name: String, suffix: String) -> String {
        if taken.insert(name.lowercased()).inserted { return name }
        let suffixed = name + suffix
        if taken.insert(suffixed.lowercased()).inserted { return suffixed }
        var number = 2
        while !taken.insert("\(suffixed)\(number)".lowercased()).inserted { number += 1 }
        return "\(suffixed)\(number)"
    }

    /// Gives out the first of the names that is free, or the last one with `suffix` behind it.
    mutating func allocate(_ names: [String], suffix: String) -> String {
        for name in names where taken.insert(name.lowercased()).inserted { return name }
        return allocate(names.last ?? suffix, suffix: suffix)
    }
}

/// The names of one scope: members of a type, arguments of a method, types of a module.
///
/// Names are compared without case, because `add` and `Add` side by side help nobody and become one file on some systems.
struct NameScope {
    /// Those from the beginning: many scopes share them.
    private let reserved: Set<String>
    private var taken: Set<String> = []
    /// The numbers that were given out last, by what they stand behind: ten thousand of one name are too many to count each time.
    private var numbers: [String: Int] = [:]

    /// - Parameter reserved: names that nothing in the scope may have.
    init(reserved: Set<String> = []) {
        self.reserved = Set(reserved.map { $0.lowercased() })
    }

    /// Sees to it that nothing else has these names.
    mutating func reserve(_ names: some Sequence<String>) {
        for name in names { _ = take(name) }
    }

    /// Whether nobody has the name.
    func isFree(_ name: String) -> Bool {
        let name = name.lowercased()
        return !reserved.contains(name) && !taken.contains(name)
    }

    /// - Returns: whether nobody had the name.
    private mutating func take(_ name: String) -> Bool {
        let name = name.lowercased()
        return !reserved.contains(name) && taken.insert(name).inserted
    }

    /// Gives out the name, or the first free one with `suffix` and then a number behind it.
    mutating func allocate(_ name: String, suffix: String) -> String {
        if take(name) { return name }
        // `valueValue` says no more than `value2`.
        let suffixed = name.lowercased().hasSuffix(suffix.lowercased()) ? name : name + suffix
        if take(suffixed) { return suffixed }
        var number = numbers[suffixed.lowercased(), default: 1] + 1
        while !take("\(suffixed)\(number)") { number += 1 }
        numbers[suffixed.lowercased()] = number
        return "\(suffixed)\(number)"
    }

    /// Gives out the first of the names that is free, or the last one with `suffix` behind it.
    mutating func allocate(_ names: [String], suffix: String) -> String {
        for name in names where take(name) { return name }
        return allocate(names.last ?? suffix, suffix: suffix)
    }
}

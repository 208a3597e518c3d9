import SourceText
import SpecLoader

/// The members of a mapping that actions change, in their order; what is removed leaves a gap.
struct EditedMapping {
    private struct Entry {
        var key: String
        var keyRange: SourceRange
        /// `nil` where it was removed.
        var value: OverlaidValue?
    }

    private var all: [Entry]
    private var places: [String: Int] = [:]

    init(_ mapping: Mapping) {
        all = mapping.entries.map { Entry(key: $0.key, keyRange: $0.keyRange, value: .written($0.value)) }
        places.reserveCapacity(all.count)
        for (place, entry) in all.enumerated() { places[entry.key] = place }
    }

    var count: Int { places.count }

    subscript(key: String) -> OverlaidValue? { places[key].flatMap { all[$0].value } }

    var members: [(key: String, value: OverlaidValue)] { all.compactMap { entry in entry.value.map { (entry.key, $0) } } }

    func entries(_ work: inout Int) -> [Mapping.Entry] {
        var result: [Mapping.Entry] = []
        result.reserveCapacity(count)
        for entry in all {
            guard let value = entry.value else { continue }
            result.append(Mapping.Entry(key: entry.key, keyRange: entry.keyRange, value: value.node(&work)))
        }
        return result
    }

    /// Changes the value of a member where it is.
    ///
    /// - Returns: `nil` where there is no such member.
    mutating func change<Result>(
        _ key: String,
        _ body: (inout OverlaidValue) throws(JSONPathError) -> Result
    ) throws(JSONPathError) -> Result? {
        guard let place = places[key], var value = all[place].value else { return nil }
        defer { all[place].value = value }
        return try body(&value)
    }

    /// - Precondition: there is no such member.
    mutating func add(_ entry: Mapping.Entry) {
        places[entry.key] = all.count
        all.append(Entry(key: entry.key, keyRange: entry.keyRange, value: .written(entry.value)))
    }

    mutating func remove(_ key: String) {
        guard let place = places.removeValue(forKey: key) else { return }
        all[place].value = nil
        // Gaps never outnumber what is there, so that going through the members costs no more than twice their number.
        guard all.count > 32, places.count * 2 < all.count else { return }
        all.removeAll { $0.value == nil }
        for (place, entry) in all.enumerated() { places[entry.key] = place }
    }
}

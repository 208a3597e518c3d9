/// What `Fields` knows about a model, without the model's type: so that there is one piece of code for all models.
final class FieldTable: Sendable {
    /// The entries, in memory of their own: passing over them counts no references.
    let entries: FieldEntries
    let rest: RestField?
    /// Fills default values in, by their numbers in the entries.
    let defaults: [Fill]
    /// Fixed values of any kind, by their numbers in the entries.
    let constants: [JSONValue]

    /// What must be true of a field's value when it is sent, by the field's place.
    let checks: [Int: [ValueCheck]]

    /// Initialises the memory of one property.
    typealias Fill = @Sendable (UnsafeMutableRawPointer) -> Void

    init<Root>(_ list: FieldList<Root>) {
        entries = FieldEntries(list.entries)
        rest = list.rest
        defaults = list.defaults
        checks = list.checks
        constants = list.constants
        precondition(
            StoredField.fill(stored, size: MemoryLayout<Root>.size),
            "the field table of \(Root.self) leaves memory uninitialised: every stored property must have a field"
        )
    }

    /// All stored properties.
    private var stored: [StoredField] {
        let named = entries.indices.compactMap { entries.stored($0) }
        return named + (rest.map { [$0.stored] } ?? [])
    }

    /// The place of the field with a name.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? { entries.index(of: name) }
}

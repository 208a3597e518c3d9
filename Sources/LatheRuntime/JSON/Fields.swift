/// The table of a model: which stored property belongs to which member of the JSON object.
///
/// ```swift
/// public static let fields = Fields<PreRecordedJob> { field in
///     field("id", \.id)
///     field.nullable("completed_at", \.completedAt)
///     field("version", \.version, default: 2)
///     field.constant("kind", "pre-recorded")
///     field.rest(\.additionalProperties)
/// }
/// ```
///
/// Generated models say the same in a function (`Fields<Self>(describe)`), whose body the compiler passes over where it
/// only makes the module.
///
/// The table is made once a type. It turns each key path into the offset of the stored property in the struct's memory
/// (`MemoryLayout.offset(of:)`) and keeps the property's type beside it. From then on one piece of code does the work for all
/// models: a model is read by initialising its memory property by property, as the members come, and written, compared and hashed
/// by walking over the properties in place. The compiler has nothing to synthesise for a model.
///
/// While a model is read, a mark a property says whether its memory is initialised. A member that comes twice destroys the value
/// it had before. A failure destroys exactly what is marked. At the end each property without a mark gets what stands for its
/// absence, or the member is missing.
///
/// Every stored property of the struct must be in the table, since reading initialises nothing else. A table which leaves a hole
/// in the struct's memory, or names a computed property, is a programming error and stops the program with a message.
public struct Fields<Root>: Sendable {
    /// It lives as long as the program, so that nobody who comes to it counts references.
    let table: Unmanaged<FieldTable>

    /// - Parameter describe: says the fields, in the order in which they are to be written.
    public init(_ describe: (inout FieldList<Root>) -> Void) {
        var list = FieldList<Root>()
        describe(&list)
        table = .passRetained(FieldTable(list))
    }
}

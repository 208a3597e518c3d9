/// The table of a tuple: which stored property belongs to which element of the JSON array.
///
/// ```swift
/// public static let elements = Elements<Position> { element in
///     element(\.longitude)
///     element(\.latitude)
///     element.nullable(\.name)
///     element(\.altitude)          // an optional: the array may end before it
///     element.rest(\.additionalItems)
/// }
/// ```
///
/// It works like the field table of a `Model`: see `Fields` for how properties are found in memory, and for what stops the program.
public struct Elements<Root>: Sendable {
    /// It lives as long as the program, so that nobody who comes to it counts references.
    let table: Unmanaged<ElementTable>

    /// - Parameter describe: says the elements, in their order.
    public init(_ describe: (inout ElementList<Root>) -> Void) {
        var list = ElementList<Root>()
        describe(&list)
        table = .passRetained(ElementTable(list))
    }
}

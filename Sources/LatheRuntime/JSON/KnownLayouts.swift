/// The layouts of types that one reader or writer knows: a copy of those of the whole program, taken when it first meets a type that it does not
/// know. So readers on many threads do not wait for each other at every array.
struct KnownLayouts: ~Copyable {
    private var layouts: [ObjectIdentifier: ValueLayout] = [:]

    /// The layout of a type.
    mutating func layout(of type: any JSONRepresentable.Type) -> ValueLayout {
        if let layout = layouts[ObjectIdentifier(type)] { return layout }
        layouts = ValueLayout.all
        return layouts[ObjectIdentifier(type)] ?? .of(type)
    }
}

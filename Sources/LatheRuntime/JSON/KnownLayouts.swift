/// What one reader or writer knows of the layouts of types. It asks for those of all when it meets a type for the first time, so that readers
/// on many threads do not wait for each other at every array.
struct KnownLayouts: ~Copyable {
    private var layouts: [ObjectIdentifier: ValueLayout] = [:]

    /// The layout of a type.
    mutating func layout(of type: any JSONRepresentable.Type) -> ValueLayout {
        if let layout = layouts[ObjectIdentifier(type)] { return layout }
        let layout = ValueLayout.of(type)
        layouts = ValueLayout.all
        return layout
    }
}

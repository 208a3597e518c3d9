import SpecLoader

/// The one tree of a document's files, as its overlays want it.
struct LinkedInput {
    /// Every reference in it that is read leads to a place in it.
    var root: Node
    /// The same with the references that lead nowhere.
    var written: Node
    /// The versions of the files in it that are documents of their own, by their numbers.
    var versions: [UInt16: String] = [:]
}

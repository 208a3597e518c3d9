/// How much an overlay may still cost: filters in filters and `$..*..*` can take for ever, and an overlay is less trusted than code.
///
/// A class, because all queries and changes of one overlay draw on it.
final class JSONPathBudget {
    /// A visit of a node, a comparison of two values, a value that is changed or a look at one state of a pattern costs one. 100
    /// million are some ten seconds, and more than a hundred walks through the largest documents there are.
    static let normal = 100_000_000
    /// What a node costs that is kept: for its memory.
    static let result = 50

    private var left: Int

    init(_ steps: Int = normal) {
        left = steps
    }

    func spend(_ steps: Int = 1) throws(JSONPathError) {
        left -= steps
        if left < 0 { throw JSONPathError(message: "the query takes too long on this document", offset: 0, isLimit: true) }
    }
}

/// What a document may cost. A document is untrusted input.
struct LoadLimits {
    /// How deep lists and mappings may be nested, aliases included.
    var depth = 1_000
    /// How many values there may be: each takes memory, whatever it is.
    var values = 5_000_000
    /// How many values aliases may stand for in all (the billion laughs).
    var aliasedValues = 1_000_000
}

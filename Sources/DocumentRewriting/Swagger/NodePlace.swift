/// Where a part of the document was, and where it is now.
struct NodePlace {
    var old: [String]
    var new: [String]

    init(old: [String], new: [String]) {
        self.old = old
        self.new = new
    }

    /// A member that has kept its name.
    func member(_ token: String) -> NodePlace { NodePlace(old: old + [token], new: new + [token]) }

    /// A member that is somewhere else now.
    func member(_ token: String, now tokens: [String]) -> NodePlace { NodePlace(old: old + [token], new: new + tokens) }
}

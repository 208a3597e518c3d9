/// A component: the key of its kind and its own.
struct ComponentName: Hashable {
    var section: String
    var name: String

    init(section: String, name: String) {
        self.section = section
        self.name = name
    }

    /// - Parameter place: the way to a component, or to something in it; `nil` where it is to something else.
    init?(_ place: [String]) {
        guard place.count >= 3, place[0] == "components" else { return nil }
        section = place[1]
        name = place[2]
    }
}

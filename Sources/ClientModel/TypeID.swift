/// Identity of a declared type: its place in `ClientModel.declarations`.
package struct TypeID: Hashable, Sendable {
    package let index: Int
    package init(index: Int) { self.index = index }
}

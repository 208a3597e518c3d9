/// What the document says about a tag.
package struct Tag: Sendable {
    package var name: String
    package var description: String?
    /// `x-lathe-name`.
    package var swiftName: String?
}

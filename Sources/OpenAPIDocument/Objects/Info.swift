/// `info`: what the document is about.
package struct Info: Sendable {
    package var title: String
    package var version: String
    package var description: String?
}

/// A file of the output.
package struct GeneratedFile: Hashable, Sendable {
    /// Relative to the folder of the module.
    package var path: String
    /// UTF-8.
    package var text: [UInt8]

    package init(path: String, text: [UInt8]) {
        self.path = path
        self.text = text
    }
}

/// A stretch of bytes of one of the files of a run.
///
/// Small on purpose: every node of a document has one. The file is named by its number in `SourceFiles`.
package struct SourceRange: Hashable, Sendable {
    /// The file's number in the run's `SourceFiles`.
    package var file: UInt16
    /// Byte offset of the first byte.
    package var start: UInt32
    /// Byte offset after the last byte.
    package var end: UInt32

    package init(file: UInt16, start: Int, end: Int) {
        self.file = file
        self.start = UInt32(clamping: start)
        self.end = UInt32(clamping: end)
    }
}

/// The files of a run, numbered in the order they were read.
package struct SourceFiles: Sendable {
    package private(set) var all: [SourceFile] = []

    package init() {}

    /// Adds a file and returns its number.
    package mutating func add(_ file: SourceFile) -> UInt16 {
        all.append(file)
        return UInt16(all.count - 1)
    }

    package subscript(number: UInt16) -> SourceFile { all[Int(number)] }

    /// Where a range begins.
    package func position(of range: SourceRange) -> SourcePosition {
        self[range.file].position(at: Int(range.start))
    }
}

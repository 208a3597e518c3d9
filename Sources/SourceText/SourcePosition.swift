/// A place in a file as people name it.
///
/// Lines count from 1 and end with a line feed. Columns count from 1 in Unicode scalars, so that a caret under the column stands
/// under the character an editor shows there; a tab counts as one.
package struct SourcePosition: Hashable, Sendable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

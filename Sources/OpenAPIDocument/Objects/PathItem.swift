/// A path and its operations.
package struct PathItem: Sendable {
    package var path: String
    package var operations: [Operation]
}

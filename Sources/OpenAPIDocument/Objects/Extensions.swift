package import SpecLoader

/// The `x-` fields of an object, by their whole names.
package typealias Extensions = [String: Node]

/// Arrays: all elements are read and written by the layout of their type, which is looked up once.
final class ArrayLayout: ValueLayout, @unchecked Sendable {
    private let element: ValueLayout
    private let kind: ElementKind

    init<Element: JSONRepresentable>(of type: Element.Type) {
        element = .of(type)
        kind = ElementKind(type)
        super.init([Element].self)
    }

    override func initialize(_ address: UnsafeMutableRawPointer, from reader: inout JSONReader) throws(JSONError) {
        switch kind {
        case .string: address.initializeMemory(as: [String].self, to: try reader.strings())
        case .integer: address.initializeMemory(as: [Int].self, to: try reader.integers())
        case .integer32: address.initializeMemory(as: [Int32].self, to: try reader.integers())
        case .integer64: address.initializeMemory(as: [Int64].self, to: try reader.integers())
        case .double: address.initializeMemory(as: [Double].self, to: try reader.doubles())
        case .other: try element.type.initializeArray(at: address, element, from: &reader)
        }
    }

    override func write(_ address: UnsafeRawPointer, to writer: inout JSONWriter) throws(JSONError) {
        switch kind {
        case .string: try writer.write(elements: address.assumingMemoryBound(to: [String].self).pointee)
        case .integer: try writer.write(elements: address.assumingMemoryBound(to: [Int].self).pointee)
        case .integer32: try writer.write(elements: address.assumingMemoryBound(to: [Int32].self).pointee)
        case .integer64: try writer.write(elements: address.assumingMemoryBound(to: [Int64].self).pointee)
        case .double: try writer.write(elements: address.assumingMemoryBound(to: [Double].self).pointee)
        case .other: try element.type.writeArray(at: address, element, to: &writer)
        }
    }
}

/// The same for a type of elements that is known.
extension JSONRepresentable {
    fileprivate static func initializeArray(
        at address: UnsafeMutableRawPointer,
        _ layout: ValueLayout,
        from reader: inout JSONReader
    ) throws(JSONError) {
        address.initializeMemory(as: [Self].self, to: try reader.elements(of: Self.self, layout))
    }

    fileprivate static func writeArray(
        at address: UnsafeRawPointer,
        _ layout: ValueLayout,
        to writer: inout JSONWriter
    ) throws(JSONError) {
        try writer.write(elements: address.assumingMemoryBound(to: [Self].self).pointee, layout)
    }
}

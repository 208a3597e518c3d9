/// Arrays of values.
extension JSONWriter {
    /// Writes an array of a type that the caller knows.
    mutating func write<Element: JSONRepresentable>(array: [Element]) throws(JSONError) {
        // The casts are of a type to itself.
        switch ElementKind(Element.self) {
        case .string: try write(elements: unsafeBitCast(array, to: [String].self))
        case .integer: try write(elements: unsafeBitCast(array, to: [Int].self))
        case .integer32: try write(elements: unsafeBitCast(array, to: [Int32].self))
        case .integer64: try write(elements: unsafeBitCast(array, to: [Int64].self))
        case .double: try write(elements: unsafeBitCast(array, to: [Double].self))
        case .other: try write(elements: array, layouts.layout(of: Element.self))
        }
    }

    /// Writes an array of a type that nobody knew when this was compiled.
    mutating func write<Element: JSONRepresentable>(elements: [Element], _ layout: ValueLayout) throws(JSONError) {
        let written = elements.withUnsafeBufferPointer { elements in
            Result { () throws(JSONError) in
                beginArray()
                for index in elements.indices {
                    do throws(JSONError) { try layout.write(elements.baseAddress! + index, to: &self) } catch {
                        throw error.inside(.element(index))
                    }
                }
                endArray()
            }
        }
        try written.get()
    }

    mutating func write<Element: JSONRepresentable>(elements: [Element]) throws(JSONError) {
        beginArray()
        for index in elements.indices {
            do { try elements[index].write(to: &self) } catch { throw error.inside(.element(index)) }
        }
        endArray()
    }
}

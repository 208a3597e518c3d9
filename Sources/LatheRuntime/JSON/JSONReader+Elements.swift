import JSONSyntax

/// Arrays of values. An array gets its memory once, in most cases: a short one when its end is known, a long one by what its first elements
/// take of the text.
extension JSONReader {
    /// Reads an array of a type that the caller knows.
    mutating func array<Element: JSONRepresentable>(of type: Element.Type = Element.self) throws(JSONError) -> [Element] {
        // The casts are of a type to itself.
        switch ElementKind(type) {
        case .string: unsafeBitCast(try strings(), to: [Element].self)
        case .integer: unsafeBitCast(try integers() as [Int], to: [Element].self)
        case .integer32: unsafeBitCast(try integers() as [Int32], to: [Element].self)
        case .integer64: unsafeBitCast(try integers() as [Int64], to: [Element].self)
        case .double: unsafeBitCast(try doubles(), to: [Element].self)
        case .other: try elements(of: type, layouts.layout(of: type))
        }
    }

    /// Reads an array of a type that nobody knew when this was compiled.
    mutating func elements<Element: JSONRepresentable>(of type: Element.Type, _ layout: ValueLayout) throws(JSONError)
        -> [Element]
    {
        try elements(of: type) { (place, reader) throws(JSONError) in try layout.initialize(place, from: &reader) }
    }

    mutating func strings() throws(JSONError) -> [String] {
        try elements(of: String.self) { (place, reader) throws(JSONError) in place.initialize(to: try String(from: &reader)) }
    }

    @inline(__always)
    mutating func integers<Element: FixedWidthInteger>() throws(JSONError) -> [Element] {
        try plainElements { (reader) throws(JSONError) in try reader.integer(Element.self) }
    }

    mutating func doubles() throws(JSONError) -> [Double] {
        try plainElements { (reader) throws(JSONError) in try reader.double() }
    }

    /// Reads an array.
    ///
    /// - Parameter initialize: reads an element into memory that is not initialised.
    private mutating func elements<Element>(
        of type: Element.Type,
        _ initialize: (UnsafeMutablePointer<Element>, inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) -> [Element] {
        guard try beginArray() else { return [] }
        let start = offset
        let room = max(1, min(16, 768 / max(1, MemoryLayout<Element>.stride)))
        let first = scratch.allocate(type, count: room)
        var count = 0
        var more = true
        do throws(JSONError) {
            while more, count < room {
                do { try initialize(first + count, &self) } catch { throw error.inside(.element(count)) }
                count += 1
                more = try nextElement()
            }
        } catch {
            first.deinitialize(count: count)
            scratch.release(first, count: room)
            throw error
        }
        let capacity = more ? capacity(after: count, since: start) : count
        var failure: JSONError?
        var array = [Element](unsafeUninitializedCapacity: capacity) { target, filled in
            let target = target.baseAddress!
            target.moveInitialize(from: first, count: count)
            scratch.release(first, count: room)
            filled = count
            failure = fill(target, from: &filled, to: capacity, more: &more, initialize)
        }
        while more, failure == nil {
            let capacity = max(self.capacity(after: array.count, since: start), array.count + 16)
            array = [Element](unsafeUninitializedCapacity: capacity) { target, filled in
                _ = target.initialize(from: array)
                filled = array.count
                failure = fill(target.baseAddress!, from: &filled, to: capacity, more: &more, initialize)
            }
        }
        if let failure { throw failure }
        // What was taken for the rest of this array was the rest of another.
        guard array.capacity > 2 * array.count + 8 else { return array }
        return [Element](unsafeUninitializedCapacity: array.count) { target, filled in
            _ = target.initialize(from: array)
            filled = array.count
        }
    }

    /// Reads elements into memory, as many as there is room for.
    ///
    /// - Returns: why it could not go on; what has been read until then is initialised.
    private mutating func fill<Element>(
        _ target: UnsafeMutablePointer<Element>,
        from count: inout Int,
        to capacity: Int,
        more: inout Bool,
        _ initialize: (UnsafeMutablePointer<Element>, inout JSONReader) throws(JSONError) -> Void
    ) -> JSONError? {
        do throws(JSONError) {
            while more, count < capacity {
                do { try initialize(target + count, &self) } catch { throw error.inside(.element(count)) }
                count += 1
                more = try nextElement()
            }
            return nil
        } catch {
            return error
        }
    }

    /// How many elements there may be, if the text goes on as it began.
    private func capacity(after count: Int, since start: Int) -> Int {
        let size = max(1, offset - start)
        let rest = Double(scanner.bytes.count - offset) / Double(size) * Double(count)
        // Most arrays do not go to the end of the text.
        return count + max(1, min(Int(rest * 1.06) + 1, count * 128))
    }

    /// Reads an array of numbers or booleans, whose elements can be counted beforehand.
    @inline(__always)
    private mutating func plainElements<Element>(
        _ read: (inout JSONReader) throws(JSONError) -> Element
    ) throws(JSONError) -> [Element] {
        guard try beginArray() else { return [] }
        var elements: [Element] = []
        elements.reserveCapacity(scanner.commasToBracket() + 1)
        var more = true
        while more {
            do { elements.append(try read(&self)) } catch { throw error.inside(.element(elements.count)) }
            more = try nextElement()
        }
        return elements
    }
}

extension Unmanaged {
    /// Gives access to an object that lives as long as the program, without counting references.
    @inline(__always)
    func withImmortal<Result>(_ body: (Instance) throws(JSONError) -> Result) throws(JSONError) -> Result {
        do {
            return try _withUnsafeGuaranteedRef { instance in try body(instance) }
        } catch {
            // The standard library's function does not know what its closure throws.
            throw error as! JSONError
        }
    }
}

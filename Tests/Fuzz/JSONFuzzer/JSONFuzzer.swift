import ReadingChecks

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let finding = JSONReadingCheck().finding(in: Array(UnsafeBufferPointer(start: data, count: count))) {
        fatalError(finding)
    }
    return 0
}

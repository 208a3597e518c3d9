import ReadingChecks

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLoader(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let finding = LoadingCheck().finding(in: Array(UnsafeBufferPointer(start: data, count: count))) {
        fatalError(finding)
    }
    return 0
}

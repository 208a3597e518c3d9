import PipelineCheck

private let check = PipelineCheck()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPipeline(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let finding = check.finding(in: Array(UnsafeBufferPointer(start: data, count: count))) {
        fatalError(finding)
    }
    return 0
}

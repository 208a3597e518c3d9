import Foundation
import LatheRuntime
import Measuring
import Payloads

/// Work whose allocations valgrind counts: the difference between none and some goes is what the goes have taken.
struct AllocationWork {
    /// What is done, with how many strings and arrays come of a go that need memory of their own.
    enum Kind: String, CaseIterable {
        /// 1,000 objects, each with one string over fifteen bytes, in one array.
        case objects
        /// 1,000 strings over fifteen bytes with escapes, in one array.
        case escaped
        /// 1,000 short arrays of integers in one array.
        case arrays
        /// 500 objects, each with sixty others inside each other.
        case nested
        case nestedWritten
        /// 100 strings of about 50 KB.
        case longString
        case generatedCall
        case callByHand

        var isAsynchronous: Bool { self == .generatedCall || self == .callByHand }
    }

    /// Reads or writes JSON.
    func run(_ kind: Kind, count: Int) throws {
        switch kind {
        case .objects:
            let json = bytes { index in
                #"{"id":\#(index),"name":"n\#(index)","active":true,"owner":"a name of more than fifteen bytes"}"#
            }
            for _ in 0..<count { keep(try [Item](json: json)) }
        case .escaped:
            let json = bytes { index in #""line \#(index)\nand another line, with \"quotes\"""# }
            for _ in 0..<count { keep(try [String](json: json)) }
        case .arrays:
            let json = bytes { index in "[\(index),2,3]" }
            for _ in 0..<count { keep(try [[Int]](json: json)) }
        case .nested:
            let json = [UInt8](Payload.nested)
            for _ in 0..<count { keep(try [Node](json: json)) }
        case .nestedWritten:
            let value = try [Node](json: [UInt8](Payload.nested))
            for _ in 0..<count { keep(try value.json()) }
        case .longString:
            let json = [UInt8](Payload.longStrings)
            for _ in 0..<count { keep(try [String](json: json)) }
        case .generatedCall, .callByHand: break
        }
    }

    /// Makes calls.
    func call(_ kind: Kind, count: Int) async throws {
        let client = PayloadsClient(transport: CallBench.Answer())
        for index in 0..<count {
            if kind == .generatedCall {
                keep(try await CallBench.generated(client, index))
            } else {
                keep(try await CallBench.byHand(index))
            }
        }
    }

    private func bytes(_ element: (Int) -> String) -> [UInt8] {
        Array(("[" + (0..<1_000).map(element).joined(separator: ",") + "]").utf8)
    }
}

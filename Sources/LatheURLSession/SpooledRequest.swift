import Foundation
import LatheRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking

    /// A request's body that was made before it is sent: in memory where it is small, else on disk. It is only read once it is complete,
    /// which is what makes this class sendable.
    final class SpooledRequest: @unchecked Sendable {
        private(set) var bytes: [UInt8] = []
        private let file: TemporaryFile?

        /// How many bytes there are.
        var length: Int64 { file.map { Int64($0.length) } ?? Int64(bytes.count) }

        /// Whether all of it is in `bytes`.
        var isInMemory: Bool { file == nil }

        /// Reads `body` to its end.
        ///
        /// - Throws: `URLSessionTransportError` where the disk takes no more, `HTTPBodyError.incomplete` where the body has another length
        ///   than it says, and what its chunks throw.
        init(_ body: HTTPBody) async throws {
            var file: TemporaryFile?
            var count: Int64 = 0
            for try await chunk in body {
                count += Int64(chunk.count)
                if let expected = body.expectedLength, count > expected { break }
                if file == nil, bytes.count + chunk.count > ResponseBuffer.memoryLimit {
                    file = try TemporaryFile()
                    try file?.append(bytes)
                    bytes = []
                }
                if let file { try file.append(chunk) } else { bytes += chunk }
            }
            if let expected = body.expectedLength, count != expected {
                throw HTTPBodyError.incomplete(expected: expected, found: count)
            }
            self.file = file
        }

        /// The bytes from the beginning.
        func stream() -> InputStream {
            guard let file else { return InputStream(data: Data(bytes)) }
            var offset: off_t = 0
            return RequestStream { buffer in
                let count = file.read(into: buffer, at: offset)
                offset += off_t(max(0, count))
                return count
            }
        }
    }
#endif

extension HTTPBody {
    /// How many bytes there must be, where that is known.
    var expectedLength: Int64? { if case .known(let count) = length { count } else { nil } }
}

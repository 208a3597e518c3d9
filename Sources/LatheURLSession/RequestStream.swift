import Foundation

#if canImport(FoundationNetworking)
    /// What FoundationNetworking reads a request's body from. It asks for bytes on the queue that does the work of all sessions, and cannot
    /// be told to ask again later: while `read` blocks, they all wait.
    final class RequestStream: InputStream {
        private let readBytes: (UnsafeMutableRawBufferPointer) -> Int
        private var status = Stream.Status.notOpen

        /// - Parameter read: Gives the next bytes; 0 at the end, -1 where it does not come.
        init(_ read: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
            readBytes = read
            super.init(data: Data())
        }

        override func open() { status = .open }

        override func close() { status = .closed }

        override var streamStatus: Stream.Status { status }

        override var streamError: (any Error)? { nil }

        // "No" would be taken for the end.
        override var hasBytesAvailable: Bool { true }

        override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength length: Int) -> Int {
            readBytes(UnsafeMutableRawBufferPointer(start: buffer, count: length))
        }
    }
#else
    /// A pair of bound streams: the session reads one, a thread writes the other.
    final class BoundStreams: @unchecked Sendable {
        /// For the session.
        let input: InputStream
        /// Touched by the thread only, which is what makes this class sendable.
        private let output: OutputStream
        private let upload: RequestUpload
        private static let size = 128 << 10

        init?(_ upload: RequestUpload) {
            var input: InputStream?
            var output: OutputStream?
            Stream.getBoundStreams(withBufferSize: Self.size, inputStream: &input, outputStream: &output)
            guard let input, let output else { return nil }
            self.input = input
            self.output = output
            self.upload = upload
        }

        /// Begins to read the source.
        ///
        /// - Parameter fail: Called where the body does not come to its end: to close the stream then would look like its end.
        func feed(fail: @escaping @Sendable () -> Void) {
            Thread.detachNewThread { [self] in
                output.open()
                if !writeAll() { fail() }
                output.close()
            }
        }

        private func writeAll() -> Bool {
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.size, alignment: 1)
            defer { buffer.deallocate() }
            while true {
                let count = upload.pipe.read(into: buffer)
                guard count > 0 else { return count == 0 }
                var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])
                while !rest.isEmpty, let start = rest.bindMemory(to: UInt8.self).baseAddress {
                    // It blocks until the session has read enough, and fails when the session has closed its end: it wants no more.
                    let written = output.write(start, maxLength: rest.count)
                    guard written > 0 else {
                        upload.stop()
                        return true
                    }
                    rest = UnsafeRawBufferPointer(rebasing: rest[written...])
                }
            }
        }
    }
#endif

import FlyingSocks
import Foundation
import HTTPTypes

/// Reads one HTTP/1.1 request from a connection, exactly as it was sent (RFC 9112).
struct RequestReader {
    /// Why a request could not be read.
    enum Failure: Error {
        case malformed(String)
    }

    /// The headers take at most this many bytes.
    private static let headLimit = 64 * 1024

    private let connection: AsyncSocket
    private var buffer: [UInt8] = []
    private var position = 0

    init(_ connection: AsyncSocket) { self.connection = connection }

    /// The next request; `nil` where the client closed the connection instead.
    mutating func request() async throws -> RecordedRequest? {
        guard let line = try await self.line(), !line.isEmpty else { return nil }
        var fields = HTTPFields()
        var size = line.utf8.count
        while let field = try await self.line(), !field.isEmpty {
            size += field.utf8.count
            guard size <= Self.headLimit else { throw Failure.malformed("the header is too long") }
            fields.append(try Self.field(field))
        }
        if fields[.expect]?.lowercased() == "100-continue" {
            try await connection.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
        }
        return RecordedRequest(line: line, headerFields: fields, body: try await body(fields))
    }

    private static func field(_ line: String) throws -> HTTPField {
        guard let colon = line.firstIndex(of: ":"), let name = HTTPField.Name(String(line[..<colon])) else {
            throw Failure.malformed("'\(line)' is not a header field")
        }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        return HTTPField(name: name, value: String(value))
    }

    private mutating func body(_ fields: HTTPFields) async throws -> [UInt8] {
        if fields[.transferEncoding]?.lowercased() == "chunked" { return try await chunks() }
        guard let length = fields[.contentLength] else { return [] }
        guard let count = Int(length) else { throw Failure.malformed("the length '\(length)' is not a number") }
        return try await bytes(count)
    }

    private mutating func chunks() async throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            guard let line = try await self.line(), let count = Int(line.prefix { $0 != ";" }, radix: 16) else {
                throw Failure.malformed("a chunk has no length")
            }
            body += try await bytes(count)
            // The line end after a chunk; after the last one, the end of the (empty) trailer.
            _ = try await self.line()
            if count == 0 { return body }
        }
    }

    private mutating func bytes(_ count: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard try await fill() else { throw Failure.malformed("the body is shorter than announced") }
            let part = buffer[position..<min(buffer.count, position + count - bytes.count)]
            bytes += part
            position = part.endIndex
        }
        return bytes
    }

    /// The text up to the next line end, which is taken away; `nil` at the end of the connection.
    private mutating func line() async throws -> String? {
        var bytes: [UInt8] = []
        while try await fill() {
            let byte = buffer[position]
            position += 1
            if byte == UInt8(ascii: "\n") {
                if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
                return String(decoding: bytes, as: UTF8.self)
            }
            guard bytes.count < Self.headLimit else { throw Failure.malformed("a line is too long") }
            bytes.append(byte)
        }
        return nil
    }

    /// Makes sure that there is a byte to read; false at the end of the connection.
    private mutating func fill() async throws -> Bool {
        guard position == buffer.count else { return true }
        position = 0
        do {
            buffer = try await connection.read(atMost: 64 * 1024)
        } catch SocketError.disconnected {
            buffer = []
        }
        return !buffer.isEmpty
    }
}

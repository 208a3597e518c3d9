#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A file, or other bytes with a name, to be sent as a part of a multipart body.
///
/// ```swift
/// try FilePart(fileAt: url, contentType: "audio/wav")
/// FilePart(HTTPBody(microphone), fileName: "live.wav")
/// ```
public struct FilePart: Sendable {
    /// The content, in memory or made while it is sent.
    public var body: HTTPBody
    /// The name the server sees. Many servers take a part for a file only if it has one, so it is `file` where nothing else is said.
    public var fileName: String
    /// The media type; `nil` for the one that the document gives the property.
    public var contentType: String?

    /// A part of any bytes.
    public init(_ body: HTTPBody, fileName: String = "file", contentType: String? = nil) {
        self.body = body
        self.fileName = fileName
        self.contentType = contentType
    }

    /// A part of bytes in memory.
    public init(_ bytes: [UInt8], fileName: String = "file", contentType: String? = nil) {
        self.init(HTTPBody(bytes), fileName: fileName, contentType: contentType)
    }

    /// A part that is a file on disk. It is read while it is sent, and goes by its own name unless another is given.
    ///
    /// - Throws: `FileError` where there is no such file to read.
    public init(fileAt url: URL, fileName: String? = nil, contentType: String? = nil) throws(FileError) {
        self.init(try HTTPBody(fileAt: url), fileName: fileName ?? url.lastPathComponent, contentType: contentType)
    }
}

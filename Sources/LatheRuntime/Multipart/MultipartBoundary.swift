/// What separates the parts of a multipart body (RFC 2046 §5.1.1).
struct MultipartBoundary: Hashable, Sendable {
    let text: String

    /// A boundary that no body has but by intent: 120 random bits. Streams cannot be searched before they are sent.
    init(using generator: inout some RandomNumberGenerator) {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz012345".utf8)
        let random = (0..<22).map { _ in digits[Int.random(in: 0..<digits.count, using: &generator)] }
        text = "lathe-" + String(decoding: random, as: UTF8.self)
    }

    /// `nil` where `text` is no boundary: 1 to 70 characters of a few, the last not a space.
    init?(_ text: String) {
        guard (1...70).contains(text.utf8.count), text.utf8.allSatisfy(Self.allowed.contains), !text.hasSuffix(" ") else {
            return nil
        }
        self.text = text
    }

    private static let allowed = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'()+_,-./:=? ")
}

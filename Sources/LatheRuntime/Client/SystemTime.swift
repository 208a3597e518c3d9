#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The time of day, for dates that servers name.
enum SystemTime {
    /// Seconds since 1970.
    static var seconds: Int64 { Int64(Date().timeIntervalSince1970) }
}

import Foundation

/// A date as milliseconds since 1970: what the vendor's texts say, without the rounding of a binary fraction.
func milliseconds(_ date: Date) -> Int { Int((date.timeIntervalSince1970 * 1000).rounded()) }

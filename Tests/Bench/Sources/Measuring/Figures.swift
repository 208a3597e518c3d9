import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Double {
    /// With three significant digits, as figures stand in the table.
    public var short: String {
        guard isFinite, self != 0 else { return isFinite ? "0" : "?" }
        let digits = max(0, 2 - Int(Foundation.log10(Swift.abs(self)).rounded(.down)))
        return String(format: "%.\(min(digits, 6))f", self)
    }

    /// Seconds, or milliseconds below one.
    public var seconds: String { self < 0.1 ? "\((self * 1000).short) ms" : "\(short) s" }

    /// Bytes as MB (10^6).
    public var megabytes: String { "\((self / 1e6).short) MB" }
}

/// The middle of several measurements.
public func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let first = sorted.first else { return .nan }
    let middle = sorted.count / 2
    return sorted.count == 1 ? first : sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// CPU time of this process so far, user and system, in seconds.
public func processSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func flushStandardOutput() { fflush(nil) }

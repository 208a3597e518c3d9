import Foundation

/// How often something was asked for.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    /// 0, 1, 2 and so on.
    func next() -> Int {
        lock.withLock {
            defer { count += 1 }
            return count
        }
    }
}

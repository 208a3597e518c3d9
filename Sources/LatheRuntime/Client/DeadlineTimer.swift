/// Cancels work whose time is up: one sleeping task for all deadlines of the process, for a task of its own that sleeps costs a call
/// more than anything else in it.
final class DeadlineTimer: Sendable {
    static let shared = DeadlineTimer()

    private struct Entry {
        let end: ContinuousClock.Instant
        let cancel: @Sendable () -> Void
    }

    private struct State {
        var entries: [Int: Entry] = [:]
        var lastNumber = 0
        /// The task that sleeps until the first deadline it knew of, and when that is. It is left asleep where that work has ended.
        var sleeper: (task: Task<Void, Never>, end: ContinuousClock.Instant)?
    }

    private let state = Locked(State())

    /// Calls `cancel` at `end`, unless `remove` comes before.
    ///
    /// - Returns: What `remove` takes.
    func add(_ end: ContinuousClock.Instant, _ cancel: @escaping @Sendable () -> Void) -> Int {
        state.withLock { state in
            state.lastNumber += 1
            state.entries[state.lastNumber] = Entry(end: end, cancel: cancel)
            if state.sleeper.map({ end < $0.end }) ?? true { self.sleep(until: end, &state) }
            return state.lastNumber
        }
    }

    /// - Returns: Whether the time was not up.
    @discardableResult
    func remove(_ number: Int) -> Bool { state.withLock { $0.entries.removeValue(forKey: number) != nil } }

    private func sleep(until end: ContinuousClock.Instant, _ state: inout State) {
        state.sleeper?.task.cancel()
        let task = Task.detached {
            // Cancelled where an earlier deadline came; another sleeps in its place.
            guard (try? await Task.sleep(until: end, clock: .continuous)) != nil else { return }
            self.wake(at: end)
        }
        state.sleeper = (task, end)
    }

    private func wake(at end: ContinuousClock.Instant) {
        let late = state.withLock { state -> [Entry] in
            // One that was replaced while it woke.
            guard state.sleeper?.end == end else { return [] }
            state.sleeper = nil
            let now = ContinuousClock.now
            let late = state.entries.filter { $0.value.end <= now }
            for number in late.keys { state.entries[number] = nil }
            if let next = state.entries.values.map(\.end).min() { self.sleep(until: next, &state) }
            return late.values.sorted { $0.end < $1.end }
        }
        // What runs when work is cancelled may come back here.
        for entry in late { entry.cancel() }
    }
}

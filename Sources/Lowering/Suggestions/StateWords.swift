/// Which of the values of an enum end a job, going by their words.
struct StateWords {
    private(set) var success: [String] = []
    private(set) var failure: [String] = []
    private(set) var progress: [String] = []
    /// Whose words say nothing.
    private(set) var undecided: [String] = []
    /// Whether there is a failure other than that somebody called the job off.
    private(set) var canFail = false

    private static let successes: Set<String> = [
        "done", "complete", "completed", "success", "succeeded", "successful", "succeed", "finished", "finalized",
    ]
    /// The last state where there is none of `successes`; else a step on the way.
    private static let laterSuccesses: Set<String> = ["uploaded", "ready", "processed", "generated"]
    private static let failures: Set<String> = [
        "failed", "fail", "failure", "error", "errored", "timeout", "crashed", "invalid", "rejected", "exception", "faulted",
    ]
    private static let callsOff: Set<String> = [
        "cancelled", "canceled", "cancel", "aborted", "abort", "expired", "terminated", "killed", "revoked", "interrupted",
        "deleted", "voided",
    ]
    private static let failurePhrases: Set<String> = [
        "timed out", "time out", "payment required", "insufficient funds", "insufficient credits", "quota exceeded",
    ]
    private static let progresses: Set<String> = [
        "queued", "enqueued", "started", "created", "new", "submitted", "accepted", "scheduled", "progress", "inprogress",
        "initiated", "invoked", "initialized", "requested", "received", "retry", "preparing", "prepared", "delayed", "wip",
        "todo",
    ]
    private static let negations: Set<String> = ["not", "never", "no", "partial", "partially", "un"]

    init(_ values: [String]) {
        let words = values.map { PlainWords($0).words }
        let hasPrimary = words.contains { Self.first(of: $0) == .success }
        let runs = words.contains { !Set($0).isDisjoint(with: ["running", "active", "starting", "online"]) }
        for (value, words) in zip(values, words) {
            switch Self.first(of: words) {
            case .success: success.append(value)
            case .failure:
                failure.append(value)
                canFail = true
            case .callOff: failure.append(value)
            case .later where hasPrimary: progress.append(value)
            case .later: success.append(value)
            // What was stopped before it was done has failed; a service that was stopped is not done.
            case .stop where hasPrimary: failure.append(value)
            case .stop where !runs: success.append(value)
            case .progress: progress.append(value)
            case .stop, nil: undecided.append(value)
            }
        }
    }

    private enum Meaning { case success, later, stop, failure, callOff, progress }

    /// What the first word that has a meaning says: `completed_with_errors` is complete, `failed_to_complete` failed.
    private static func first(of words: [String]) -> Meaning? {
        if failurePhrases.contains(words.joined(separator: " ")) { return .failure }
        if !negations.isDisjoint(with: words) {
            // `not_started` goes on; of `partially_completed` nobody knows.
            return words.last == "started" || words.last == "ready" ? .progress : nil
        }
        for word in words {
            if successes.contains(word) { return .success }
            if failures.contains(word) { return .failure }
            if callsOff.contains(word) { return .callOff }
            if laterSuccesses.contains(word) { return .later }
            if word == "stopped" { return .stop }
            if progresses.contains(word) { return .progress }
            // `processing`, `pending`, `uploading`
            if word.hasSuffix("ing"), word.count > 5, word != "missing" { return .progress }
        }
        return nil
    }
}

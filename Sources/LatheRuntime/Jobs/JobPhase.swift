/// How far a long job is, as one of its states says.
public enum JobPhase: Hashable, Sendable {
    /// It goes on. So does one whose state is not known to the client.
    case running
    /// It has ended well.
    case succeeded
    /// It has ended badly.
    case failed
}

import LatheRuntime

/// A question that a person answers on another device, for a program without a browser (RFC 8628).
///
/// ```swift
/// let authorization = try await endpoint.authorizeDevice(at: flow.deviceAuthorizationURL!, scopes: ["read"])
/// print("Type \(authorization.userCode) at \(authorization.verificationURL)")
/// let token = try await authorization.token()                     // waits for the person
/// let oauth = OAuthCredential(authorization.grant, from: endpoint, token: token)
/// ```
public struct DeviceAuthorization: Sendable {
    /// What the person types in.
    public let userCode: String
    /// Where: short enough to be typed, too.
    public let verificationURL: String
    /// The same with the code in it, for a link or a QR code; not every server gives one.
    public let completeVerificationURL: String?
    /// How long the code is good for from when it was given.
    public let lifetime: Duration
    /// How long to wait between two questions.
    public let interval: Duration
    /// What the token is asked for with.
    public let grant: OAuthGrant
    private let endpoint: OAuthTokenEndpoint
    private let scopes: [String]

    init(_ response: DeviceAuthorizationResponse, endpoint: OAuthTokenEndpoint, scopes: [String]) {
        userCode = response.userCode
        verificationURL = response.verificationURL
        completeVerificationURL = response.completeVerificationURL
        lifetime = .seconds(response.lifetime)
        interval = .seconds(max(1, response.interval ?? 5))
        grant = .deviceCode(response.deviceCode)
        self.endpoint = endpoint
        self.scopes = scopes
    }

    /// Asks for the token until the person has answered.
    ///
    /// - Parameter clock: What waits between two questions.
    /// - Throws: `OAuthError`: `access_denied` where the person refused, `expired_token` where there was no answer in time;
    ///   `CancellationError`.
    public func token(clock: any Clock<Duration> = ContinuousClock()) async throws -> OAuthToken {
        var interval = interval
        var waited = Duration.zero
        while waited + interval <= lifetime {
            try await clock.sleep(for: interval)
            waited += interval
            do {
                return try await endpoint.token(for: grant, scopes: scopes)
            } catch let error as OAuthError where error.code == "authorization_pending" {
                continue
            } catch let error as OAuthError where error.code == "slow_down" {
                // §3.5: for this question and all that follow.
                interval += .seconds(5)
            }
        }
        throw OAuthError(code: "expired_token", message: "nobody typed in the code in time")
    }
}

extension DeviceAuthorization: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "DeviceAuthorization(\(verificationURL), \(lifetime))" }
    public var debugDescription: String { description }
    /// Without the device's code.
    public var customMirror: Mirror {
        Mirror(self, children: ["verificationURL": verificationURL, "lifetime": lifetime, "interval": interval])
    }
}

/// What a device authorization endpoint gives (RFC 8628 §3.2).
struct DeviceAuthorizationResponse: Model {
    let deviceCode: String
    let userCode: String
    let verificationURI: String?
    /// What some servers, which came before the specification, call it.
    let verificationURLOfOld: String?
    let completeVerificationURL: String?
    let lifetime: Int
    let interval: Int?

    var verificationURL: String { verificationURI ?? verificationURLOfOld ?? "" }

    static let fields = Fields<DeviceAuthorizationResponse> { field in
        field("device_code", \.deviceCode)
        field("user_code", \.userCode)
        field("verification_uri", \.verificationURI)
        field("verification_url", \.verificationURLOfOld)
        field("verification_uri_complete", \.completeVerificationURL)
        field("expires_in", \.lifetime)
        field("interval", \.interval)
    }
}

import Foundation
public import LatheRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLSessionTransportError: UnsentRequest {
    /// Whether no byte of the request reached the server: no address, no connection, no trust. `false` where that is not known.
    public var isUnsent: Bool {
        switch code {
        case .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff, .callIsActive,
            .appTransportSecurityRequiresSecureConnection, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot:
            true
        case .cannotConnectToHost:
            #if canImport(FoundationNetworking)
                // It goes by the last number the system gave, also where that is from the first of several addresses and the request broke
                // off at the second. What curl says is from the end.
                message.hasPrefix("Failed to connect to ")
            #else
                true
            #endif
        default: false
        }
    }
}

/// Keeps the last response of the calls made in a closure of `withResponse`.
actor ExchangeRecorder {
    private(set) var last: RawResponse?

    func record(_ response: RawResponse) { last = response }
}

/// What a test's server has received so far, and what it is to answer next.
actor RequestLog {
    private(set) var requests: [RecordedRequest] = []
    private let answers: [ScriptedAnswer]

    /// - Parameter answers: one for each request, in order; the last is given again to those that follow.
    init(answers: [ScriptedAnswer]) { self.answers = answers }

    /// Keeps a request and returns its answer.
    func answer(to request: RecordedRequest) -> ScriptedAnswer {
        requests.append(request)
        return answers[min(requests.count, answers.count) - 1]
    }
}

extension ClientCore {
    /// Makes a call: builds the request, sends it within the time it has, and decides what the response is.
    ///
    /// - Returns: A documented success.
    func reply(to call: OperationCall, at successes: [StatusPattern], accept: String) async throws -> Reply {
        let exchange: Exchange
        do throws(RequestError.Reason) {
            exchange = try Exchange(of: call, successes: successes, accept: call.acceptedTypes ?? accept, core: self)
        } catch {
            throw RequestError(reason: error, context: ErrorContext(operation: call.operation))
        }
        let answer = try await withDeadline(options.timeout, exchange)
        for recorder in recorders { await recorder.record(answer.response) }
        return try verdict(on: answer, call: call, successes: successes)
    }

    private func withDeadline(_ timeout: Duration?, _ exchange: Exchange) async throws -> Exchange.Answer {
        guard let timeout else { return try await exchange.run() }
        guard let answer = try await Deadline(timeout).run({ try await exchange.run() }) else {
            throw TransportError(underlying: CallTimeout(limit: timeout), context: await exchange.context())
        }
        return answer
    }

    /// Finds the documented response that describes `answer` most exactly.
    private func verdict(on answer: Exchange.Answer, call: OperationCall, successes: [StatusPattern]) throws -> Reply {
        let response = answer.response
        let context = answer.context
        if let refusal = answer.refusal { throw UndocumentedStatusError(response: response, redirect: refusal, context: context) }
        let code = response.status.code
        let success = successes.compactMap { $0.specificity(for: code) }.max() ?? 0
        let failure = call.failures.max { ($0.pattern.specificity(for: code) ?? 0) < ($1.pattern.specificity(for: code) ?? 0) }
        let failureMatch = failure?.pattern.specificity(for: code) ?? 0
        guard max(success, failureMatch) > 0 else { throw UndocumentedStatusError(response: response, context: context) }
        guard answer.isComplete else {
            let reason = ResponseDecodingError.Reason.tooLarge(limit: options.maximumResponseBytes)
            throw ResponseDecodingError(reason: reason, response: response, context: context)
        }
        let reply = Reply(response: response, context: context, limits: options.json, tolerance: options.contentTypes)
        if let failure, failureMatch > success { throw try failure.error(reply) }
        return reply
    }
}

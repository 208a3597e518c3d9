extension ClientCore {
    /// Makes a call: builds the request, sends it within the time it has, and decides what the response is.
    ///
    /// - Returns: A documented success.
    package func reply(to call: OperationCall, at successes: [StatusPattern], accept: String) async throws -> Reply {
        let exchange = try exchange(for: call, at: successes, accept: accept)
        let answer = try await exchange.within(options.timeout) { try await exchange.run() }
        for recorder in recorders { await recorder.record(answer.response) }
        return try verdict(on: answer, call: call, successes: successes)
    }

    /// Makes a call whose success is read as it comes. `ClientOptions.timeout` is how long the head of the response may take.
    ///
    /// - Returns: A documented success, its body unread.
    func stream(of call: OperationCall, at successes: [StatusPattern], accept: String) async throws -> StreamedReply {
        let exchange = try exchange(for: call, at: successes, accept: accept)
        let opening = try await exchange.within(options.timeout) { try await exchange.open() }
        let code = opening.response.status.code
        let success = successes.compactMap { $0.specificity(for: code) }.max() ?? 0
        let failure = call.failures.compactMap { $0.pattern.specificity(for: code) }.max() ?? 0
        if opening.refusal == nil, success > 0, success >= failure {
            for recorder in recorders { await recorder.record(opening.response) }
            var reply = StreamedReply(opening, options: options)
            reply.recorders = recorders
            return reply
        }
        let answer = try await exchange.within(options.timeout) { try await exchange.answer(of: opening) }
        for recorder in recorders { await recorder.record(answer.response) }
        _ = try verdict(on: answer, call: call, successes: successes)
        // The verdict agrees with the test above, so this is not reached.
        throw UndocumentedStatusError(response: answer.response, context: answer.context)
    }

    private func exchange(for call: OperationCall, at successes: [StatusPattern], accept: String) throws -> Exchange {
        do throws(RequestError.Reason) {
            return try Exchange(of: call, successes: successes, accept: call.acceptedTypes ?? accept, core: self)
        } catch {
            throw RequestError(reason: error, context: ErrorContext(operation: call.operation))
        }
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

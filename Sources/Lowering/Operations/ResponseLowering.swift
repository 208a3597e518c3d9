import ClientModel
import OpenAPIDocument
import SourceText

/// Sorts an operation's responses into what the call returns and what it throws (DESIGN §1).
struct ResponseLowering {
    let operationName: String
    /// The media type of successes that have several, where the caller chose one.
    var contentType: String?

    struct Result {
        var success: SuccessModel
        var failures: [FailureModel]
        /// See `OperationModel.accept`.
        var accept: String?
        /// Media types that the client does not ask for, a list for each response that has some.
        var leftOut: [[MediaType]]
    }

    /// A response with its status read.
    private struct Documented {
        var response: Response
        var status: StatusModel
        var isSuccess: Bool
    }

    func lower(_ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Result {
        let documented = documented(operation, diagnostics: &diagnostics)
        let bodies = documented.filter(\.isSuccess).filter { !$0.response.content.isEmpty }.count
        var returned: [SuccessLowering.Success] = []
        var failures: [FailureModel] = []
        var accept = AcceptedTypes()
        var leftOut: [[MediaType]] = []
        for entry in documented {
            let response = entry.response
            let words = words(response, status: entry.status, isOnly: entry.isSuccess && bodies < 2)
            if entry.isSuccess {
                let content = ResponseContent(
                    entry.response,
                    only: contentType,
                    words: words,
                    types: &types,
                    diagnostics: &diagnostics
                )
                leftOut.append(content.leftOut)
                accept.successes += content.kinds.flatMap(\.mediaTypes)
                // `default` alone says what every answer looks like: a success is one with a status that says so.
                let answered = entry.status == .default ? .range(2) : entry.status
                returned.append(
                    SuccessLowering.Success(status: answered, kinds: content.kinds, documentation: response.description)
                )
            }
            if !entry.isSuccess || entry.status == .default {
                let failure = FailureLowering(words: words).lower(response, types: &types, diagnostics: &diagnostics)
                if !entry.isSuccess { leftOut.append(failure.leftOut) }
                accept.failures += failure.mediaTypes
                failures.append(FailureModel(status: entry.status, payload: failure.payload, documentation: response.description))
            }
        }
        return Result(
            success: SuccessLowering(operationName: operationName).lower(returned, types: &types),
            failures: failures,
            accept: accept.field,
            leftOut: leftOut.filter { !$0.isEmpty }
        )
    }

    private func documented(_ operation: Operation, diagnostics: inout Diagnostics) -> [Documented] {
        let documented = operation.responses.compactMap { response -> (Response, StatusModel)? in
            guard let status = StatusReader().read(response.status) else {
                diagnostics.warning(
                    "unknown-status",
                    "'\(response.status)' is no status; the response is left out",
                    at: response.range,
                    fix: "use a code such as 404, a range such as 4XX, or default"
                )
                return nil
            }
            return (response, status)
        }
        let successes = self.successes(among: documented.map(\.1))
        return documented.map { response, status in
            var response = response
            if [.code(204), .code(205), .code(304), .range(1)].contains(status), let first = response.content.first {
                diagnostics.warning(
                    "ignored-body",
                    "the body of a response \(response.status) is left out: it never has one",
                    at: first.range
                )
                response.content = []
            }
            return Documented(response: response, status: status, isSuccess: successes.contains(status))
        }
    }

    /// 2XX are successes; a redirect is one only where no 2XX is documented; `default` only where nothing else is.
    private func successes(among statuses: [StatusModel]) -> Set<StatusModel> {
        for hundreds in [2, 3] {
            let found = statuses.filter { status in
                switch status {
                case .code(let code): code / 100 == hundreds
                case .range(let range): range == hundreds
                case .default: false
                }
            }
            if !found.isEmpty { return Set(found) }
        }
        return statuses.contains(.default) ? [.default] : []
    }

    private func words(_ response: Response, status: StatusModel, isOnly: Bool) -> String {
        if let component = response.componentName {
            // `responses/404` is called what the status is called.
            return StatusReader().read(component).map(StatusName.words) ?? component
        }
        let operation = SwiftName.upperCamel(operationName)
        return isOnly ? operation + "Response" : operation + SwiftName.upperCamel(StatusName.words(of: status))
    }
}

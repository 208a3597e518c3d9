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
        /// See `OperationModel.headers`.
        var headers: [ResponseHeadersModel]
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
        var headers: [ResponseHeadersModel] = []
        var accept = AcceptedTypes()
        var leftOut: [[MediaType]] = []
        for entry in documented {
            let response = entry.response
            let words = words(response, status: entry.status, isOnly: entry.isSuccess && bodies < 2)
            let headerWords = headerWords(response, status: entry.status, isSuccess: entry.isSuccess, among: documented)
            if let type = HeadersLowering(words: headerWords, operationName: operationName).lower(
                response,
                types: &types,
                diagnostics: &diagnostics
            ) {
                headers.append(ResponseHeadersModel(status: entry.status, type: type))
            }
            if entry.isSuccess {
                let content = ResponseContent(
                    entry.response,
                    only: contentType,
                    words: words,
                    types: &types,
                    diagnostics: &diagnostics
                )
                leftOut.append(content.leftOut)
                accept.successes += content.kinds.flatMap(\.accepted)
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
        var success = SuccessLowering(operationName: operationName).lower(returned, types: &types)
        if case .nothing(let statuses) = success, let type = answer(headers, of: operation, statuses) {
            success = .headers(type, statuses: statuses)
        }
        return Result(
            success: success,
            failures: failures,
            headers: headers,
            accept: accept.field,
            leftOut: leftOut.filter { !$0.isEmpty }
        )
    }

    /// The header fields that are all an answer has to say: those of HEAD, and those of a redirect that is the only success.
    private func answer(_ headers: [ResponseHeadersModel], of operation: Operation, _ statuses: [StatusModel]) -> SwiftType? {
        let isRedirect = statuses.allSatisfy { status in
            switch status {
            case .code(let code): code / 100 == 3
            case .range(let hundreds): hundreds == 3
            case .default: false
            }
        }
        guard operation.method == "HEAD" || isRedirect else { return nil }
        return headers.first { statuses.contains($0.status) }?.type
    }

    private func headerWords(
        _ response: Response,
        status: StatusModel,
        isSuccess: Bool,
        among documented: [Documented]
    ) -> String {
        if response.componentName != nil { return words(response, status: status, isOnly: false) }
        let isOnly = isSuccess && documented.count { $0.isSuccess && !$0.response.headers.isEmpty } == 1
        let operation = SwiftName.upperCamel(operationName)
        return isOnly ? operation : operation + SwiftName.upperCamel(StatusName.words(of: status))
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
            // What GET would answer is not what HEAD does (RFC 9110 §9.3.2).
            if operation.method == "HEAD" { response.content = [] }
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

import ClientModel
import OpenAPIDocument
import SourceText

/// Sorts an operation's responses into what the call returns and what it throws (DESIGN §1).
struct ResponseLowering {
    let operationName: String

    struct Result {
        var success: SuccessModel
        var failures: [FailureModel]
        /// See `OperationModel.accept`.
        var accept: String?
    }

    /// A response with its status read and its body lowered.
    private struct Lowered {
        var status: StatusModel
        var payload: PayloadModel
        var documentation: String?
    }

    func lower(_ operation: Operation, types: inout TypeLowering, diagnostics: inout Diagnostics) -> Result {
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
        let bodies = documented.filter { successes.contains($0.1) }.filter { !$0.0.content.isEmpty }.count
        var returned: [Lowered] = []
        var failures: [FailureModel] = []
        for (response, status) in documented {
            let isSuccess = successes.contains(status)
            let words = words(response, status: status, isOnly: isSuccess ? bodies < 2 : false, isSuccess: isSuccess)
            let payload = payload(response, words: words, types: &types, diagnostics: &diagnostics)
            if isSuccess {
                // `default` alone says what every answer looks like: a success is one with a status that says so.
                let answered = status == .default ? .range(2) : status
                returned.append(Lowered(status: answered, payload: payload, documentation: response.description))
            }
            if !isSuccess || status == .default {
                failures.append(FailureModel(status: status, payload: payload, documentation: response.description))
            }
        }
        let accept = accept(documented.filter { successes.contains($0.1) }.map(\.0) + documented.map(\.0))
        return Result(success: success(returned, types: &types), failures: failures, accept: accept)
    }

    /// The media types that are read, those of successes first.
    private func accept(_ responses: [Response]) -> String? {
        var names: [String] = []
        for response in responses {
            guard let media = MediaTypeChoice().choose(from: response.content), !names.contains(media.essence) else { continue }
            names.append(media.essence)
        }
        return names.isEmpty || names == ["application/json"] || names.contains("*/*") ? nil : names.joined(separator: ", ")
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

    private func payload(
        _ response: Response,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> PayloadModel {
        guard !response.content.isEmpty else { return .empty }
        guard let media = MediaTypeChoice().choose(from: response.content) else {
            diagnostics.warning(
                "unsupported-body",
                "a body of \(response.content[0].name) can't be read yet; its bytes are given as they are",
                at: response.content[0].range,
                kind: .unsupported
            )
            return .bytes
        }
        return PayloadLowering().lower(media, words: words, types: &types, diagnostics: &diagnostics)
    }

    private func words(_ response: Response, status: StatusModel, isOnly: Bool, isSuccess: Bool) -> String {
        if let component = response.componentName {
            // `responses/404` is called what the status is called.
            return StatusReader().read(component).map(StatusName.words) ?? component
        }
        let operation = SwiftName.upperCamel(operationName)
        return isOnly ? operation + "Response" : operation + SwiftName.upperCamel(StatusName.words(of: status))
    }

    // MARK: What the call returns

    private func success(_ responses: [Lowered], types: inout TypeLowering) -> SuccessModel {
        let full = responses.filter { $0.payload != .empty }
        let empty = responses.filter { $0.payload == .empty }
        guard let first = full.first else {
            // Nothing documented at all: every 2XX is one.
            return .nothing(statuses: responses.isEmpty ? [.range(2)] : responses.map(\.status))
        }
        guard full.allSatisfy({ $0.payload == first.payload }) else { return .byStatus(declare(responses, types: &types)) }
        if empty.isEmpty { return .value(first.payload, statuses: full.map(\.status)) }
        return .optionalValue(first.payload, statuses: full.map(\.status), empty: empty.map(\.status))
    }

    private func declare(_ responses: [Lowered], types: inout TypeLowering) -> TypeID {
        var scope = NameScope(reserved: ReservedNames.enumCases)
        let cases = responses.map { response in
            ResponsesModel.Case(
                name: scope.allocate(SwiftName.lowerCamel(StatusName.words(of: response.status)), suffix: "Response"),
                status: response.status,
                payload: response.payload,
                documentation: response.documentation
            )
        }
        let name = SwiftName.upperCamel(operationName) + "Response"
        return types.add(
            wish: NameWish(name: name, reason: .derived, origin: name),
            parent: nil,
            documentation: "What `\(operationName)` returns: a case per documented success.",
            deprecated: nil,
            shape: .responses(ResponsesModel(cases: cases))
        )
    }
}

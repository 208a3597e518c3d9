/// Waiting for a long job whose state an operation tells.
package struct JobModel: Hashable, Sendable {
    /// The place in `ClientModel.operations` of the operation that tells the state.
    package var operation: Int
    /// The name of the method that waits.
    package var waitName: String
    /// The name of the method that gives the states.
    package var statesName: String
    /// What a state is: the result of the operation.
    package var stateType: SwiftType
    /// Where in a state it says how far the job is.
    package var status: MemberPathModel
    package var success: [LiteralModel]
    package var failure: [LiteralModel]
    /// Whether no other value is possible.
    package var isExhaustive: Bool
    package var polling: PollingModel
    /// The call that gives what the job made, where that is another one.
    package var result: ResultModel?

    /// A call with something out of the last state.
    package struct ResultModel: Hashable, Sendable {
        /// The place of the operation.
        package var operation: Int
        /// The name of the argument that gets it; the others have the same name in both operations.
        package var argument: String
        package var key: MemberPathModel
        /// What the call returns.
        package var type: SwiftType

        package init(operation: Int, argument: String, key: MemberPathModel, type: SwiftType) {
            self.operation = operation
            self.argument = argument
            self.key = key
            self.type = type
        }
    }

    package init(
        operation: Int,
        waitName: String,
        statesName: String,
        stateType: SwiftType,
        status: MemberPathModel,
        success: [LiteralModel],
        failure: [LiteralModel],
        isExhaustive: Bool,
        polling: PollingModel,
        result: ResultModel? = nil
    ) {
        self.operation = operation
        self.waitName = waitName
        self.statesName = statesName
        self.stateType = stateType
        self.status = status
        self.success = success
        self.failure = failure
        self.isExhaustive = isExhaustive
        self.polling = polling
        self.result = result
    }
}

/// How often a job is asked for, as the document has it; in milliseconds. `nil`: as the runtime has it.
package struct PollingModel: Hashable, Sendable {
    package var initial: Int64?
    package var maximum: Int64?
    package var factor: Double?
    package var deadline: Int64?
    package var appearance: Int64?

    package init(
        initial: Int64? = nil,
        maximum: Int64? = nil,
        factor: Double? = nil,
        deadline: Int64? = nil,
        appearance: Int64? = nil
    ) {
        self.initial = initial
        self.maximum = maximum
        self.factor = factor
        self.deadline = deadline
        self.appearance = appearance
    }
}

import ClientModel

extension ClientModel {
    /// A client with nothing in it but what a test puts there.
    static func fixture(
        module: String = "Sample",
        clientName: String = "SampleClient",
        title: String = "Sample API 1.0.",
        description: String? = nil,
        access: AccessLevel = .public,
        defaultTransport: DefaultTransport = .urlSession,
        servers: [ServerModel] = [ServerModel(name: "production", url: "https://api.example.com", documentation: nil)],
        securitySchemes: [SecuritySchemeModel] = [],
        types: [TypeFixture] = [],
        operations: [OperationModel] = []
    ) -> ClientModel {
        ClientModel(
            module: module,
            clientName: clientName,
            title: title,
            description: description,
            access: access,
            defaultTransport: defaultTransport,
            servers: servers,
            securitySchemes: securitySchemes,
            declarations: types.enumerated().map { index, type in
                TypeDeclaration(
                    id: TypeID(index: index),
                    name: type.name,
                    parent: type.parent,
                    documentation: type.documentation,
                    deprecated: type.deprecated,
                    shape: type.shape
                )
            },
            operations: operations
        )
    }
}

/// A declaration whose identity is its place in a list.
struct TypeFixture {
    var name: String
    var parent: TypeID?
    var documentation: String?
    var deprecated: String?
    var shape: TypeDeclaration.Shape

    init(
        _ name: String,
        in parent: Int? = nil,
        documentation: String? = nil,
        deprecated: String? = nil,
        _ shape: TypeDeclaration.Shape
    ) {
        self.name = name
        self.parent = parent.map { TypeID(index: $0) }
        self.documentation = documentation
        self.deprecated = deprecated
        self.shape = shape
    }

    static func structure(
        _ name: String,
        in parent: Int? = nil,
        documentation: String? = nil,
        _ properties: [PropertyModel],
        constants: [ConstantModel] = [],
        rest: RestModel? = nil,
        isMutable: Bool = false
    ) -> TypeFixture {
        let structure = StructureModel(properties: properties, constants: constants, rest: rest, isMutable: isMutable)
        return TypeFixture(name, in: parent, documentation: documentation, .structure(structure))
    }
}

extension SwiftType {
    /// The type at a place of the list of declarations.
    static func declared(_ index: Int) -> SwiftType { .declared(TypeID(index: index)) }
}

extension PropertyModel {
    /// An optional or required property of the name of its member.
    static func property(_ name: String, _ type: SwiftType, documentation: String? = nil) -> PropertyModel {
        PropertyModel(
            key: name,
            name: name,
            type: type,
            presence: type.isOptional ? .optional : .required,
            documentation: documentation
        )
    }
}

extension OperationModel {
    static func fixture(
        _ name: String,
        id: String? = nil,
        method: String = "GET",
        path: String = "/v1/things",
        tags: [String] = ["Things"],
        summary: String? = nil,
        description: String? = nil,
        deprecated: String? = nil,
        parameters: [ParameterModel] = [],
        body: BodyModel? = nil,
        success: SuccessModel = .nothing(statuses: [.code(204)]),
        failures: [FailureModel] = [],
        security: [[SecurityRequirementModel]] = []
    ) -> OperationModel {
        OperationModel(
            id: id ?? name,
            name: name,
            method: method,
            path: path,
            tags: tags,
            summary: summary,
            description: description,
            deprecated: deprecated,
            parameters: parameters,
            body: body,
            success: success,
            failures: failures,
            security: security
        )
    }
}

extension ParameterModel {
    static func fixture(
        _ key: String,
        in location: Location,
        style: Style? = nil,
        explode: Bool? = nil,
        allowReserved: Bool = false,
        documentation: String? = nil,
        _ value: Value
    ) -> ParameterModel {
        let isNamed = location == .query || location == .cookie
        return ParameterModel(
            key: key,
            location: location,
            style: style ?? (isNamed ? .form : .simple),
            explode: explode ?? isNamed,
            allowReserved: allowReserved,
            documentation: documentation,
            value: value
        )
    }
}

extension BodyModel {
    /// A body that is written in one way.
    static func fixture(
        mediaType: String,
        payload: RequestPayloadModel,
        isRequired: Bool,
        documentation: String?
    ) -> BodyModel {
        BodyModel(
            name: "body",
            content: .one(RequestContentModel(mediaType: mediaType, payload: payload)),
            isRequired: isRequired,
            documentation: documentation
        )
    }
}

"""What openapi-core is not asked, and why. The other opinion (styles.py, bodies.py) judges these like everything else.

It also reads some things less strictly: a list is split after it was decoded, so that it does not see whether a separator in a value was
encoded.
"""

from .documents import resolved

# The reasons are of openapi-core 0.23.1; look at them again with every new version.
PARAMETERS = {
    "label": "the style's operator is looked for in the path template ('{.name}'), where OpenAPI does not have it",
    "matrix": "the style's operator is looked for in the path template ('{;name}'), where OpenAPI does not have it",
    "form-object": "an exploded object is looked for under the parameter's name, not under those of its members",
    "spaceDelimited": "values are split at '%20' after they were decoded",
    "deepObject": "only one level of brackets is read, and no arrays",
    "cookie": "style cookie of OpenAPI 3.2 is not known",
    "querystring": "in: querystring of OpenAPI 3.2 is not known",
    "types": "a list of types is no type to read a parameter by",
    "content": "content is read as JSON for application/json alone, and text is never taken for a number",
}
OTHERS = {
    "additionalOperations": "not known (OpenAPI 3.2)",
    "empty": "an empty text is refused without allowEmptyValue, although it is a value of type string",
    "forms": "multipart is read as ASCII mail, which changes binary content; of encodings not all are read",
}


def parameter_exception(node, schemas):
    """The key of the reason why openapi-core is not asked about a parameter; `None` where it is."""
    location = node["in"]
    if location == "querystring":
        return "querystring"
    if "content" in node:
        return None if list(node["content"]) == ["application/json"] else "content"
    style = node.get("style", "form" if location in ("query", "cookie") else "simple")
    explode = node.get("explode", style == "form")
    schema = resolved(schemas.document, node.get("schema", {}))
    if style in ("label", "matrix", "spaceDelimited", "cookie"):
        return style
    if isinstance(schema.get("type"), list):
        return "types"
    kinds = schemas.kinds(schema)
    if style == "form" and explode and "object" in kinds and "string" not in kinds:
        return "form-object"
    if style == "deepObject":
        members, _ = schemas.members(schema)
        inner = set().union(*(schemas.kinds(member) for member in members.values()))
        return "deepObject" if inner & {"array", "object"} else None
    return None


def is_form(request):
    """Whether the body is not shown to openapi-core."""
    return (request.field("content-type") or "").startswith(("multipart/", "application/x-www-form-urlencoded"))


def is_excepted(error, request):
    """Whether what openapi-core says of a request is not listened to."""
    if is_form(request) and type(error).__name__ == "MissingRequiredRequestBody":
        return True
    return type(error.__cause__).__name__ == "EmptyQueryParameterValue"

"""application/x-www-form-urlencoded, in bodies and as the whole query."""

import json
from urllib.parse import unquote

from .request import Violation
from .styles import Parameter

FORM = "application/x-www-form-urlencoded"


def pairs(text):
    """Names and values, percent-encoded: `+` is a space here, and `*` stands for itself (URL Standard, section 5.2)."""
    text = text.replace("+", "%20").replace("*", "%2A")
    return [tuple(part.partition("=")[::2]) for part in text.split("&") if part]


def querystring(parameter, request):
    """`in: querystring` of OpenAPI 3.2: the whole query is one value."""
    if parameter.media_type != FORM:
        parameter.check(request.query if request.has_query else None)
    elif request.query:
        check_form(pairs(request.query), parameter.node["content"][FORM], parameter.schemas, parameter.place)
    elif parameter.node.get("required"):
        parameter.fail("it is required, and not there")


def check_form(items, media, schemas, place="body"):
    """Properties by name, as "Encoding Object" writes them: by style where it says one, else by what they are."""
    schema = media.get("schema", {})
    members, _ = schemas.members(schema)
    value, rest = {}, list(items)
    for name, encoding in media.get("encoding", {}).items():
        if name not in members or not {"style", "explode", "allowReserved"} & set(encoding):
            continue
        node = {"style": "form", **encoding, "name": name, "in": "query", "schema": members[name]}
        property_ = Parameter(node, schemas)
        names = property_.names(rest)
        own = [item for item in rest if item[0] in names]
        rest = [item for item in rest if item[0] not in names]
        if own:
            value[name] = property_.value(own)
    for name, text in rest:
        name, text = unquote(name), unquote(text, errors="strict")
        member = members.get(name, {})
        kinds = schemas.kinds(member)
        is_json = media.get("encoding", {}).get(name, {}).get("contentType", "").endswith("json")
        if is_json or kinds == {"object"}:
            one = json.loads(text)
        elif kinds - {"null"} == {"array"}:
            items = schemas.elements(member)
            is_nested = items and schemas.kinds(items[0]) == {"object"}
            one = value.get(name, []) + [json.loads(text) if is_nested else schemas.typed(items[0] if items else {}, text)]
            value.pop(name, None)
        else:
            one = schemas.typed(member, text)
        if name in value:
            raise Violation(place, f"the property {name!r} is there twice")
        value[name] = one
    errors = schemas.errors(schema, value)
    if errors:
        raise Violation(place, "; ".join(errors))

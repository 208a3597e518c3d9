"""Answers to requests that were fine: the first documented success, with a body that its schema allows."""

import json

from .documents import resolved

FORMATS = {
    "date-time": "2024-02-29T12:00:00Z", "date": "2024-02-29", "time": "12:00:00Z", "uuid": "01234567-89ab-4cde-8f01-23456789abcd",
    "uri": "https://example.com/", "url": "https://example.com/", "email": "a@example.com", "byte": "AQID", "hostname": "example.com",
    "ipv4": "127.0.0.1", "ipv6": "::1",
}


def answer(document, operation):
    """Status, header fields and body."""
    successes = sorted(status for status in operation.responses if str(status).startswith("2"))
    status = successes[0] if successes else next(iter(operation.responses), "204")
    response = operation.responses.get(status, {})
    code = int(status) if str(status).isdigit() else 200
    content = response.get("content", {})
    if not content:
        return code, {}, b""
    name = next((one for one in content if "json" in one), next(iter(content)))
    schema = content[name].get("schema", {})
    if "json" in name:
        return code, {"Content-Type": name}, json.dumps(sample(document, schema)).encode()
    text = b"" if name == "text/event-stream" else b"text" if name.startswith("text/") else b"\0\1\2"
    return code, {"Content-Type": name.replace("*", "plain")}, text


def sample(document, schema, depth=0):
    """A value of a schema: what is required, and no more."""
    schema = resolved(document, schema)
    if not isinstance(schema, dict) or depth > 30:
        return None
    for word in ("const", "example"):
        if word in schema:
            return schema[word]
    if schema.get("enum"):
        return schema["enum"][0]
    value = None
    parts = schema.get("allOf", [])
    for word in ("oneOf", "anyOf"):
        parts = parts + schema.get(word, [])[:1]
    for part in parts:
        one = sample(document, part, depth + 1)
        value = {**value, **one} if isinstance(value, dict) and isinstance(one, dict) else one
    kind = schema.get("type")
    if isinstance(kind, list):
        kind = next((one for one in kind if one != "null"), "null")
    if kind == "object" or "properties" in schema:
        own = {
            name: sample(document, schema.get("properties", {}).get(name, {}), depth + 1) for name in schema.get("required", [])
        }
        return {**(value if isinstance(value, dict) else {}), **own}
    if parts:
        return value
    if kind == "array":
        return [sample(document, schema.get("items", {}), depth + 1) for _ in range(schema.get("minItems", 0))]
    if kind in ("integer", "number"):
        return max(schema.get("minimum", 1), 1)
    if kind == "boolean":
        return True
    if kind == "string":
        return FORMATS.get(schema.get("format"), "x" * max(schema.get("minLength", 1), 1))
    return None

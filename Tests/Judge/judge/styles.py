"""Parameters as "Style Values" and "Style Examples" of the OpenAPI Specification have them: text to values, and back with the library
uritemplate for what RFC 6570 defines. Written from the specification alone; it knows nothing of how Lathe does it."""

import json
import re
from urllib.parse import unquote

import uritemplate

from .documents import resolved
from .request import Violation

DEFAULT_STYLE = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
# RFC 3986: what a path and a query may be made of.
PATH = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*")
QUERY = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*")
UNRESERVED = re.compile(r"(?:[A-Za-z0-9\-._~]|%[0-9A-Fa-f]{2})*")


class Parameter:
    """One parameter of an operation, to be read from requests."""

    def __init__(self, node, schemas):
        self.node = node
        self.name = node["name"]
        self.place = f"{node['in']} parameter '{self.name}'"
        self.schemas = schemas
        self.location = node["in"]
        self.style = node.get("style", DEFAULT_STYLE.get(self.location, "form"))
        self.explode = node.get("explode", self.style in ("form", "cookie", "deepObject"))
        self.media_type = next(iter(node.get("content", {})), None)
        content = node.get("content", {}).get(self.media_type, {})
        self.schema = node.get("schema", content.get("schema", {}))
        self.kinds = schemas.kinds(self.schema)

    def fail(self, reason):
        raise Violation(self.place, reason)

    # What of the query or the cookies is this parameter's.

    @property
    def takes_any_name(self):
        """Whether every name that nobody else has is a member of it."""
        if self.media_type is not None or self.style == "deepObject" or not self.explode or "object" not in self.kinds:
            return False
        members, rest = self.schemas.members(self.schema)
        return isinstance(rest, dict) or rest is True or (rest is None and not members)

    def names(self, pairs):
        """The encoded names among `pairs` that belong to it."""
        if self.media_type is None:
            if self.style == "deepObject":
                return {name for name, _ in pairs if self.key(name) == self.name or self.key(name).startswith(self.name + "[")}
            if self.explode and "object" in self.kinds:
                members, _ = self.schemas.members(self.schema)
                found = {name for name, _ in pairs if self.key(name) in members or self.takes_any_name}
                return found | {name for name, _ in pairs if self.key(name) == self.name}
        return {name for name, _ in pairs if self.key(name) == self.name}

    def key(self, name):
        return name if self.style == "cookie" else unquote(name)

    # The value.

    def check(self, raw):
        """`raw`: the text of a path segment or header field, or the pairs of the query or the cookies; `None` where it is not there."""
        if raw is None or raw == []:
            if self.node.get("required") and self.kinds & {"string", "number", "integer", "boolean"} and "null" not in self.kinds:
                self.fail("it is required, and not there")
            return
        if self.media_type is not None:
            return self.validate(self.content(raw))
        self.value(raw)

    def value(self, raw):
        """What arrived, as a value that fits the schema."""
        reasons = []
        for kind in ("array", "object", "scalar"):
            if kind == "scalar" and not self.kinds & {"string", "number", "integer", "boolean"}:
                continue
            if kind != "scalar" and kind not in self.kinds:
                continue
            try:
                value = self.read(kind, raw)
                typed = self.schemas.typed(self.schema, value)
                self.validate(typed)
                self.expand(kind, value, raw)
                return typed
            except Violation as violation:
                reasons.append(violation.reason)
        self.fail("; or ".join(reasons))

    def validate(self, value):
        errors = self.schemas.errors(self.schema, value)
        if errors:
            self.fail("; ".join(errors))

    def content(self, raw):
        text = raw if isinstance(raw, str) else self.only(raw)
        if self.location != "header":
            if not UNRESERVED.fullmatch(text):
                self.fail(f"{text!r} has characters that have to be percent-encoded")
            text = unquote(text, errors="strict")
        elif not text.isascii():
            self.fail("a header field has letters beyond ASCII")
        if self.media_type.partition(";")[0].endswith("json"):
            try:
                return json.loads(text)
            except ValueError as error:
                self.fail(f"{text!r} is no JSON: {error}")
        return self.schemas.typed(self.schema, text)

    def only(self, pairs):
        if len(pairs) != 1:
            self.fail(f"it is there {len(pairs)} times")
        return pairs[0][1]

    # Style Examples, row by row.

    def read(self, kind, raw):
        if self.location in ("path", "header"):
            return self.read_positional(kind, raw)
        if self.style == "deepObject":
            return self.read_deep(raw)
        if kind == "scalar":
            return self.decode(self.only(raw))
        if self.explode:
            if kind == "array":
                if len(raw) == 1 and raw[0][1] == "" and self.node.get("allowEmptyValue"):
                    return []
                return [self.decode(value) for _, value in raw]
            return self.object(raw)
        text = self.only(raw)
        if text == "" and self.node.get("allowEmptyValue"):
            return [] if kind == "array" else {}
        separator = {"form": ",", "cookie": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}[self.style]
        parts = text.split(separator)
        return [self.decode(part) for part in parts] if kind == "array" else self.alternating(parts)

    def read_positional(self, kind, raw):
        lead, separator, named = {
            "simple": ("", ",", False),
            "label": (".", "." if self.explode else ",", False),
            "matrix": (";", ";" if self.explode else ",", True),
        }[self.style]
        if not raw.startswith(lead):
            self.fail(f"{raw!r} does not begin with {lead!r}")
        text = raw[len(lead) :]
        if kind == "scalar" or not self.explode:
            if named:
                name, _, text = text.partition("=")
                if unquote(name) != self.name:
                    self.fail(f"{raw!r} does not begin with its name")
            if kind == "scalar":
                return self.decode(text)
            parts = text.split(separator)
            return [self.decode(part) for part in parts] if kind == "array" else self.alternating(parts)
        parts = text.split(separator)
        if kind == "object":
            return self.object([part.partition("=")[::2] for part in parts])
        if named:
            for part in parts:
                if unquote(part.partition("=")[0]) != self.name:
                    self.fail(f"{part!r} does not have its name")
            parts = [part.partition("=")[2] for part in parts]
        return [self.decode(part) for part in parts]

    def read_deep(self, pairs):
        """`name[a][b]=value`; arrays as x-lathe-array-notation says."""
        notation = self.node.get("x-lathe-array-notation", "indexed")
        root = {}
        if "array" in self.kinds and "object" not in self.kinds and notation != "indexed":
            name = self.name + "[]" if notation == "brackets" else self.name
            if {self.key(one) for one, _ in pairs} != {name}:
                self.fail(f"its elements are not all called {name!r}")
            return [self.decode(value) for _, value in pairs]
        for name, value in pairs:
            keys = re.findall(r"\[([^\]]*)\]", self.key(name))
            schema, holder = self.schema, root
            if not keys:
                self.fail(f"{name!r} has no brackets")
            for place, key in enumerate(keys):
                members = self.schemas.members(schema)[0] if "object" in self.schemas.kinds(schema) else {}
                is_last = place == len(keys) - 1
                inner = members.get(key, (self.schemas.elements(schema) or [{}])[0])
                is_array = "array" in self.schemas.kinds(inner) and len(self.schemas.kinds(inner)) < 7
                if is_last and is_array and notation == "repeated":
                    holder.setdefault(key, []).append(self.decode(value))
                elif not is_last and is_array and notation == "brackets" and keys[place + 1 :] == [""]:
                    holder.setdefault(key, []).append(self.decode(value))
                    break
                elif is_last:
                    if key in holder:
                        self.fail(f"{name!r} is there twice")
                    holder[key] = self.decode(value)
                else:
                    holder = holder.setdefault(key, {})
                schema = inner
        return self.listed(self.schema, root)

    def listed(self, schema, value):
        """Objects whose schema is an array: their keys have to be 0, 1, 2…"""
        if not isinstance(value, dict):
            return value
        kinds = self.schemas.kinds(schema)
        if "array" in kinds and "object" not in kinds:
            if list(value) != [str(number) for number in range(len(value))]:
                self.fail(f"the indices are {list(value)}")
            return [self.listed(self.schemas.elements(schema)[0], one) for one in value.values()]
        members = self.schemas.members(schema)[0]
        return {key: self.listed(members.get(key, {}), one) for key, one in value.items()}

    def alternating(self, parts):
        if len(parts) % 2:
            self.fail(f"{parts} are no names and values by turns")
        return self.object(list(zip(parts[::2], parts[1::2])))

    def object(self, pairs):
        result = {}
        for name, value in pairs:
            name = self.decode(name)
            if name in result:
                self.fail(f"the member {name!r} is there twice")
            result[name] = self.decode(value)
        # No style has a text for null: a member that has to be there and may be null is not sent.
        members, _ = self.schemas.members(self.schema)
        for name in resolved(self.schemas.document, self.schema).get("required", []):
            if name not in result and "null" in self.schemas.kinds(members.get(name, False)):
                result[name] = None
        return result

    def decode(self, text):
        if self.location == "header":
            return text.strip()
        if self.style == "cookie":
            return text
        if not self.node.get("allowReserved") and not UNRESERVED.fullmatch(text):
            self.fail(f"{text!r} has characters that have to be percent-encoded")
        try:
            return unquote(text, errors="strict")
        except UnicodeDecodeError:
            return self.fail(f"{text!r} is no UTF-8")

    # The way back.

    def expand(self, kind, value, raw):
        """What RFC 6570 makes of the value has to be what arrived."""
        operator = {"simple": "", "label": ".", "matrix": ";", "form": "?"}.get(self.style)
        by_name = re.fullmatch(r"\w+", self.name, re.ASCII)
        if operator is None or self.location in ("header", "cookie") or self.node.get("allowReserved") or not by_name or not value:
            return
        if self.style == "matrix" and self.explode and "" in value:
            # uritemplate 4.2.0 writes ';list=' for an empty element, RFC 6570 (section 3.2.1) ';list'.
            return
        star = "*" if self.explode else ""
        # The library sorts the members of objects, unless they are pairs.
        pairs = [(name, one) for name, one in value.items() if one is not None] if isinstance(value, dict) else value
        expected = uritemplate.expand("{" + f"{operator}{self.name}{star}" + "}", {self.name: pairs})
        found = raw if isinstance(raw, str) else "?" + "&".join(f"{name}={one}" for name, one in raw)
        if expected != found:
            self.fail(f"{found!r} arrived, RFC 6570 writes {expected!r}")

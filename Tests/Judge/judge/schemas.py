"""Values against schemas, with the validator of openapi-schema-validator."""

import copy

from openapi_schema_validator import OAS30WriteValidator, OAS31Validator
from openapi_schema_validator import oas30_format_checker, oas31_format_checker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from .documents import resolved

BASE = "judge:document"


class Schemas:
    """The schemas of one document."""

    def __init__(self, document):
        self.document = document
        self.is30 = document["openapi"].startswith("3.0")
        absolute = _absolute(copy.deepcopy(document))
        self._registry = Registry().with_resource(BASE, Resource(contents=absolute, specification=DRAFT202012))

    def errors(self, schema, value):
        """Why a value does not fit a schema, a text each."""
        validator_class = OAS30WriteValidator if self.is30 else OAS31Validator
        checker = oas30_format_checker if self.is30 else oas31_format_checker
        validator = validator_class(_absolute(copy.deepcopy(schema)), registry=self._registry, format_checker=checker)
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]

    def kinds(self, schema, depth=0):
        """The types that a value of a schema may have."""
        schema = resolved(self.document, schema)
        if schema is False:
            return set()
        every = {"string", "number", "integer", "boolean", "array", "object", "null"}
        if not isinstance(schema, dict) or depth > 20:
            return every
        found = every
        if "type" in schema:
            found = {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
            if schema.get("nullable"):
                found |= {"null"}
        for part in schema.get("allOf", []):
            found = found & self.kinds(part, depth + 1)
        for word in ("oneOf", "anyOf"):
            if word in schema:
                found = found & set().union(*(self.kinds(part, depth + 1) for part in schema[word]))
        return found

    def members(self, schema):
        """The schemas of an object's members by name, and that of the others: `False` where there are none, `None` where nothing is said."""
        schema = resolved(self.document, schema)
        members, rest = dict(schema.get("properties", {})), schema.get("additionalProperties")
        for part in schema.get("allOf", []) + schema.get("oneOf", []) + schema.get("anyOf", []):
            more, other = self.members(part)
            members.update(more)
            rest = other if rest is None or other is False else rest
        return members, rest

    def elements(self, schema):
        """The schemas of an array's elements."""
        schema = resolved(self.document, schema)
        found = [schema["items"]] if "items" in schema else []
        for part in schema.get("allOf", []) + schema.get("oneOf", []) + schema.get("anyOf", []):
            found += self.elements(part)
        return found

    def typed(self, schema, text):
        """Texts as the values that a schema takes them for: text has no types."""
        if text is None:
            return None
        if isinstance(text, list):
            items = self.elements(schema)
            return [self.typed(items[0], one) if items else one for one in text]
        if isinstance(text, dict):
            members, rest = self.members(schema)
            other = rest if isinstance(rest, dict) else {}
            return {name: self.typed(members.get(name, other), value) for name, value in text.items()}
        kinds = self.kinds(schema)
        candidates = []
        if "integer" in kinds or "number" in kinds:
            candidates += [_number(text)]
        if "boolean" in kinds and text in ("true", "false"):
            candidates += [text == "true"]
        for candidate in candidates:
            if candidate is not None and not self.errors(schema, candidate):
                return candidate
        return text


def _number(text):
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return None


def _absolute(node):
    """References with the name of the document, since a schema stands for itself in the validator."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str) and node["$ref"].startswith("#"):
            node["$ref"] = BASE + node["$ref"]
        for value in node.values():
            _absolute(value)
    elif isinstance(node, list):
        for value in node:
            _absolute(value)
    return node

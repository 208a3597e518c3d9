"""Documents as the judge sees them: read by PyYAML, changed by their overlays."""

import copy
import datetime

import jsonpath_rfc9535 as jsonpath
import yaml

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


class Loader(yaml.SafeLoader):
    """YAML without dates: a document is JSON in another spelling."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(path, overlays=()):
    """The document at a path with its overlays applied."""
    document = _read(path)
    for overlay in overlays:
        _apply(_read(overlay), document)
    return document


def _read(path):
    with open(path, encoding="utf-8") as file:
        value = yaml.load(file, Loader)
    assert not isinstance(value, datetime.date)
    return value


def _apply(overlay, document):
    """Overlay Specification 1.0.0, section 4.4.3."""
    for action in overlay["actions"]:
        for node in jsonpath.find(action["target"], document):
            if not node.location:
                _merge(document, action["update"])
                continue
            *parents, last = node.location
            holder = document
            for key in parents:
                holder = holder[key]
            if action.get("remove"):
                del holder[last]
            elif isinstance(holder[last], list):
                holder[last].append(copy.deepcopy(action["update"]))
            else:
                _merge(holder[last], action["update"])


def _merge(target, update):
    for key, value in update.items():
        if isinstance(target.get(key), dict) and isinstance(value, dict):
            _merge(target[key], value)
        elif isinstance(target.get(key), list) and isinstance(value, list):
            target[key] += copy.deepcopy(value)
        else:
            target[key] = copy.deepcopy(value)


def resolved(document, node):
    """What a reference leads to."""
    seen = 0
    while isinstance(node, dict) and "$ref" in node:
        seen += 1
        assert seen < 50, "references in a circle"
        target = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            target = target[token.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


class Operation:
    """An operation with the parameters that hold for it."""

    def __init__(self, document, path, item, method, node):
        self.path = path
        self.method = method
        self.node = node
        self.id = node.get("operationId") or f"{method} {path}"
        self.parameters = []
        own = [resolved(document, one) for one in node.get("parameters", [])]
        keys = {(one["name"], one["in"]) for one in own}
        shared = [resolved(document, one) for one in item.get("parameters", [])]
        self.parameters = [one for one in shared if (one["name"], one["in"]) not in keys] + own
        self.body = resolved(document, node.get("requestBody"))
        self.responses = {status: resolved(document, one) for status, one in node.get("responses", {}).items()}


def operations(document):
    """All operations of a document."""
    for path, item in document.get("paths", {}).items():
        item = resolved(document, item)
        for method in METHODS:
            if method in item:
                yield Operation(document, path, item, method.upper(), item[method])
        for method, node in item.get("additionalOperations", {}).items():
            yield Operation(document, path, item, method, node)

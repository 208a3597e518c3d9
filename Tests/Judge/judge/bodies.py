"""Bodies of requests against their media types; forms with the parser of Werkzeug."""

import io
import json

from werkzeug.formparser import MultiPartParser
from werkzeug.http import parse_options_header

from .forms import FORM, check_form, pairs
from .request import Violation

def check_body(operation, request, schemas):
    """The body fits one of the media types that are documented for it."""
    kind = request.field("content-type")
    if operation.body is None:
        if request.body:
            raise Violation("body", "there is one, and none is documented")
        return
    if not request.body and kind is None:
        if operation.body.get("required"):
            raise Violation("body", "it is required, and not there")
        return
    essence, options = parse_options_header(kind or "")
    media = find(operation.body["content"], essence)
    if media is None:
        raise Violation("body", f"{kind} is not documented, but {', '.join(operation.body['content'])}")
    schema = media.get("schema", {})
    if essence == FORM:
        check_form(pairs(request.body.decode("ascii")), media, schemas)
    elif essence == "multipart/form-data":
        check_multipart(request.body, options, media, schemas)
    elif essence.endswith("json"):
        try:
            value = json.loads(request.body.decode("utf-8"))
        except ValueError as error:
            raise Violation("body", f"it is no JSON: {error}") from error
        report(schemas.errors(schema, value))


def find(content, essence):
    """The most exact entry for a media type."""
    kind = essence.partition("/")[0]
    for name, media in sorted(content.items(), key=lambda entry: entry[0].count("*")):
        if name.partition(";")[0].strip().lower() in (essence, f"{kind}/*", "*/*"):
            return media
    return None


def report(errors):
    if errors:
        raise Violation("body", "; ".join(errors))


def check_multipart(body, options, media, schemas):
    """Parts by name: files are strings of any content, everything else is read by its media type."""
    boundary = options.get("boundary", "")
    if not body.rstrip(b"\r\n").endswith(f"--{boundary}--".encode()):
        raise Violation("body", "the last boundary is missing")
    try:
        fields, files = MultiPartParser().parse(io.BytesIO(body), boundary.encode(), len(body))
    except ValueError as error:
        raise Violation("body", f"it is no multipart/form-data: {error}") from error
    members, rest = schemas.members(media.get("schema", {}))
    value = {}
    parts = [(name, text, None) for name, text in fields.items(multi=True)]
    for name, file in files.items(multi=True):
        with file.stream:
            parts.append((name, file.read().decode("latin-1"), file))
    for name, text, file in parts:
        if name not in members and rest is False:
            raise Violation("body", f"there is no property {name!r}")
        schema = members.get(name, {})
        if file is None and media.get("encoding", {}).get(name, {}).get("x-lathe-array-notation") == "json":
            # The overlay says what the vendor says in words: the whole list is one text.
            if name in value:
                raise Violation("body", f"the part {name!r} is there twice")
            try:
                value[name] = json.loads(text)
            except ValueError as error:
                raise Violation("body", f"the part {name!r} is no JSON: {error}") from error
            continue
        is_list = "array" in schemas.kinds(schema) and len(schemas.kinds(schema)) < 7
        one = (schemas.elements(schema) or [{}])[0] if is_list else schema
        item = text
        if file is None and "object" in schemas.kinds(one) and len(schemas.kinds(one)) < 7:
            try:
                item = json.loads(text)
            except ValueError as error:
                if "string" not in schemas.kinds(one):
                    raise Violation("body", f"the part {name!r} is no JSON: {error}") from error
        elif file is None:
            item = schemas.typed(one, text)
        allowed = media.get("encoding", {}).get(name, {}).get("contentType")
        if file is not None and allowed and find({kind.strip(): {} for kind in allowed.split(",")}, file.mimetype) is None:
            raise Violation("body", f"the part {name!r} is {file.mimetype}, and not {allowed}")
        if is_list:
            value.setdefault(name, []).append(item)
        elif name in value:
            raise Violation("body", f"the part {name!r} is there twice")
        else:
            value[name] = item
    report(schemas.errors(media.get("schema", {}), value))

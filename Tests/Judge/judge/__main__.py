"""python -m judge NAME=DOCUMENT[,OVERLAY]… : prints the port, and serves until its input ends."""

import sys
import threading

from .documents import load
from .server import Case, Judge


def main(arguments):
    cases = {}
    for argument in arguments:
        name, _, paths = argument.partition("=")
        document, *overlays = paths.split(",")
        cases[name] = Case(load(document, overlays))
    judge = Judge(cases)
    threading.Thread(target=judge.serve_forever, daemon=True).start()
    print(judge.server_address[1], flush=True)
    # Whoever started it holds the other end: the judge does not outlive the tests.
    sys.stdin.buffer.read()


main(sys.argv[1:])

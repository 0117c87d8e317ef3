"""What the log says of requests that were refused."""

import logging

from django.core.exceptions import PermissionDenied, SuspiciousOperation


def without_traces_of_refusals(record: logging.LogRecord) -> bool:
    """Give a refused request one line in the log; a filter that lets every record pass.

    Nothing failed where someone asked for what is not theirs, or by a wrong
    name of the site, so a traceback would only bury those of faults. What the
    refusal says, such as who needs which permission, is put into the line.
    """
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, PermissionDenied | SuspiciousOperation):
        told, reason = record.getMessage(), " ".join(str(error).split())
        record.msg = told if reason in told else f"{told}: {reason}"
        record.args = None
        record.exc_info = None
        record.exc_text = None
    return True

"""Asking for pages as a reader's browser does, and reading what they say."""

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

# What the Content-Security-Policy would refuse, and what it does not need to.
INLINE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:", re.IGNORECASE
)


def page(address: str, *, status: int = 200, **headers: str) -> str:
    """The page's markup. Fails where its status is another one."""
    answer = response(address, **headers)
    assert answer.status_code == status, (address, answer.status_code)
    return answer.content.decode()


def response(address: str, **headers: str) -> HttpResponse:
    """The answer to a GET with headers such as ``hx_request="true"``."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Client().get(address, headers=named)


def said(markup: str) -> str:
    """What a reader reads: without tags, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())

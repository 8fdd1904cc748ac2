"""The HTML file around the blocks: one file, a strict content security policy, nothing fetched."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import jinja2

from . import clean, html
from .blocks import Block


@dataclass(frozen=True, slots=True)
class Front:
    """What stands at the head and foot of a page. `logo` is a `data:` address of a picture, or empty."""

    title: str
    standfirst: tuple[str, ...] = ()
    footer: str = ""
    lang: str = "en"
    logo: str = ""
    version: str = ""


def page(front: Front, blocks: Sequence[Block]) -> str:
    """The whole HTML file. The policy lets run only the script and style of this package, named by digest."""
    style, script = _part("page.css"), _part("page.js")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_part("page.html.j2")).render(
        title=clean.title(front.title),
        standfirst=[clean.shown(text) for text in front.standfirst],
        footer=clean.shown(front.footer),
        lang=front.lang,
        logo=front.logo,
        version=front.version,
        style=style,
        script=script,
        style_hash=_digest(style),
        script_hash=_digest(script),
        contents=html.contents(blocks),
        body=html.body(blocks),
    )


@cache
def _part(name: str) -> str:
    return (files("tollbook.briefing") / "templates" / name).read_text(encoding="utf-8").strip()


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

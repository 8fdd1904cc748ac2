"""Fetches pages politely: robots.txt, a pause per site, limits of time and size, public addresses only, a cache."""

from __future__ import annotations

import hashlib
import ipaddress
import socket
import time
import urllib.robotparser
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from tollbook.files import write_atomically

from .article import UnreadableError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
AGENT = "tollbook (reads news pages on request of an analyst)"
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5
_MOST_ROBOTS = 500_000


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet: not of this machine, a local network or reserved."""
    mapped = getattr(address, "ipv4_mapped", None)
    return is_public(mapped) if mapped is not None else address.is_global and not address.is_multicast


@dataclass
class Fetcher:
    """Fetches pages into the folder `cache`; a page that is there is not fetched again.

    `pause` are seconds between two requests to one site, `timeout` seconds for a whole page, `most_bytes`
    its size. `allowed` says which addresses may be talked to; tests allow their own server, nobody else
    has a reason to.
    """

    cache: Path
    pause: float = 1.0
    timeout: float = 20.0
    most_bytes: int = 10_000_000
    allowed: Callable[[Address], bool] = is_public
    _robots: dict[str, urllib.robotparser.RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Path:
        """The file that holds the page at `url`. Raises UnreadableError with the reason where it is not got."""
        path = self.cache / f"{hashlib.sha256(url.encode()).hexdigest()}.html"
        if path.is_file():
            return path
        try:
            if not self._permitted(url):
                raise UnreadableError("the site's robots.txt asks that it not be fetched")
            body = self._get(url, self.most_bytes)
        except ValueError as wrong:  # of the parts of a malformed address
            raise UnreadableError("it is no http or https address") from wrong
        write_atomically(path, body)
        return path

    def _permitted(self, url: str) -> bool:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            rules = urllib.robotparser.RobotFileParser()
            try:
                text = self._get(f"{site}/robots.txt", _MOST_ROBOTS).decode("utf-8", "replace")
                rules.parse(text.splitlines())
            except UnreadableError:
                rules.parse([])  # no robots.txt: nothing is asked
            self._robots[site] = rules
        return self._robots[site].can_fetch(AGENT, url)

    def _get(self, url: str, most: int) -> bytes:
        """The body of a page, redirects followed, each of them checked like the first."""
        deadline = time.monotonic() + self.timeout
        for _ in range(_MOST_REDIRECTS + 1):
            status, location, body = self._request(url, most, deadline)
            if status in _REDIRECTS and location:
                url = urljoin(url, location)
                continue
            if status != 200:
                raise UnreadableError(f"the site answered with status {status}")
            return body
        raise UnreadableError("the site redirects in circles")

    def _request(self, url: str, most: int, deadline: float) -> tuple[int, str, bytes]:
        import httpx  # noqa: PLC0415  (only fetching needs it)

        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            raise UnreadableError("it is no http or https address")
        host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
        address = self._resolved(host, port)
        self._wait(host)
        # We connect to the very address that was checked: a name may resolve to another one a moment later.
        shown = f"[{address}]" if address.version == 6 else str(address)
        target = urlunsplit((parts.scheme, f"{shown}:{port}", parts.path or "/", parts.query, ""))
        headers = {"Host": parts.netloc, "User-Agent": AGENT, "Accept": "text/html,text/plain"}
        left = max(0.1, deadline - time.monotonic())
        try:
            with (
                httpx.Client(trust_env=False, timeout=left) as client,
                client.stream("GET", target, headers=headers, extensions={"sni_hostname": host}) as answer,
            ):
                return answer.status_code, answer.headers.get("location", ""), _body(answer, most, deadline)
        except (httpx.HTTPError, httpx.InvalidURL) as wrong:
            late = isinstance(wrong, httpx.TimeoutException)
            reason = f"it took longer than {self.timeout:g} seconds" if late else "the site does not answer"
            raise UnreadableError(reason) from wrong

    def _resolved(self, host: str, port: int) -> Address:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as wrong:
            raise UnreadableError("there is no such site") from wrong
        addresses = [ipaddress.ip_address(entry[4][0]) for entry in found]
        if not all(self.allowed(address) for address in addresses):
            raise UnreadableError("it is no public address")
        return addresses[0]

    def _wait(self, host: str) -> None:
        since = time.monotonic() - self._last.get(host, float("-inf"))
        if since < self.pause:
            time.sleep(self.pause - since)
        self._last[host] = time.monotonic()


def _body(answer: Any, most: int, deadline: float) -> bytes:
    parts: list[bytes] = []
    size = 0
    for part in answer.iter_bytes():
        size += len(part)
        if size > most:
            raise UnreadableError(f"the page is larger than {most // 1_000_000 or 1} MB")
        if time.monotonic() > deadline:
            raise UnreadableError("the page comes too slowly")
        parts.append(part)
    return b"".join(parts)

"""What holds for every test: no network beyond this machine, and the same made-up texts in every run.

`HYPOTHESIS_PROFILE=search` looks for texts no run has tried: to be used while working, never to pass on.
"""

import ipaddress
import os
import socket

import pytest
from hypothesis import settings

settings.register_profile("repeated", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeated"))


def _is_local(address):
    """Whether a socket address stays on this machine: a path, or a loopback host (kernels talk over it)."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse every connection and every name look-up that would leave this machine."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded(method):
        def call(self, address):
            if self.family != getattr(socket, "AF_UNIX", None) and not _is_local(address):
                raise RuntimeError(f"a test tried to reach {address}; tests run offline")
            return method(self, address)

        return call

    def guarded_look_up(host, *rest, **options):
        if host is not None and not _is_local((host.decode() if isinstance(host, bytes) else host,)):
            raise RuntimeError(f"a test tried to look up {host}; tests run offline")
        return look_up(host, *rest, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)

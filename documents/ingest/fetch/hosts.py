"""What a host's name stands for, and whether it may be connected to.

Special ranges: the IANA registries of special-purpose addresses (RFC 6890), with what
carries an IPv4 address inside an IPv6 one, since that would lead around the check.
"""

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable

from documents.ingest.fetch.faults import FetchFailed

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
# Host, port, seconds: the addresses in the order in which they are to be tried.
Resolver = Callable[[str, int, float], tuple[IPAddress, ...]]

# `is_global` differs between releases of Python; these are refused by all of them.
_REFUSED = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",  # a cloud's own services, behind a public address
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "::ffff:0:0/96",  # IPv4-mapped
            "64:ff9b::/96",  # NAT64
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",  # Teredo among others
            "2001:db8::/32",
            "2002::/16",  # 6to4
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        ),
    )
)


def is_public(address: IPAddress) -> bool:
    """Whether an address is one of the open Internet's."""
    if isinstance(address, ipaddress.IPv6Address) and address.scope_id:
        return False
    in_refused = any(address.version == net.version and address in net for net in _REFUSED)
    return address.is_global and not in_refused


def resolve(host: str, port: int, seconds: float) -> tuple[IPAddress, ...]:
    """The addresses of a host. Raises FetchFailed where there is none, or none in time.

    The system's resolver knows no time limit, so it is asked in a thread that is
    left behind if it does not answer.
    """
    answers: queue.SimpleQueue[tuple[IPAddress, ...] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(tuple(dict.fromkeys(_ip(row[4][0]) for row in found)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise FetchFailed("dns", f"{host} could not be looked up in time.") from None
    if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
        raise FetchFailed("dns", f"{host} could not be looked up: no name server answers.")
    if isinstance(answer, OSError | UnicodeError) or not answer:
        raise FetchFailed("dns", f"No host is known by the name {host}.")
    return answer


def checked(
    host: str, addresses: tuple[IPAddress, ...], *, allows_loopback: bool
) -> tuple[IPAddress, ...]:
    """The addresses, all of which may be connected to. Raises FetchFailed if one may not.

    A name with a public and a private address is refused whole: an honest one has
    no use for that.
    """
    for address in addresses:
        if not (is_public(address) or (allows_loopback and _is_loopback(address))):
            stands_for = "" if host == str(address) else f" is {address}, which"
            raise FetchFailed("address", f"{host}{stands_for} is not a public address.")
    return addresses


def all_loopback(addresses: tuple[IPAddress, ...]) -> bool:
    return all(map(_is_loopback, addresses))


def _is_loopback(address: IPAddress) -> bool:
    return address in (_V4_LOOPBACK if address.version == 4 else _V6_LOOPBACK)


_V4_LOOPBACK = ipaddress.ip_network("127.0.0.0/8")
_V6_LOOPBACK = ipaddress.ip_network("::1/128")


def _ip(written: str | int) -> IPAddress:
    return ipaddress.ip_address(str(written))

"""Web archives for the tests of loaders."""

import gzip


def archive(*pages: tuple[str, bytes]) -> bytes:
    """The bytes of a web archive with one response a page: address and HTTP message."""
    rows = []
    for address, message in pages:
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Length: {len(message)}\r\n\r\n"
        )
        rows.append(head.encode() + message + b"\r\n\r\n")
    return b"".join(rows)


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAGES = archive(
    ("http://a/1", HTTP + b"\r\n<p>Talks began.</p>"),
    ("http://a/2", HTTP.replace(b"200 OK", b"404 Not Found") + b"\r\n<p>Nothing.</p>"),
    ("http://a/3", HTTP + b"Transfer-Encoding: chunked\r\n\r\n8\r\n<p>They \r\nA\r\nended.</p>\r\n0\r\n\r\n"),
    ("http://a/4", HTTP.replace(b"html", b"css") + b"\r\np {}"),
    ("http://a/1", HTTP + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"<p>They met again.</p>")),
)

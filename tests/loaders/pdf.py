"""PDF documents for tests, written by hand: lines of letters at places of pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Line = tuple[float, float, float, str]  # from the left, from below, size, words: in points


def portable(pages: Sequence[Sequence[Line]], *, title: str = "", made: str = "") -> bytes:
    """Return the bytes of a PDF whose pages hold these lines, in this order."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    info = (f"/Title ({title})" if title else "") + (f"/CreationDate (D:{made})" if made else "")
    parts = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, page in enumerate(pages):
        stream = "\n".join(_drawn(page))
        about = "/Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>"
        parts += [
            f"<<{about}/Contents {5 + 2 * number} 0 R>>",
            f"<</Length {len(stream.encode('cp1252'))}>>stream\n{stream}\nendstream",
        ]
    parts.append(f"<<{info}>>")
    out, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        starts.append(len(out))
        out += f"{number} 0 obj{part}endobj\n".encode("cp1252")
    rows = "".join(f"{start:010} 00000 n \n" for start in starts)
    table = f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{rows}"
    tail = f"trailer<</Size {len(parts) + 1}/Root 1 0 R/Info {len(parts)} 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + (table + tail).encode()


def _drawn(page: Sequence[Line]) -> Iterator[str]:
    for left, base, size, words in page:
        written = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        yield f"BT /F {size} Tf 1 0 0 1 {left} {base} Tm ({written}) Tj ET"

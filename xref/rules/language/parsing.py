"""Reading one pattern: from its text to a tree, or to what is wrong with it, where, and what would be right."""

from __future__ import annotations

from xref.expressions import regex
from xref.folding import fold
from xref.rules.language.grammar import BARE, ESCAPE, GAP, parser, read_flat
from xref.rules.language.inflections import base_forms, known
from xref.rules.language.refusals import Refusal, RefusedError
from xref.rules.language.syntax import Node

DEEPEST = 30  # brackets, or phrases, inside one another
_GLUED = regex(r"[\w'](?=[(\[{<~])|[)\]}>](?=[\w~{<(\[])|[^\s(\[|](?=\.\.\.)")
_REGEX = regex(
    r"\.[*+]|\\[dDwWsSb](?![\w])|\[\^?(?:[a-zA-Z]-[a-zA-Z]|\d-\d)+\]|\(\?[:=!<P]|^\^|(?<=\S)\$$|(?<=[\w)\]}])[*+](?=\s|$)|(?<=[)\]}])\?(?=\s|$)"
)
# A hash tag, a slash between words, dots that are no gap, and what no one sees.
_HASH = regex(r"(?<=\s)#(?=\S)")
_SLASH = regex(r"(?<=\s)/(?=\s)")
_DOTS = regex(r"…|(?<!\.)\.\.(?!\.)|(?<!\.)\.{4,}|\.\.\.\d*(?=[^\W\d])")
_UNBRACED = regex(r"(?<![\w{:'-])[a-z][a-z_]*:[a-z]+\+?(?![\w:]|[^{]*\})")
_UNSEEN = regex(r"[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_STOPS = {".": "full stop", "!": "exclamation mark", "?": "question mark"}
_NO_ALTERNATIVE = regex(r"[(\[|]\s*[|)\]]|^\s*\||\|\s*$")
_FULL_STOP = regex(r"(?<=[a-z]{3})[.!?](?=\s|$)|(?<=[}>)\]])[.!?](?=\s|$)")


def parse_pattern(text: str) -> Node:
    """Parse one pattern; raises ``RefusedError``.

    >>> parse_pattern("(was | is) {n:count}")
    Seq(items=(Word(lows=('was', 'is'), exact=()), Slot(name='n', type='count', offset=11)))
    """
    from lark.exceptions import LarkError, VisitError

    text = fold(text)
    if refusal := _refusal(text):
        raise RefusedError(refusal)
    flat = read_flat(text)
    if flat is not None:
        return flat
    try:
        tree: Node = parser().parse(text)
    except RefusedError:
        raise
    except VisitError as error:
        if isinstance(error.orig_exc, RefusedError):
            raise error.orig_exc from None
        raise
    except LarkError as error:
        at = getattr(error, "pos_in_stream", None)
        raise RefusedError(_diagnose(text, len(text) if at is None or at < 0 else at)) from None
    if tree is BARE:
        hint = "put ( ) round the alternatives, or write each on a line of its own"
        raise RefusedError(Refusal("R315", _bare_bar(text), "alternatives stand in brackets", hint))
    return tree


def _refusal(text: str) -> Refusal | None:
    """What is wrong with a pattern that the grammar would not tell, or tell in other words."""
    plain = _without_escapes(text)
    if unseen := _UNSEEN.search(text):
        return Refusal("R300", unseen.start(), f"an invisible character (U+{ord(unseen.group()):04X})", "delete it")
    if dots := _DOTS.search(plain):
        return Refusal(
            "R305", dots.start(), f"'{dots.group()}' is no gap", f"write ... for up to {GAP} words, or ...12"
        )
    if glued := _GLUED.search(plain):
        return _glued(text, glued.start())
    deep = _too_deep(text)
    if deep is not None:
        hint = "use phrases, or fewer brackets"
        return Refusal("R310", deep, f"brackets stand more than {DEEPEST} deep", hint)
    if foreign := _REGEX.search(text):
        hint = "write ~word for its forms, {n:count} for a number, ... for a few words"
        if foreign.group() in "*+$^":
            hint += f"; \\{foreign.group()} for the sign itself"
        elif foreign.group() == "?":
            hint = "write [ ] round what may be absent; a pattern has no question mark at its end"
        return Refusal("R316", foreign.start(), f"'{foreign.group()}' is no part of the language", hint)
    if tag := _HASH.search(plain):
        return Refusal(
            "R300", tag.start(), "'#' begins no comment here", "write '# ...' for a comment, \\# for the sign"
        )
    if slot := _UNBRACED.search(plain):
        hint = f"write {{{slot.group()}}}; a colon between words stands apart"
        return Refusal("R303", slot.start(), f"'{slot.group()}' is no slot without its braces", hint)
    if slash := _SLASH.search(plain):
        return Refusal(
            "R315", slash.start(), "'/' joins no alternatives", "write (a | b), or each on a line of its own"
        )
    if stop := _FULL_STOP.search(text):
        last = not text[stop.end() :].strip()
        hint = 'write "scope: paragraph" and a gap to reach into the next sentence'
        if last:
            hint = f"leave the {_STOPS[stop.group()]} out"
        return Refusal("R314", stop.start(), "a pattern runs inside one sentence", hint)
    return None


def _too_deep(text: str) -> int | None:
    """The place of the first bracket that stands too deep."""
    if text.count("(") + text.count("[") <= DEEPEST:
        return None
    depth = 0
    for offset, mark in enumerate(_without_escapes(text)):
        depth += (mark in "([") - (mark in ")]")
        if depth > DEEPEST:
            return offset
    return None


def _bare_bar(text: str) -> int:
    """The place of the first bar outside brackets."""
    depth = 0
    for offset, mark in enumerate(_without_escapes(text)):
        depth += (mark in "([{<") - (mark in ")]}>")
        if mark == "|" and not depth:
            return offset
    return 0


def _without_escapes(text: str) -> str:
    return ESCAPE.sub("  ", text) if "\\" in text else text


def _glued(text: str, at: int) -> Refusal:
    mark = text[at + 1]
    if text.startswith("...", at + 1):
        return Refusal("R305", at + 1, "a gap is glued to the word before it", "put a space before '...'")
    word = regex(r"[\w'-]*$").search(text[: at + 1])
    stem = word.group() if word else ""
    if mark in "[(" and stem:
        return Refusal(
            "R302",
            at + 1,
            f"bracket glued to the word '{stem}'",
            f"write ~{_base(stem)} for its inflected forms, or put a space",
        )
    bracket = mark if text[at] not in ")]}>" else text[at]
    return Refusal("R302", at + 1, f"'{bracket}' is glued to what stands beside it", "put a space between them")


def _base(word: str) -> str:
    """The base form of a word, as ~ wants it."""
    low = word.lower()
    return low if known(low) else next(iter(base_forms(low)), low)


_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def _diagnose(text: str, at: int) -> Refusal:
    """Why the grammar gave up: the opening bracket that is never closed, or what stands at ``at``."""
    plain = _without_escapes(text)
    opened: list[int] = []
    for offset, mark in enumerate(plain):
        if mark in "([{<":
            opened.append(offset)
        elif mark in _PAIRS:
            if not opened:
                return Refusal("R301", offset, f"'{mark}' closes nothing", f"write \\{mark} for the character itself")
            start = opened.pop()
            if plain[start] != _PAIRS[mark]:
                return Refusal(
                    "R301",
                    start,
                    f"'{plain[start]}' is closed by '{mark}'",
                    "close the brackets in the order they were opened",
                )
            if plain[start] in "{<" and regex(r"[()\[\]{}<>|]").search(plain[start + 1 : offset]):
                return Refusal("R303", start, "a slot or phrase holds a name only", "write {name:type} or <name>")
    if opened:
        start = opened[-1]
        return Refusal(
            "R301", start, f"'{plain[start]}' is never closed", f"write \\{plain[start]} for the character itself"
        )
    if empty := _NO_ALTERNATIVE.search(plain):
        return Refusal("R304", empty.start(), "an empty alternative", "write [ ] round what may be absent")
    shown = text[at : at + 1] or "the end of the pattern"
    return Refusal(
        "R300", min(at, max(len(text) - 1, 0)), f"cannot read '{shown}' here", "see the table of the pattern language"
    )

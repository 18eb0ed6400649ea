"""Reading one pattern: from its text to a tree, or to what is wrong with it, where, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from xref.folding import fold
from xref.rules.syntax import EMPTY, Alt, Gap, Inflected, Negation, Node, Opt, Phrase, Seq, Slot, Word
from xref.rules.words import read_words

DEEPEST = 30  # brackets, or phrases, inside one another
WIDEST = 30  # words that a gap may skip
GAP = 6
_GLUED = re.compile(r"[\w'](?=[(\[{<~])|[)\]}>](?=[\w~{<(\[])|[^\s(\[|](?=\.\.\.)")
_FULL_STOP = re.compile(r"(?<=[a-z]{3})[.!?](?=\s|$)|(?<=[}>)\]])[.!?](?=\s|$)")
_NAME = re.compile(r"[a-z][a-z0-9_-]*\Z")
_TYPE = re.compile(r"[a-z][a-z0-9_-]*\+?\Z")
_ESCAPE = re.compile(r"\\(.)")


_BARE = Seq((EMPTY, EMPTY))  # stands for alternatives without brackets


class Refusal(NamedTuple):
    """What is wrong with a pattern: code, offset in its text, message, hint."""

    code: str
    offset: int
    message: str
    hint: str = ""


class RefusedError(Exception):
    """A pattern that cannot be read."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


@cache
def _parser() -> Any:
    from importlib.resources import files

    from lark import Lark

    grammar = files("xref.rules").joinpath("pattern.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", transformer=_builder())


def parse_pattern(text: str) -> Node:
    """Parse one pattern; raises ``RefusedError``.

    >>> parse_pattern("(was | is) {n:count}")
    Seq(items=(Word(lows=('was', 'is'), exact=()), Slot(name='n', type='count', offset=11)))
    """
    from lark.exceptions import LarkError, VisitError

    glued = _GLUED.search(_without_escapes(text))
    if glued:
        raise RefusedError(_glued(text, glued.start()))
    deep = _too_deep(text)
    if deep is not None:
        raise RefusedError(
            Refusal("R310", deep, f"brackets stand more than {DEEPEST} deep", "use phrases, or fewer brackets")
        )
    stop = _FULL_STOP.search(text)
    if stop:
        hint = 'write "scope: paragraph" and a gap to reach into the next sentence'
        raise RefusedError(Refusal("R314", stop.start(), "a pattern runs inside one sentence", hint))
    try:
        tree: Node = _parser().parse(text)
    except RefusedError:
        raise
    except VisitError as error:
        if isinstance(error.orig_exc, RefusedError):
            raise error.orig_exc from None
        raise
    except LarkError as error:
        at = getattr(error, "pos_in_stream", None)
        raise RefusedError(_diagnose(text, len(text) if at is None or at < 0 else at)) from None
    if tree is _BARE:
        hint = "put ( ) round the alternatives, or write each on a line of its own"
        raise RefusedError(Refusal("R315", _bare_bar(text), "alternatives stand in brackets", hint))
    return tree


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
    return _ESCAPE.sub("  ", text) if "\\" in text else text


def _glued(text: str, at: int) -> Refusal:
    mark = text[at + 1]
    if text.startswith("...", at + 1):
        return Refusal("R305", at + 1, "a gap is glued to the word before it", "put a space before '...'")
    word = re.search(r"[\w'-]*$", text[: at + 1])
    stem = word.group() if word else ""
    if mark in "[(" and stem:
        return Refusal(
            "R302",
            at + 1,
            f"bracket glued to the word '{stem}'",
            f"write ~{stem} for its inflected forms, or put a space",
        )
    bracket = mark if text[at] not in ")]}>" else text[at]
    return Refusal("R302", at + 1, f"'{bracket}' is glued to what stands beside it", "put a space between them")


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
            if plain[start] in "{<" and re.search(r"[()\[\]{}<>|]", plain[start + 1 : offset]):
                return Refusal("R303", start, "a slot or phrase holds a name only", "write {name:type} or <name>")
    if opened:
        start = opened[-1]
        return Refusal(
            "R301", start, f"'{plain[start]}' is never closed", f"write \\{plain[start]} for the character itself"
        )
    if re.search(r"[(\[|]\s*[|)\]]|^\s*\||\|\s*$", plain):
        found = re.search(r"[(\[|]\s*[|)\]]|^\s*\||\|\s*$", plain)
        return Refusal(
            "R304", found.start() if found else at, "an empty alternative", "write [ ] round what may be absent"
        )
    shown = text[at : at + 1] or "the end of the pattern"
    return Refusal(
        "R300", min(at, max(len(text) - 1, 0)), f"cannot read '{shown}' here", "see the table of the pattern language"
    )


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Node, ...]:
    """The words of plain pattern text; a lone hyphen may be absent, as hyphens inside words of a text are."""
    folded = fold(text)
    words = read_words(folded, 0, len(folded))
    nodes: list[Node] = []
    for low, form in zip(words.lows, words.forms, strict=True):
        word = Word((low,)) if low == form else Word((), _cased(form))
        nodes.append(Opt(word) if low == "-" else word)
    return tuple(nodes)


def _cased(form: str) -> tuple[str, ...]:
    """The spellings that a capitalised word of a pattern takes: itself, and itself in a text of capitals."""
    return (form,) if form.isupper() else (form, form.upper())


def sequence(items: Sequence[Node]) -> Node:
    """One after the other, flat."""
    flat: list[Node] = []
    for item in items:
        flat.extend(item.items if isinstance(item, Seq) else (item,))
    return flat[0] if len(flat) == 1 else Seq(tuple(flat))


def alternatives(items: list[Node]) -> Node:
    """One of several; single words join into one set, in the order of the first."""
    if len(items) == 1:
        return items[0]
    if all(isinstance(item, Word) for item in items):
        words = [item for item in items if isinstance(item, Word)]
        lows = dict.fromkeys(low for word in words for low in word.lows)
        exact = dict.fromkeys(form for word in words for form in word.exact)
        return Word(tuple(lows), tuple(exact))
    return Alt(tuple(items))


def _slot(text: str, offset: int) -> Node:
    inner = text[1:-1].strip()
    if inner == "not":
        return Negation()
    name, colon, kind = (part.strip() for part in inner.partition(":"))
    if not colon:
        kind = name.removesuffix("+") + ("+" if name.endswith("+") else "")
        name = name.removesuffix("+")
    if not _NAME.match(name) or not _TYPE.match(kind):
        hint = "write {name:type}, both in lower case"
        if name.endswith("+"):
            hint = f"the + belongs to the type: {{{name.removesuffix('+')}:{kind.removesuffix('+')}+}}"
        raise RefusedError(Refusal("R303", offset, f"'{text}' is no slot", hint))
    return Slot(name, kind if colon else f"?{kind}", offset)


def _builder() -> Any:
    from lark import Transformer, v_args

    @v_args(inline=True)
    class Build(Transformer):  # type: ignore[type-arg]
        """Builds the tree while the parser runs."""

        def text(self, token: Any) -> Node:
            return sequence(words_of(_ESCAPE.sub(r"\1", token)))

        def words_of(self, token: Any) -> Node:
            return alternatives([sequence(words_of(part)) for part in token[1:-1].split("|")])

        def words_may(self, token: Any) -> Node:
            return self.optional(*(sequence(words_of(part)) for part in token[1:-1].split("|")))

        def inflected(self, token: Any) -> Node:
            word = fold(str(token[1:]))
            at = token.start_pos
            if not word:
                raise RefusedError(Refusal("R306", at, "'~' stands before nothing", "write ~word without a space"))
            if not word.replace("-", "").isalpha():
                raise RefusedError(Refusal("R306", at, f"'~{word}' is no word", "put signs apart from it"))
            if word != word.lower():
                hint = f"write ~{word.lower()}, which takes capitals too, or {word} for just that word"
                raise RefusedError(Refusal("R306", at, f"'~{word}' has a capital: names are not inflected", hint))
            return Inflected(word, at)

        def slot(self, token: Any) -> Node:
            return _slot(str(token), token.start_pos)

        def phrase(self, token: Any) -> Node:
            name = str(token[1:-1]).strip()
            if not _NAME.match(name):
                raise RefusedError(
                    Refusal("R303", token.start_pos, f"'{token}' is no phrase", "write <name> in lower case")
                )
            return Phrase(name, token.start_pos)

        def gap(self, token: Any) -> Node:
            most = int(token[3:] or GAP)
            if not 0 < most <= WIDEST:
                message = f"a gap skips 1 to {WIDEST} words"
                raise RefusedError(Refusal("R305", token.start_pos, message, f"write ... for up to {GAP}"))
            return Gap(most, token.start_pos)

        def sequence(self, *items: Node) -> Node:
            return sequence(list(items))

        def one_of(self, *items: Node) -> Node:
            return alternatives(list(items))

        def optional(self, *items: Node) -> Node:
            node = alternatives(list(items))
            return node if node == EMPTY else Opt(node)

        def start(self, *items: Node) -> Node:
            return items[0] if len(items) == 1 else _BARE

    return Build()

"""The grammar of patterns, and the trees that its pieces make."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from xref.expressions import regex
from xref.folding import fold
from xref.rules.language.syntax import EMPTY, Alt, Bracket, Gap, Inflected, Negation, Node, Opt, Phrase, Seq, Slot, Word
from xref.rules.language.words import read_words

WIDEST = 30  # words that a gap may skip
GAP = 6
ESCAPE = regex(r"\\(.)")
_BRACKET = regex(r"\\([()])")
_NAME = regex(r"[a-z][a-z0-9_-]*\Z")
_TYPE = regex(r"[a-z][a-z0-9_-]*\+?\Z")
BARE = Seq((EMPTY, EMPTY))  # stands for alternatives without brackets


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


_ITEMS = ("TEXT", "WORDS_OF", "WORDS_MAY", "INFLECTED", "SLOT", "PHRASE", "GAP")  # terminals that are an item


@cache
def parser() -> Any:
    """The parser of the grammar, which gives trees."""
    from importlib.resources import files

    from lark import Lark

    grammar = files("xref.rules.language").joinpath("pattern.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", transformer=_builder())


@cache
def _terminals() -> tuple[re.Pattern[str], Mapping[str, Callable[[Any], Node]]]:
    """The grammar's own terminals as one expression, and what builds the tree of each."""
    ranked = sorted(parser().terminals, key=lambda terminal: -terminal.priority)
    parts = [f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in ranked if t.name in _ITEMS]
    build = _builder()
    return regex("|".join(parts)), {name: getattr(build, name.lower()) for name in _ITEMS}


def read_flat(text: str) -> Node | None:
    """The tree of a pattern without brackets in brackets, as most are; None leaves it to the parser.

    The parser takes ten times as long, and a thousand rules are to be ready within a second.
    """
    from lark import Token

    expression, build = _terminals()
    items: list[Node] = []
    at, end = 0, len(text)
    while at < end:
        if text[at] in " \t":
            at += 1
            continue
        found = expression.match(text, at)
        if found is None:
            return None
        kind = str(found.lastgroup)
        items.append(build[kind](Token(kind, found.group(), start_pos=at)))
        at = found.end()
    return sequence(items) if items else None


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Node, ...]:
    """The words of plain pattern text; a lone hyphen may be absent, as hyphens inside words of a text are.

    A comma takes a dash too: both set off an aside (Quirk et al., *A Comprehensive Grammar*, 1985, appendix III).
    """
    folded = fold(text)
    words = read_words(folded, 0, len(folded))
    nodes: list[Node] = []
    for low, form in zip(words.lows, words.forms, strict=True):
        word = Word((low,)) if low == form else Word((), _cased(form))
        nodes.append(Opt(word) if low == "-" else Word((",", "-")) if low == "," else word)
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
        if inner.endswith("?"):
            hint = f"what may be absent stands in [ ]: [{{{inner[:-1]}}}]"
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
            # Of the pieces every second is the sign of a bracket.
            pieces = enumerate(_BRACKET.split(token))
            return sequence(
                [
                    Bracket(piece) if place % 2 else sequence(words_of(ESCAPE.sub(r"\1", piece)))
                    for place, piece in pieces
                ]
            )

        def words_of(self, token: Any) -> Node:
            return alternatives([sequence(words_of(part)) for part in token[1:-1].split("|")])

        def words_may(self, token: Any) -> Node:
            return self.optional(*(sequence(words_of(part)) for part in token[1:-1].split("|")))

        def inflected(self, token: Any) -> Node:
            word = fold(str(token[1:]))
            at = token.start_pos
            if not word:
                hint = "write it before each word: ~word, (~one | ~other)"
                raise RefusedError(Refusal("R306", at, "'~' stands before no word", hint))
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
                raise RefusedError(
                    Refusal("R305", token.start_pos, message, f"write ... for {GAP}, or up to ...{WIDEST}")
                )
            return Gap(most, token.start_pos)

        def sequence(self, *items: Node) -> Node:
            return sequence(list(items))

        def one_of(self, *items: Node) -> Node:
            return alternatives(list(items))

        def optional(self, *items: Node) -> Node:
            node = alternatives(list(items))
            return node if node == EMPTY else Opt(node)

        def start(self, *items: Node) -> Node:
            return items[0] if len(items) == 1 else BARE

    return Build()

"""The grammar of patterns, and the trees that its pieces make."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from lark import Lark, Token, Transformer, v_args

from xref.expressions import regex
from xref.folding import fold
from xref.rules.language.refusals import Refusal, RefusedError
from xref.rules.language.syntax import EMPTY, Bracket, Gap, Inflected, Negation, Node, Opt, Phrase, Seq, Slot
from xref.rules.language.trees import alternatives, sequence, words_of

WIDEST = 30  # words that a gap may skip
GAP = 6
ESCAPE = regex(r"\\(.)")
BARE = Seq((EMPTY, EMPTY))  # stands for alternatives without brackets
_BRACKET = regex(r"\\([()])")
_NAME = regex(r"[a-z][a-z0-9_-]*\Z")
_TYPE = regex(r"[a-z][a-z0-9_-]*\+?\Z")
_ITEMS = ("TEXT", "WORDS_OF", "WORDS_MAY", "INFLECTED", "SLOT", "PHRASE", "GAP")  # terminals that are an item


@cache
def parser() -> Any:
    """The parser of the grammar, whose ``parse`` gives trees in place of lark's own."""
    grammar = files("xref.rules.language").joinpath("pattern.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", transformer=_Builder())


def read_flat(text: str) -> Node | None:
    """The tree of a pattern without brackets in brackets, as most are; None leaves it to the parser.

    The parser takes ten times as long, and a thousand rules are to be ready within a second.
    """
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


@cache
def _terminals() -> tuple[re.Pattern[str], Mapping[str, Callable[[Token], Node]]]:
    """The grammar's own terminals as one expression, and what builds the tree of each."""
    ranked = sorted(parser().terminals, key=lambda terminal: -terminal.priority)
    parts = [f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in ranked if t.name in _ITEMS]
    build = _Builder()
    return regex("|".join(parts)), {name: getattr(build, name.lower()) for name in _ITEMS}


@v_args(inline=True)
class _Builder(Transformer[Token, Node]):
    """Builds the tree while the parser runs: a method for each rule and terminal of the grammar, under its name."""

    def text(self, token: Token) -> Node:
        """Words side by side; of the pieces between the signs of brackets every second is a sign."""
        pieces = enumerate(_BRACKET.split(token))
        return sequence(
            [Bracket(piece) if place % 2 else sequence(words_of(ESCAPE.sub(r"\1", piece))) for place, piece in pieces]
        )

    def words_of(self, token: Token) -> Node:
        """One of several wordings, each of plain words."""
        return alternatives([sequence(words_of(part)) for part in token[1:-1].split("|")])

    def words_may(self, token: Token) -> Node:
        """Wordings that may be absent."""
        return self.optional(*(sequence(words_of(part)) for part in token[1:-1].split("|")))

    def inflected(self, token: Token) -> Node:
        """``~word``: it is looked up when the pattern is resolved."""
        word, at = fold(str(token[1:])), token.start_pos or 0
        if not word:
            hint = "write it before each word: ~word, (~one | ~other)"
            raise RefusedError(Refusal("R306", at, "'~' stands before no word", hint))
        if not word.replace("-", "").isalpha():
            raise RefusedError(Refusal("R306", at, f"'~{word}' is no word", "put signs apart from it"))
        if word != word.lower():
            hint = f"write ~{word.lower()}, which takes capitals too, or {word} for just that word"
            raise RefusedError(Refusal("R306", at, f"'~{word}' has a capital: names are not inflected", hint))
        return Inflected(word, at)

    def slot(self, token: Token) -> Node:
        """``{name}``, ``{name:type}`` or ``{not}``."""
        return _slot(str(token), token.start_pos or 0)

    def phrase(self, token: Token) -> Node:
        """``<name>``: it is put in when the pattern is resolved."""
        name, at = str(token[1:-1]).strip(), token.start_pos or 0
        if not _NAME.match(name):
            raise RefusedError(Refusal("R303", at, f"'{token}' is no phrase", "write <name> in lower case"))
        return Phrase(name, at)

    def gap(self, token: Token) -> Node:
        """``...`` or ``...12``."""
        most, at = int(token[3:] or GAP), token.start_pos or 0
        if not 0 < most <= WIDEST:
            hint = f"write ... for {GAP}, or up to ...{WIDEST}"
            raise RefusedError(Refusal("R305", at, f"a gap skips 1 to {WIDEST} words", hint))
        return Gap(most, at)

    def sequence(self, *items: Node) -> Node:
        """Items side by side."""
        return sequence(list(items))

    def one_of(self, *items: Node) -> Node:
        """``(one | other)``."""
        return alternatives(list(items))

    def optional(self, *items: Node) -> Node:
        """``[one | other]``."""
        node = alternatives(list(items))
        return node if node == EMPTY else Opt(node)

    def start(self, *items: Node) -> Node:
        """The whole pattern."""
        return items[0] if len(items) == 1 else BARE


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

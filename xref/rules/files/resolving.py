"""Resolving a pattern: phrases put in, inflections looked up, types checked; what is wrong with it, at its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from xref.errors import did_you_mean
from xref.expressions import regex
from xref.rules.files.lines import Line, block_lines
from xref.rules.files.source import Key, Source
from xref.rules.language.inflections import base_forms, base_words, inflect, known
from xref.rules.language.parsing import DEEPEST, parse_pattern
from xref.rules.language.program import LARGEST
from xref.rules.language.refusals import Refusal, RefusedError
from xref.rules.language.syntax import (
    EMPTY,
    Alt,
    Bracket,
    Choice,
    Gap,
    Inflected,
    Negation,
    Node,
    Opt,
    Phrase,
    Seq,
    Slot,
    Word,
    remembered,
)
from xref.rules.language.trees import alternatives, sequence

_NEAR = 0.8  # of 1: "kil" and "kill" are at 0.86


@dataclass(slots=True)
class PhraseText:
    """A named phrase as written; ``node`` once resolved."""

    source: Source
    lines: list[Line]
    at: Key
    node: Node | None = None
    resolving: bool = False
    used: bool = False


@dataclass(slots=True)
class Scope:
    """What names mean where a pattern stands."""

    phrases: Mapping[str, PhraseText]
    types: Collection[str]
    slots: Mapping[str, str] = field(default_factory=dict)  # declared slots: name -> type key
    choices: Mapping[str, Choice] = field(default_factory=dict)


def read_line(source: Source, line: Line) -> Node | None:
    """Parse one pattern; None with the problem recorded."""
    try:
        return parse_pattern(line.text)
    except RefusedError as error:
        refuse(source, line, error.refusal)
        return None


def refuse(source: Source, line: Line, refusal: Refusal) -> None:
    """Record what is wrong with a pattern at its place in the file."""
    code, offset, message, hint, doubtful = refusal
    if doubtful:
        source.doubt(code, message, hint, line.place(offset))
    else:
        source.problem(code, message, hint, place=line.place(offset))


def _refuse_at_start(source: Source, line: Line, refusal: Refusal) -> None:
    refuse(source, line, refusal._replace(offset=0))


def unknown_word(node: Inflected) -> Refusal:
    """A doubt about a word that the dictionary does not hold: its forms are those of a regular one.

    >>> unknown_word(Inflected("retweet")).hint
    'write its forms: (retweet | retweeted | retweeting | retweets)'
    >>> unknown_word(Inflected("anounce")).hint
    'did you mean ~announce? If not, write its forms: (anounce | anounced | anounces | anouncing)'
    """
    from difflib import get_close_matches

    near = get_close_matches(node.word, base_words(node.word[0]), 6, _NEAR)
    best = min(near, key=lambda word: _singly(word) != _singly(node.word), default="")
    forms = f"write its forms: ({' | '.join(inflect(node.word))})"
    hint = f"did you mean ~{best}? If not, {forms}" if best else forms
    return Refusal("R407", node.offset, f"the dictionary does not know '~{node.word}'", hint, doubtful=True)


def _singly(word: str) -> str:
    """A word with its doubled letters written once, as many a slip writes them."""
    return regex(r"(.)\1").sub(r"\1", word)


class Resolver:
    """Resolves the patterns of one scope."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self._depth = 0  # of phrases

    def line(self, source: Source, line: Line) -> Node | None:
        """The tree of one pattern with nothing left open; None with the problems recorded."""
        tree = read_line(source, line)
        if tree is None:
            return None
        problems = len(source.problems)
        node = self._node(tree, lambda refusal: refuse(source, line, refusal))
        return node if len(source.problems) == problems else None

    def block(self, source: Source, value: Any, at: Key) -> list[tuple[Line, Node]]:
        """The patterns of a block that are right."""
        resolved = [(line, self.line(source, line)) for line in block_lines(source, value, at)]
        return [(line, node) for line, node in resolved if node is not None]

    def all_phrases(self, source: Source) -> None:
        """Resolve every phrase, used or not, so that what is wrong with it is said."""
        for name, phrase in self.scope.phrases.items():
            if phrase.source is source and phrase.node is None:
                self._phrase(Phrase(name), partial(_refuse_at_start, source, phrase.lines[0]))
                phrase.used = False

    def _node(self, node: Node, tell: Callable[[Refusal], None]) -> Node:
        if isinstance(node, Seq):
            return sequence([self._node(item, tell) for item in node.items])
        if isinstance(node, Alt):
            return alternatives([self._node(item, tell) for item in node.items])
        if isinstance(node, Opt):
            return Opt(self._node(node.item, tell))
        if isinstance(node, Inflected):
            return self._inflected(node, tell)
        if isinstance(node, Phrase):
            return self._phrase(node, tell)
        if isinstance(node, Slot):
            return self._slot(node, tell)
        return node

    def _inflected(self, node: Inflected, tell: Callable[[Refusal], None]) -> Node:
        if not known(node.word):
            bases = base_forms(node.word)
            if bases:
                message = f"'~{node.word}' is itself an inflected form"
                tell(Refusal("R306", node.offset, message, f"write ~{bases[0]}"))
                return Word((node.word,))
        parts = node.word.split("-")
        if not known(node.word) and not known(parts[-1]):
            tell(unknown_word(node))
        if len(parts) == 1:
            return Word(inflect(node.word))
        return sequence([*(Word((part,)) for part in parts[:-1]), Word(inflect(parts[-1]))])

    def _phrase(self, node: Phrase, tell: Callable[[Refusal], None]) -> Node:
        phrase = self.scope.phrases.get(node.name)
        if phrase is None:
            hint = did_you_mean(node.name, self.scope.phrases) or "write it into phrases: or _phrases.yaml"
            tell(Refusal("R308", node.offset, f"unknown phrase '<{node.name}>'", hint))
            return EMPTY
        phrase.used = True
        if phrase.resolving:
            hint = "phrases may not go round in a circle"
            tell(Refusal("R309", node.offset, f"phrase '<{node.name}>' holds itself", hint))
            return EMPTY
        if phrase.node is None:
            if self._depth == DEEPEST:
                hint = "use fewer phrases in phrases"
                tell(Refusal("R310", node.offset, f"phrases stand more than {DEEPEST} deep", hint))
                return EMPTY
            phrase.node = self._wordings(phrase)
            if size(phrase.node) > LARGEST:
                hint = f"more than {LARGEST} words in all"
                tell(Refusal("R310", node.offset, f"phrase '<{node.name}>' is too large", hint))
                phrase.node = EMPTY
        bound = any(name in self.scope.slots for name in slots_of(phrase.node))
        return self._bind(phrase.node) if bound else phrase.node

    def _wordings(self, phrase: PhraseText) -> Node:
        """The wordings of a phrase, with the phrases in them."""
        self._depth += 1
        phrase.resolving = True
        trees = [self.line(phrase.source, line) for line in phrase.lines]
        phrase.resolving = False
        self._depth -= 1
        return alternatives([EMPTY if tree is None else tree for tree in trees]) if trees else EMPTY

    def _bind(self, node: Node) -> Node:
        """A phrase of the pack with the slots that this rule declares."""
        if isinstance(node, Slot):
            declared = self.scope.slots.get(node.name, "")
            return node._replace(type=declared) if declared.split("@")[0] == node.type else node
        if isinstance(node, Seq | Alt):
            return node._replace(items=tuple(self._bind(item) for item in node.items))
        return Opt(self._bind(node.item)) if isinstance(node, Opt) else node

    def _slot(self, node: Slot, tell: Callable[[Refusal], None]) -> Node:
        kind = node.type.removeprefix("?")
        declared = self.scope.slots.get(node.name)
        if node.type.startswith("?") and declared is not None:
            kind = declared.split("@")[0]
        choice = self.scope.choices.get(node.name)
        if kind != "choice" and kind.removesuffix("+") not in self.scope.types:
            tell(self._unknown_type(node, kind))
            return EMPTY
        if declared is not None and not fits(kind, declared.split("@")[0]):
            wanted = declared.split("@")[0]
            if wanted != "choice" and wanted.removesuffix("+") not in self.scope.types:
                return EMPTY  # told where it is declared
            hint = f"values.{node.name} says {wanted}; write {{{node.name}:{wanted}}}, or change it there"
            tell(Refusal("R311", node.offset, f"slot '{node.name}' has two types", hint))
            return EMPTY
        if choice is not None:
            return choice
        if kind == "choice":
            hint = f"declare values.{node.name} with type: choice and one_of"
            tell(Refusal("R312", node.offset, f"slot '{node.name}' has nothing to choose from", hint))
            return EMPTY
        if declared is not None and declared.split("@")[0].removesuffix("+") == kind.removesuffix("+"):
            kind = declared
        return Slot(node.name, kind, node.offset)

    def _unknown_type(self, node: Slot, kind: str) -> Refusal:
        types = self.scope.types
        if node.name.removesuffix("+") in types:
            hint = f"it is {{name:type}}: write {{{kind.removesuffix('+')}:{node.name}}}"
            return Refusal("R303", node.offset, f"'{{{node.name}:{kind}}}' has name and type swapped", hint)
        otherwise = "see xref list types"
        if node.type.startswith("?"):
            otherwise = f"write {{{node.name}:type}} with one of xref list types, or declare values.{node.name}"
        return Refusal("R307", node.offset, f"unknown type '{kind}'", did_you_mean(kind, sorted(types), otherwise))


def fits(kind: str, wanted: str) -> bool:
    """Whether a slot of one type gives values of another: the same, one for a list, or a narrower type.

    >>> fits("party", "party+"), fits("locality", "place"), fits("party+", "party")
    (True, True, False)
    """
    from xref.values import narrows

    one = kind.removesuffix("+")
    return kind == wanted or f"{kind}+" == wanted or wanted == narrows(one) + "+" * (one != kind)


@remembered
def slots_of(node: Node) -> dict[str, str]:
    """The slots of a resolved tree with their types, in order of appearance; two types for one are joined by '|'."""
    if isinstance(node, Slot):
        return {node.name: node.type}
    if isinstance(node, Opt):
        return slots_of(node.item)
    found = {node.name: "choice"} if isinstance(node, Choice) else {}
    for item in parts_of(node):
        if isinstance(item, Word):
            continue
        for name, kinds in slots_of(item).items():
            kind = found.setdefault(name, kinds)
            more = [one for one in kinds.split("|") if one not in kind.split("|")]
            if more:
                found[name] = "|".join([kind, *more])
    return found


def parts_of(node: Node) -> Sequence[Node]:
    """The trees that stand in a tree one after the other or instead of one another."""
    if isinstance(node, Seq | Alt):
        return node.items
    return [tree for _, tree in node.options] if isinstance(node, Choice) else ()


@remembered
def size(node: Node) -> int:
    """How many words, slots and gaps a tree holds."""
    if isinstance(node, Seq | Alt):
        return 1 + sum(size(item) for item in node.items)
    if isinstance(node, Choice):
        return 1 + sum(size(item) for _, item in node.options)
    return 1 + size(node.item) if isinstance(node, Opt) else 1


def may_be_empty(node: Node) -> bool:
    """Whether a tree takes no word at all.

    >>> may_be_empty(Opt(Word(("now",)))), may_be_empty(Seq((Opt(Word(("now",))), Word(("then",)))))
    (True, False)
    """
    if isinstance(node, Seq):
        return all(may_be_empty(item) for item in node.items)
    if isinstance(node, Alt):
        return any(may_be_empty(item) for item in node.items)
    return isinstance(node, Opt | Gap | Negation | Bracket)

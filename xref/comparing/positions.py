"""Positions: groups of claims that can all be true together.

Compatible is not transitive ("1969" fits July and August, which do not fit each other), so a position is
a clique of pairwise fitting values, never a chain. Each distinct value seeds one maximal clique, grown in the
order of the values' texts: at most as many positions as values, each value in at least one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xref.comparing.contents import Content
from xref.comparing.pairs import Outcome
from xref.comparing.sides import Side
from xref.comparing.voices import voice_of
from xref.comparing.wording import readable
from xref.model import Claim, PairVerdict, Polarity, Position

TOGETHER = frozenset({PairVerdict.AGREE, PairVerdict.REFINES, PairVerdict.COMPATIBLE})


def fits_together(outcome: Outcome) -> bool:
    """Whether two sides can both be true: nothing in the way, or a plan that was kept.

    >>> fits_together(Outcome(PairVerdict.REFINES)), fits_together(Outcome(PairVerdict.CONFLICT))
    (True, False)
    """
    return outcome.verdict in TOGETHER or (outcome.verdict is PairVerdict.PROGRESSION and not outcome.kind)


def cliques(size: int, fits: Callable[[int, int], bool]) -> list[tuple[int, ...]]:
    """Maximal cliques over ``range(size)``, one grown from each node, without repetition.

    >>> cliques(3, lambda a, b: {a, b} != {1, 2})
    [(0, 1), (0, 2)]
    """
    found: dict[tuple[int, ...], None] = {}
    for seed in range(size):
        members = [seed]
        for node in range(size):
            if node != seed and all(fits(node, member) for member in members):
                members.append(node)
        found.setdefault(tuple(sorted(members)))
    return sorted(found)


def position(sides: Sequence[Side], value: str) -> Position:
    """The position that ``sides`` share."""
    claims = [claim for side in sides for claim in side.claims]
    return Position(
        value=value,
        claims=tuple(sorted(claim.id for claim in claims)),
        articles=tuple(sorted({claim.article for claim in claims})),
        origins=origins(claims),
        speakers=tuple(sorted({side.context.voice for side in sides} - {""})),
    )


def origins(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Who knows it: the distinct origins of claims, an article standing for itself where none was found.

    What an article says in its own voice beside a speaker whom it names, it has from him: no second origin.
    """
    voices = [voice_of(claim) for claim in claims]
    quoting = {claim.article for claim, voice in zip(claims, voices, strict=True) if voice}
    own = (claim for claim, voice in zip(claims, voices, strict=True) if voice or claim.article not in quoting)
    return tuple(sorted({claim.origin or claim.article for claim in own}))


def value_text(content: Content) -> str:
    """The normalised value of a content, marked where it is denied."""
    text = readable(content.text)
    return f"not {text}" if content.polarity is Polarity.DENIED else text

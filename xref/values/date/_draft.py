"""What a production makes of its tokens: moments whose open components are still to be filled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Any

from xref.records import dataclass
from xref.values.date._model import Moment, Shape
from xref.values.date._settling import Setting
from xref.values.date._tokens import Token


@dataclass(slots=True)
class Draft:
    """One or several readings of a moment, or the two ends of a stretch."""

    moments: list[Moment]
    end: Moment | None = None
    inferred: tuple[str, ...] = ()
    shape: Shape = Shape.POINT
    anchored: bool = False  # filled from a date named before or from publication: nothing left to settle
    first: int = 0  # tokens of the run that it covers
    last: int = 0
    other: Draft | None = None  # the same stretch with day and month the other way round
    counted: int | None = None  # the token where the moment begins from which it is counted

    def copy(self) -> Draft:
        """A draft that can be changed without changing this one."""
        return Draft(
            self.moments,
            self.end,
            self.inferred,
            self.shape,
            self.anchored,
            self.first,
            self.last,
            self.other,
            self.counted,
        )

    def qualify(self, kind: str) -> None:
        """Mark every reading as approximate, by a token of kind ``k`` ("about"), or else as uncertain ("1862?")."""
        about = kind == "k"
        self.moments = [
            moment._replace(approximate=True) if about else moment._replace(uncertain=True) for moment in self.moments
        ]

    @property
    def moment(self) -> Moment:
        """The first reading."""
        return self.moments[0]

    @property
    def timed(self) -> bool:
        """Whether a time of day is stated."""
        return self.moment.hour is not None or bool(self.moment.daypart)

    @property
    def dated(self) -> bool:
        """Whether a day, or something coarser, is stated."""
        m = self.moment
        return m.year is not None or m.month is not None or m.day is not None or m.weekday is not None or bool(m.feast)


@dataclass(slots=True)
class Words:
    """The tokens of a production, with what stands before and after them."""

    tokens: Sequence[Token]
    setting: Setting
    before: str = ""  # kinds
    after: str = ""
    kinds: str = field(default="")

    def value(self, kinds: str, which: int = 0) -> Any:
        """The value of the n-th token of some kinds, or ``None``."""
        found = [token.value for token in self.tokens if token.kind in kinds]
        return found[which] if which < len(found) else None

    def has(self, kinds: str) -> bool:
        """Whether there is a token of some kinds."""
        return any(token.kind in kinds for token in self.tokens)

    @property
    def led(self) -> str:
        """The kind of the token before, "^" where there is none."""
        return self.before[-1:] or "^"

    @property
    def alone(self) -> bool:
        """Whether the text has no other words."""
        text = self.setting.discourse.text
        if self.start > 8 or len(text) - self.end > 8:
            return False
        return not text[: self.start].strip(' (["') and not text[self.end :].strip(' .,;?!)]"')

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end


Action = Callable[[Words], Draft | None]
Production = tuple[str, Action]

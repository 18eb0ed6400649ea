"""What keeps two events apart: a key, a number, the time, another country, the other side of a war."""

from __future__ import annotations

from itertools import islice

from xref.linking.events.groups import MONTH, Group, Node
from xref.linking.events.keys import NAMED, NUMBERED, Keys, fresh, of_persons
from xref.linking.events.namesakes import in_two_lands
from xref.linking.events.spans import DATED, STRETCH, gap, width
from xref.linking.events.streets import of_others
from xref.linking.events.traits import opposed
from xref.model import EventKind, KeyPolicy

_NAMES = 2  # in common that only one event has
_FEW, _MANY = 2, 8  # words of names: a text with fewer says too little of whom it is about, one with more says it well
_FIFTH = 5  # of the names of the text that has fewer, which two openings on one thing share: most share a half
_HELD = 40  # distinct openings that another is held against: a group of thousands is known by less


class Apart:
    """What keeps an event of one kind out of a group."""

    def __init__(self, kind: EventKind | None, relations: Keys, *, same_event: bool = False) -> None:
        self._policies: dict[str, KeyPolicy] = {policy.name: policy for policy in kind.keys} if kind else {}
        self._relations = relations
        separating = [policy for policy in self._policies.values() if policy.separates]
        self._dates = [policy.name for policy in separating if policy.type in DATED]
        self._numbers = [policy.name for policy in separating if policy.type in NUMBERED]
        self._names = [policy.name for policy in separating if policy.type in NAMED]
        self._identifying = {policy.name for policy in self._policies.values() if policy.identifies}
        self._fresh = fresh(kind) if kind else 0
        self._momentary = kind is not None and kind.momentary
        lasting = bool(self._dates) and kind is not None and not (kind.momentary or of_persons(kind))
        self._by_names = lasting and not same_event  # an owner who knows that they are one needs no names
        self._sides = [trait.name for trait in kind.traits if trait.separates] if kind else []

    def __call__(self, node: Node, group: Group, *, sure: bool = False, undated: bool = False) -> str:
        """What keeps it out, in words; empty where nothing does.

        ``sure`` passes over places of which nobody knows, ``undated`` over all that days say.
        """
        if node.event.article in group.articles:
            return "one text speaks of both"
        identified = any(_same_value(node, group, name) for name in self._identifying) or self._one_name(node, group)
        for name, keys in node.keys.items():
            if name in self._identifying or (undated if name in self._dates else identified):
                continue
            theirs = group.keys.get(name)
            clash = self._relations.clash(keys, theirs, self._policies[name], sure=sure) if theirs else None
            if clash and not (identified and self._goes_on(node, group)):
                return f"{name}: {' / '.join(sorted(clash))}"
        return (
            self._numbered_once(node, group)
            or ("" if undated else self._too_far(node, group) or self._stretched(node, group))
            or self._told_beside(node, group)
            or self._elsewhere(node, group)
            or in_two_lands(node, group)
            or self.of_others(node, group)
            or self._opposed(node, group)
            or self._measured_otherwise(node, group)
            or (of_others(node, group) if self._momentary else "")
        )

    def _named_alike(self, node: Node, group: Group) -> bool:
        """Whether they have two names in common, such as buyer and target: then no time is needed to tell them."""
        return sum(_same_value(node, group, name) for name in self._names) >= _NAMES

    def _one_name(self, node: Node, group: Group) -> bool:
        """Whether both tell of one storm by its name: it hits many places on several days."""
        return self._momentary and any(_same_value(node, group, name) for name in self._names)

    def _goes_on(self, node: Node, group: Group) -> bool:
        """Whether dates lie within the days over which news of a storm with a name comes in."""
        gaps = [gap(node.dated, other) for other in group.dated]
        return self._one_name(node, group) and all(days is not None and days <= self._fresh for days in gaps)

    def _elsewhere(self, node: Node, group: Group) -> str:
        """Two countries that texts are about keep apart the wars that they speak of without a place."""
        for name in sorted({*node.suggested, *group.suggested}):
            mine = [*node.keys.get(name, {}).values(), *node.suggested.get(name, {}).values()]
            theirs = [*group.keys.get(name, {}).values(), *group.suggested.get(name, {}).values()]
            pairs = [(one, other) for one in mine for other in theirs]
            if pairs and not any(self._relations.possible(*pair) for pair in pairs):
                return f"{name}: {' / '.join(sorted(map(self._relations.text, pairs[0])))}"
        return ""

    def _measured_otherwise(self, node: Node, group: Group) -> str:
        """How strong each was, where no day of both says that they are one: two quakes of a land within days."""
        for policy in self._policies.values() if not self._dates_agree(node, group) else ():
            if policy.tolerance is None:
                continue
            mine = [key for key in node.event.keys if key.name == policy.name]
            theirs = [key for other in group.nodes for key in other.event.keys if key.name == policy.name]
            fits = [self._relations.fit(one, other, policy) for one in mine for other in theirs]
            if fits and not any(fits):
                return f"{policy.name}: {self._relations.text(mine[0])} / {self._relations.text(theirs[0])}"
        return ""

    def of_others(self, node: Node, group: Group) -> str:
        """Talks and accords of which two texts have too few names in common: who met is in every text.

        The names of where they met count for nothing, as many meet in Geneva. Each text of the group must share
        some, or talks would be joined through one that names a bit of both.
        """
        if not self._by_names:
            return ""
        if _is_of_a_year(node, group) and node.told.isdisjoint(group.told):
            return "names: the texts speak of others"  # the more where all that they give of the time is a year
        for other in islice(group.nodes, _HELD):
            seats = node.seats | other.seats
            mine, theirs = node.told - seats, other.told - seats
            needed = _needed(min(len(mine), len(theirs)), main=node.event.main and other.event.main)
            if len(mine & theirs) < needed:
                return "names: the texts speak of others"
        return ""

    def _opposed(self, node: Node, group: Group) -> str:
        """What two events were otherwise: carried out by the one side of a war and by the other."""
        if not self._sides:
            return ""
        whys = (opposed(node.signature.traits, other.traits, self._sides) for other in group.signatures)
        return next(filter(None, whys), "")

    def _numbered_once(self, node: Node, group: Group) -> str:
        """A number that one side gives and the other leaves out keeps them apart, unless their dates agree."""
        for name in self._numbers:
            mine, theirs = node.keys.get(name, {}), group.keys.get(name, {})
            if bool(mine) != bool(theirs) and not self._dates_agree(node, group):
                return f"{name}: {min([*mine, *theirs])} / not stated"
        return ""

    def _told_beside(self, node: Node, group: Group) -> str:
        """An earlier case that one text tells of beside its news is not the other's news, but for their dates."""
        beside = any(node.event.beside is not other.event.beside for other in group.nodes)
        return "told as another case" if beside and not self._dates_agree(node, group) else ""

    def _dates_agree(self, node: Node, group: Group) -> bool:
        return bool(node.dated and group.dated) and all(gap(node.dated, other) == 0 for other in group.dated)

    def _too_far(self, node: Node, group: Group) -> str:
        """Times around publication keep events apart where one side has no date of its own."""
        if not self._dates or self._named_alike(node, group):
            return ""
        others = group.undated if node.dated else group.times
        far = [bool(gap(node.days, other)) for other in others]
        told_long = sum(bool(group.keys.get(name)) for name in self._names) >= _NAMES  # from its plan to its end
        return "time: reported too far apart" if far and (all(far) if told_long else any(far)) else ""

    def _stretched(self, node: Node, group: Group) -> str:
        """An event of a day is none that is told as of weeks; long after it a month is a vague word for its day."""
        if not self._momentary or node.dated is None:
            return ""
        long = width(node.dated) > STRETCH
        for days, late in group.grains:
            vague = late and node.late and gap(node.dated, days) == 0 and max(width(node.dated), width(days)) < MONTH
            if long is not (width(days) > STRETCH) and not vague:
                return "time: a day / weeks"
        return ""


def _is_of_a_year(node: Node, group: Group) -> bool:
    """Whether neither side tells the time of an event to the month."""
    times = (node.dated, *group.dated)
    return all(days is not None and width(days) > MONTH for days in times)


def _same_value(node: Node, group: Group, name: str) -> bool:
    return not node.keys.get(name, {}).keys().isdisjoint(group.keys.get(name, {}))


def _needed(fewest: int, *, main: bool) -> int:
    """How many names two texts must share, of which the one that has fewer names so many.

    What a text tells of besides its news is seldom in its opening: for that two are enough.
    """
    least = (fewest >= _FEW) + (fewest >= _MANY)
    return max(least, fewest // _FIFTH) if main and fewest >= _FEW else least

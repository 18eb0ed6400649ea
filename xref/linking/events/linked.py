"""Events across articles: grouped by their keys, and never through a third that two of them do not share.

An event joins a group only if no key keeps it apart from any member (complete linkage). Joining is certain
with a stated separating key in common, and open to doubt without; keys that are inferred, such as the time around an
article's publication, can keep events apart and never put them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import islice

from xref.linking.events.apart import Apart
from xref.linking.events.cases import joined_by_case
from xref.linking.events.eve import Eves
from xref.linking.events.groups import Group, Node, about, contemporary, finest_days, same_days, stale
from xref.linking.events.index import Index
from xref.linking.events.keys import FRESH, Keys, fresh, of_persons, reach, separating, stated
from xref.linking.events.knowing import is_open_day, vague
from xref.linking.events.local import LocalEvent
from xref.linking.events.naming import joined_by_naming, names_told, words_of
from xref.linking.events.ongoing import Ongoing
from xref.linking.events.people import joined_by_people, joined_by_victims
from xref.linking.events.rare import joined_by_day
from xref.linking.events.rival import Rivals, of_other_news, told_as_one, with_the_bare
from xref.linking.events.spans import DATED, Days, gap, published_span, span_of
from xref.linking.events.streets import one_street
from xref.linking.events.tolls import joined_by_tolls
from xref.linking.events.traits import Signature, enough, marked, weight
from xref.model import FITTING, EventKey, EventKind, KeyPolicy, Relation
from xref.values._names.relation import is_state

_WINDOW = 31  # days between publication and event, where the kind declares no window for its date
_SHORTEST = 7  # days of news about an event, however short the window of its date
_PRECISE = 10  # days: a longer stretch ("January") is no sign that two events are one,
_RARE = 20  # unless events of the kind are so rare that its window is longer


class Linking:
    """Joins the events of one kind."""

    def __init__(self, kind: EventKind | None, relations: Keys, *, same_event: bool = False) -> None:
        self._policies: dict[str, KeyPolicy] = {policy.name: policy for policy in kind.keys} if kind else {}
        self._relations = relations
        self.apart = Apart(kind, relations, same_event=same_event)
        self._same_event = same_event
        self._dates = [policy.name for policy in self._policies.values() if policy.type in DATED and policy.separates]
        self._momentary = kind is not None and kind.momentary
        self._traits = kind.traits if kind else ()
        self._fresh = fresh(kind) if kind else 0
        self._rare = self._momentary and self._fresh > FRESH
        self._of_persons = kind is not None and of_persons(kind)
        windows = [window for name in self._dates if (window := self._policies[name].window) is not None]
        reaches = [reach(self._policies[name]) for name in self._dates]
        self._window = max(_SHORTEST, *reaches) if windows else _WINDOW
        self._precise = max(_PRECISE, min(_RARE, *windows)) if windows else _PRECISE

    def node(self, event: LocalEvent, published: str) -> Node:
        """Prepare an event of one article."""
        keys: dict[str, dict[str, EventKey]] = defaultdict(dict)
        suggested: dict[str, dict[str, EventKey]] = defaultdict(dict)
        sure = event.keys if self._momentary else stated(event.keys)
        for key in separating(event.keys, self._policies):
            (keys if key in sure else suggested)[key.name].setdefault(self._relations.text(key), key)
        spans = [span for name in self._dates for key in keys.get(name, {}).values() if (span := span_of(key.value))]
        known = finest_days(spans)
        dated = (min(low for low, _ in known), max(high for _, high in known)) if known else None
        texts = tuple(sorted((name, text) for name, found in keys.items() for text in found))
        order = (-len(keys), texts, published, event.article, event.id)
        places = tuple(key for name, found in keys.items() if name not in self._dates for key in found.values())
        signature = Signature(frozenset(event.traits), places, event.crowded, vague(dated, self._around(published)))
        told = names_told(event.opening)
        seats = frozenset(word for key in places if key.type == _PLACE for word in words_of(key))
        return Node(event, dict(keys), dated, self._around(published), order, signature, dict(suggested), told, seats)

    def _around(self, published: str) -> Days | None:
        """When an undated event lies: around publication, or in the days before where such events are of a day."""
        if not self._momentary:
            return published_span(published, self._window)
        day = published_span(published, 0)
        return (day[0] - self._fresh, day[1]) if day else None

    def groups(self, nodes: Iterable[Node]) -> list[Group]:
        """Join nodes, those that say most first, so that vaguer ones find their group made."""
        groups = self._placed(sorted(nodes, key=lambda node: node.order))
        placed = [name for name, policy in self._policies.items() if name not in self._dates and not policy.identifies]
        if self._same_event:
            return groups
        if not self._momentary:
            if self._of_persons:
                return joined_by_case(groups, self.apart)
            if not self._dates:
                return groups
            joined = Rivals(self._policies, self._dates, self._relations, self.apart.of_others).joined(groups)
            return with_the_bare(joined, self.apart) if len(joined) < len(groups) else joined
        apart = partial(self.apart, sure=True)
        groups = joined_by_people(joined_by_naming(groups, placed, self._traits, apart), self._traits, self.apart)
        groups = joined_by_victims(groups, partial(self.apart, sure=True, undated=True))
        groups = joined_by_tolls(groups, placed, self._traits, partial(self.apart, undated=True))
        groups = Eves(placed, self._traits, self._relations, partial(self.apart, undated=True)).joined(groups)
        return joined_by_day(groups, placed, self.apart) if self._rare else groups

    def _placed(self, nodes: Iterable[Node]) -> list[Group]:
        """Give each event the group that it belongs to, or one of its own."""
        groups: list[Group] = []
        if not (self._momentary or self._same_event or any(policy.identifies for policy in self._policies.values())):
            ongoing = Ongoing(self._window, self._precise, self._dates, self._relations)
            for node in nodes:
                near = [groups[number] for number in ongoing.sharing(node)]
                group = self._group_for(node, near)
                told = node.keys or node.event.main  # what is told besides without a key may be any
                if group is None and told and not self._of_persons:
                    group = self._only(node, ongoing, groups)
                ongoing.add(node, _taken(node, group, groups))
            return groups
        named = [name for name in self._policies if name not in self._dates] if self._momentary else ()
        index = Index(self._window, self._relations, () if self._same_event else named)
        for node in nodes:
            group = self._group_for(node, [groups[number] for number in index.near(node)])
            index.add(node, _taken(node, group, groups).number)
        return groups

    def _group_for(self, node: Node, near: Sequence[Group]) -> Group | None:
        if self._momentary and not self._same_event:  # looked at first, as it costs least
            near = [group for group in near if _ALIKE * len(node.keys) >= _least(node, group)]
        open_ones = [group for group in near if not self.apart(node, group) and self._shown(node, group)]
        tied = [(self.evidence(node, group), group) for group in open_ones]
        best = max((strength for strength, _ in tied), default=0)
        if self._momentary:
            tied = [(strength, group) for strength, group in tied if strength >= self._enough(node, group)]
            best = max((strength for strength, _ in tied), default=0)
        if best:
            return self._closest(node, [group for strength, group in tied if strength == best])
        if self._same_event and node.event.main:
            open_ones = [group for group in open_ones if any(other.event.main for other in group.nodes)]
            return self._closest(node, open_ones) if open_ones else None
        return None

    def _only(self, node: Node, ongoing: Ongoing, groups: Sequence[Group]) -> Group | None:
        """Without a key in common: the one group of that time, or the one group whose time is not known.

        Of several the one that is about the same country or, like the event, about none that is known; what has no
        day, such as a war, needs the same country, or one that its text names.
        """
        among = ongoing.open if self._dates else (ongoing.alike if about(node) else ongoing.named)
        for days in (0, None):
            found = self._two(node, (groups[number] for number in among(node)), days)
            if len(found) > 1:
                found = self._two(node, (groups[number] for number in ongoing.alike(node)), days)
                return found[0] if len(found) == 1 else None
            if found:
                return found[0]
        return None

    def _two(self, node: Node, groups: Iterable[Group], days: int | None) -> list[Group]:
        """The first two groups of the time of an event that are open to it: more are looked at by what they say."""
        known = (group for group in groups if contemporary(node, group, days) and not of_other_news(node, group))
        return list(islice((group for group in known if not self.apart(node, group) and self._shown(node, group)), 2))

    def _enough(self, node: Node, group: Group) -> int:
        """The evidence that a momentary event needs.

        Without a day of its own a town inside the region of another is too little, unless what both tell is rare.
        """
        least = _least(node, group)
        if least == _SURE or node.dated is not None:
            return least
        shared = (node.signature.traits & other.traits for other in group.signatures)
        return least if any(marked(traits, self._traits) for traits in shared) else _ALIKE

    def _closest(self, node: Node, groups: Sequence[Group]) -> Group:
        """The nearest in time of groups that fit alike, then the first made.

        News without a day is of the last day before it came out: of two blasts in two days of the second.
        """
        distance = {id(group): self._distance(node, group) for group in groups}
        return min(groups, key=lambda group: distance[id(group)])

    def _distance(self, node: Node, group: Group) -> tuple[int, int]:
        gaps = [gap(node.days, days) for days in group.times]
        out = node.published[1] if node.dated is None and node.published else None
        since = [abs(out - days[1]) for days in group.dated if days] if out is not None and self._momentary else []
        return min((days for days in gaps if days is not None), default=10**6), min(since, default=0)

    def _shown(self, node: Node, group: Group) -> bool:
        """Whether an event of a group shares enough with another, where a place sees many such events a day."""
        if not self._traits or self._same_event:
            return True
        mine = node.signature.traits
        often = self._momentary and not self._rare and not node.signature.local
        if (
            often
            and stale(node, group)
            and not any(marked(mine & other.traits, self._traits) for other in group.signatures)
        ):
            return False
        relation = self._relations.relation
        return any(enough(node.signature, other, self._traits, relation) for other in group.signatures)

    def evidence(self, node: Node, group: Group) -> int:
        """How many separating keys both state alike; equal ones count double."""
        given = {name: group.keys.get(name, {}) for name in node.keys}
        strength = self._evidence(node, given, [days for days in group.dated if days])
        return strength + (self._momentary and 0 < strength < _SURE and one_street(node, group))

    def _evidence(self, node: Node, given: Mapping[str, Mapping[str, EventKey]], dated: Sequence[Days]) -> int:
        strength = 0
        day_alone = not any(given[name] for name in node.keys if name not in self._dates)
        if day_alone and (self._momentary or self._of_persons):
            return 0  # a day alone is the day of many attacks
        for name, keys in node.keys.items():
            if name in self._dates:
                known = same_days(node.dated, dated, self._precise)
                strength += 2 if known else self._same_open_day(keys, given[name])
            elif keys.keys() & given[name].keys():
                strength += 2
            else:
                pairs = ((key, other) for key in keys.values() for other in given[name].values())
                relations = {self._relations.relation(*pair) for pair in pairs}
                strength += 2 if Relation.OVERLAPS in relations else not relations.isdisjoint(FITTING)
        return strength

    def _same_open_day(self, keys: Mapping[str, EventKey], others: Mapping[str, EventKey]) -> int:
        """What days of which one lacks its year or its week have in common: "on Monday", "on 5 March"."""
        if keys.keys() & others.keys() and any(span_of(key.value) is None for key in keys.values()):
            return 2
        pairs = ((key, other) for key in keys.values() for other in others.values() if is_open_day(key, other))
        return int(any(self._relations.relation(*pair) in FITTING for pair in pairs))

    def uncertain(self, group: Group) -> tuple[str, ...]:
        """Articles whose event shares no stated key with that of any other article in the group."""
        if len(group.articles) < 2 or self._same_event:
            return ()
        leading = sum(map(_leading, group.nodes))
        known = group.named | self._naming(group) | self._alike_news(group)
        open_ones = (node for node in group.nodes if node.event.article not in known)
        return tuple(sorted(node.event.article for node in open_ones if not self._tied(node, group, leading)))

    def _naming(self, group: Group) -> set[str]:
        """The articles that open with the full name of the person whom another gives as a key: a case's defendant."""
        people = {text for keys in group.keys.values() for text, key in keys.items() if key.type == _PERSON}
        full = [words for text in sorted(people) if len(words := text.casefold().split()) > 1]
        return {
            node.event.article
            for node in group.nodes
            if any(all(f" {word} " in node.event.names for word in words) for words in full)
        }

    def _alike_news(self, group: Group) -> set[str]:
        """The articles of an event that goes on over days which tell the same news as another."""
        if self._momentary or len(group.nodes) > _FEW:
            return set()
        return told_as_one(group.nodes)

    def _alike(self, node: Node, group: Group) -> bool:
        """Whether an event has as much in common with another of the group as leaves no doubt: who, how, how many."""
        mine = node.signature.traits
        others = (other.traits for other in group.signatures if other is not node.signature)
        return any(weight(mine & theirs, self._traits) >= _PLAIN + node.event.crowded for theirs in others)

    def _tied(self, node: Node, group: Group, leading: int) -> bool:
        """Whether the rest of a group surely has this node: by a key in common.

        For events of a day the place alone is not enough, unless two articles open with it or tell it alike; where a
        city sees several such events a day, they must tell it alike.
        """
        given = {name: group.keys_without(node, name) for name in node.keys}
        dates = group.dates_without(node)
        if self._momentary and not same_days(node.dated, dates, self._precise):
            opening = leading > 1 and _leading(node) and (node.signature.local or not node.event.crowded)
            alike = opening or self._alike(node, group)
            return alike and self._evidence(node, given, dates) > 0
        if self._momentary and not self._rare and self._in_one_state(node, given) and not self._alike(node, group):
            return False
        return self._evidence(node, given, dates) > 0

    def _in_one_state(self, node: Node, given: Mapping[str, Mapping[str, EventKey]]) -> bool:
        """Whether two places have nothing in common but that one lies in a state, which sees several such a day."""
        places = [name for name in node.keys if name not in self._dates]
        shared = [
            (key.value, other.value)
            for name in places
            for key in node.keys[name].values()
            for other in given[name].values()
            if self._relations.relation(key, other) in FITTING
        ]
        return bool(shared) and all(
            one.name != other.name and any(is_state(place) for place in (one, other)) for one, other in shared
        )


def _taken(node: Node, group: Group | None, groups: list[Group]) -> Group:
    """The group with an event in it, a new one where there is none."""
    if group is None:
        group = Group(len(groups))
        groups.append(group)
    group.take(node)
    return group


_PERSON, _PLACE = "person", "place"
_FEW = 40  # texts of one event that are held against one another for the names in them
_PLAIN = 3  # weight of traits that show without a day that two texts speak of one event
_ALIKE = 2  # evidence of a key that both give alike: no key gives more
_SURE = 3  # that, and more
_LEAD = 3  # sentences, the title among them, that say what an article is about


def _leading(node: Node) -> bool:
    return node.event.main and any(mention.sentence < _LEAD for mention in node.event.mentions)


def _least(node: Node, group: Group) -> int:
    """The evidence without which nothing says that a momentary event is of these days."""
    return _SURE if node.days is None or all(days is None for days in group.times) else 1

"""The search of one article: candidate sentences, the patterns that match there, and which matches stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from xref.extension import Discourse
from xref.model import Article, EventKind, EventMention, Mention
from xref.rules.matching.conditions import Surroundings, overlaps, struck, vetoed_around
from xref.rules.matching.each import each_alone, persons_keyed
from xref.rules.matching.events import merge_events
from xref.rules.matching.found import Found
from xref.rules.matching.governed import governed_subject, owner_alone
from xref.rules.matching.known import of_known
from xref.rules.matching.records import Match, Matches
from xref.rules.matching.scene import Scene
from xref.rules.matching.traits import crowded_kinds, find_traits

if TYPE_CHECKING:
    from xref.rules.matching.ruleset import RuleSet

KNOWN = "known"  # the role of such a line
Owner = Mapping[str, Any]
Pairs = list[tuple[int, Found]]
_NONE: Mapping[str, str] = {}
_SUM = "together"  # the type of a count that is the sum of a list


class Search:
    """One article while the rules look through it."""

    def __init__(self, rules: RuleSet, article: Article, discourse: Discourse, *, any_source: bool = False) -> None:
        self.rules = rules
        self.article = article
        self.spans = [(sentence.span.start, sentence.span.end) for sentence in article.sentences]
        self.around = Surroundings(rules, article, discourse, self.spans)
        self.text = discourse.text
        self.left_out = rules.needless(f"{self.text}\n{self.around.headline}") | (
            set() if any_source else rules.left_out(article)
        )
        self.matches: list[Match] = []
        self.tentative: list[Match] = []  # of lines that hold only of persons known from elsewhere
        self.events: list[EventMention] = []
        self.limits: list[str] = []

    def run(self) -> Matches:
        """Look through the article."""
        candidates = self.rules.candidates(self.text, self.spans)
        for index, numbers in candidates:
            self._sentence(index, numbers)
        for index, numbers in self._pairs_of_sentences(candidates):
            self._two_sentences(index, numbers)
        self.matches += list(of_known(self.tentative, self.matches, self.events, self._answering, self.text))
        self.matches.sort(key=lambda match: (match.span, match.rule, match.pattern))
        spoken_of = self._spoken_of()
        return Matches(
            tuple(self.matches),
            tuple(self.events),
            len(candidates),
            tuple(self.limits),
            tuple(find_traits(self.rules, self.around, spoken_of)),
            crowded_kinds(self.rules, self.around, {kind for kind, _ in spoken_of}),
        )

    def _answering(self, match: Match) -> frozenset[str]:
        """The slots of a match that answer the question of its rule, or say of what."""
        return frozenset((*self.rules.rules[match.rule]["values"], *match.keys.values(), *match.qualifiers.values()))

    def _spoken_of(self) -> set[tuple[str, int]]:
        """The kinds of events that are spoken of, each with the sentences."""
        of_rules = {(match.event, match.sentence) for match in self.matches if match.event}
        return of_rules | {(event.kind, event.sentence) for event in self.events}

    def _sentence(self, index: int, numbers: list[int]) -> None:
        scene = self.around.scene(index)
        if scene.words.cut:
            self.limits.append(f"sentence {index + 1}: only its first {len(scene.words)} words were read")
        for owner, pairs in self._by_owner(scene, index, numbers):
            if "id" in owner:
                self._keep(owner, pairs, scene, index)
            else:
                called = self._not_struck(owner, pairs, scene)
                self.events += merge_events(self.rules.kinds[owner["name"]], called, scene, index, self.article)

    def _two_sentences(self, index: int, numbers: list[int]) -> None:
        scene = self.around.scene(index, index + 1)
        first = len(self.around.scene(index).words)
        for owner, pairs in self._by_owner(scene, index, numbers):
            across = [(number, found) for number, found in pairs if found.first < first < found.last]
            self._keep(owner, across, scene, index)

    def _by_owner(self, scene: Scene, index: int, numbers: list[int]) -> list[tuple[Owner, Pairs]]:
        """What patterns find in a sentence, together for each rule and event kind."""
        rules, owners = self.rules, self.rules.owner
        groups: dict[int, tuple[Owner, Pairs]] = {}
        for number in numbers:
            owner = owners.get(number)
            if owner is None or owner.get("id") in self.left_out:
                continue
            program = rules.program(number)
            found, ran_out = program.search(scene)
            if ran_out:
                place = f"line {program.line} of {owner.get('id') or owner['name']}"
                self.limits.append(f"sentence {index + 1}: the search for the pattern on {place} ran out of steps")
            if found:
                groups.setdefault(id(owner), (owner, []))[1].extend((number, one) for one in found)
        return list(groups.values())

    def _keep(self, rule: Owner, pairs: Pairs, scene: Scene, index: int) -> None:
        """Keep the matches of one rule in one sentence that stand, and that the rule does not rule out."""
        standing = self._not_struck(rule, pairs, scene)
        tentative = [pair for pair in standing if self.rules.program(pair[0]).role == KNOWN]
        sure = [pair for pair in standing if pair not in tentative] if tentative else standing
        for chosen_ones, kept in ((sure, self.matches), (tentative, self.tentative)):
            for number, found in chosen(chosen_ones, qualifiers(rule)):
                match = self.rules.as_match(rule, number, found, scene, index, self.around)
                ranking = scene.is_ranking(found.last)
                if match is not None and not vetoed_around(rule, index, self.around, ranking=ranking):
                    kept.append(match)

    def _not_struck(self, owner: Owner, pairs: Pairs, scene: Scene) -> Pairs:
        """What no ``not`` line strikes and whose subject is one: what is struck must hide no match beside it."""
        others = struck(self.rules, owner["not"], scene) if pairs else []
        days = self._day_slots(owner) if pairs else frozenset()
        whose = persons_keyed(owner, self._kind(owner)) if pairs else ()
        victims = self._of_no_event(owner, pairs, whose, scene)
        return [
            (number, alone)
            for number, one in pairs
            for alone in each_alone(one, whose)
            if not overlaps(one, others, scene)
            and not any(_keyed_alike(alone, other, whose) for other in victims)
            and not governed_subject(one, scene)
            and not owner_alone(one, scene)
            and not any(self._of_another_act(one, slot, scene) for slot in days)
        ]

    def _of_no_event(self, owner: Owner, pairs: Pairs, whose: Collection[str], scene: Scene) -> list[Found]:
        """The persons of whom words say that no event of the kind that a rule asks about is theirs."""
        named = "id" in owner and any(slot in found.slots for _, found in pairs for slot in whose)
        told = struck(self.rules, self.rules.struck_out(owner), scene) if named else []
        return [found for found in told if found.slots]

    def _of_another_act(self, one: Found, slot: str, scene: Scene) -> bool:
        from xref.context.other_acts import is_day_of_another_act  # which a run that reads nothing new can do without

        mention = one.slots.get(slot)
        return mention is not None and is_day_of_another_act(self.text, scene.spans[0][0], mention.span)

    def _day_slots(self, owner: Owner) -> frozenset[str]:
        """The slots that tell the day of an event that happens within one."""
        kind = self._kind(owner)
        if kind is None or not kind.momentary:
            return frozenset()
        bound = owner["subject"].get("keys", {}) if "id" in owner else {}
        return frozenset(bound.get(key.name, key.name) for key in kind.keys if key.type == "date")

    def _kind(self, owner: Owner) -> EventKind | None:
        """The kind of event that a rule asks about, or that is looked for itself."""
        return self.rules.kinds.get(owner["subject"].get("event", "") if "id" in owner else owner["name"])

    def _pairs_of_sentences(self, candidates: list[tuple[int, list[int]]]) -> list[tuple[int, list[int]]]:
        """Pairs of sentences, by the first, with the patterns that may reach over both."""
        if not self.rules.wide:
            return []
        sentences = self.article.sentences
        pairs: dict[int, set[int]] = {}
        for index, numbers in candidates:
            for first in (index - 1, index):
                if 0 <= first < len(sentences) - 1 and sentences[first].paragraph == sentences[first + 1].paragraph:
                    pairs.setdefault(first, set()).update(self.rules.wide.intersection(numbers))
        return [(first, sorted(numbers)) for first, numbers in sorted(pairs.items()) if numbers]


def qualifiers(rule: Owner) -> Mapping[str, str]:
    """The slots that split the cell of a rule, such as whose share it is, each with what holds where it is absent."""
    bound = [[part.strip() for part in slots.split("|")] for slots in rule["subject"].get("qualifiers", {}).values()]
    return {
        part: next((constant[1:] for constant in parts if constant.startswith("=")), "")
        for parts in bound
        for part in parts
        if not part.startswith("=")
    }


def chosen(pairs: list[tuple[int, Found]], splitting: Mapping[str, str] = _NONE) -> list[tuple[int, Found]]:
    """Leftmost, then longest value, then the earlier pattern; a match that gives no value of its own is dropped.

    So is one that tells a value, already told of one holder, of another: in "Pell of the Reform Party won 12 percent"
    the share is Pell's. A sum does not stand for its parts where these are told of some: "three soldiers and a guard";
    but "a boy, 9, and a girl, 8" are two children, and neither is the number of the children.
    """

    def rank(pair: tuple[int, Found]) -> tuple[int, int, int]:
        number, found = pair
        return found.first, -sum(len(mention.raw) for mention in found.slots.values()), number

    taken: list[tuple[int, Found]] = []
    for number, found in sorted(pairs, key=rank):
        if not any(_covered(found, other, splitting) for _, other in taken):
            taken.append((number, found))
    alike = _told_alike([found for _, found in taken], splitting)
    return [pair for pair in taken if pair[1] not in alike] if alike else taken


def _told_alike(taken: list[Found], splitting: Mapping[str, str]) -> list[Found]:
    """The parts of one sum that are told of the same people as another of its parts: none is the number of these."""
    shared: list[Found] = []
    sums = [(name, mention.span) for one in taken for name, mention in one.slots.items() if _adds(mention)]
    for name, whole in sums:
        parts: dict[tuple[object, ...], list[Found]] = defaultdict(list)
        for one in taken:
            part = one.slots.get(name)
            if part is not None and not _adds(part) and whole.start <= part.span.start and part.span.end <= whole.end:
                parts[tuple(one.slots[key].value for key in splitting if key in one.slots)].append(one)
        shared += [one for alike in parts.values() if len({one.slots[name].span for one in alike}) > 1 for one in alike]
    return shared


def _adds(mention: Mention) -> bool:
    return mention.type == _SUM


def _covered(found: Found, other: Found, splitting: Mapping[str, str]) -> bool:
    """Whether a match that overlaps another gives no value of its own."""
    if not (found.first < other.last and other.first < found.last):
        return False
    values, theirs = ({(name, mention.span) for name, mention in one.slots.items()} for one in (found, other))
    sums = {(name, mention.span) for name, mention in other.slots.items() if _adds(mention)}
    parts = any(name == n and s[0] <= span[0] and span[1] <= s[1] for name, span in values for n, s in sums)
    if parts and not _of_some(found, other, splitting):
        return True
    theirs = theirs - sums if parts else theirs
    new = {
        name
        for name, span in values - theirs
        if not any(name == n and span[0] < s[1] and s[0] < span[1] for n, s in theirs)
    }
    return not new or (new <= splitting.keys() & dict(theirs).keys() and bool(values & theirs))


def _keyed_alike(found: Found, struck_out: Found, whose: Collection[str]) -> bool:
    """Whether a match is of a person of whom words say that no event of the kind is his: "the murder of Ann Lee"."""
    persons = [found.slots[slot].span for slot in whose if slot in found.slots]
    return any(
        span.start < slot.span.end and slot.span.start < span.end
        for span in persons
        for slot in struck_out.slots.values()
    )


def _of_some(found: Found, total: Found, splitting: Mapping[str, str]) -> bool:
    """Whether a match says of whom it tells, and it is neither of all nor of those of whom the sum is told."""
    said = {name: found.slots[name].value for name, whole in splitting.items() if name in found.slots}
    return any(
        value != splitting[name] and (name not in total.slots or total.slots[name].value != value)
        for name, value in said.items()
    )

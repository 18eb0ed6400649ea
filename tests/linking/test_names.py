"""Short names inside one article, and those that must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.extension import Discourse
from xref.linking.names import resolve
from xref.model import Mention
from xref.values import value_type


def _resolved(text: str, kind: str = "party") -> list[str]:
    unit = value_type(kind)
    return [unit.render(mention.value) for mention in resolve(unit.find(Discourse(text), 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foreign Minister Anna Berg left. Berg said little.", ["Anna Berg", "Anna Berg"]),
        ("Berg spoke before Foreign Minister Anna Berg left.", ["Anna Berg", "Anna Berg"]),
        ("Anna Berg met Jonas Berg. Berg said little.", ["Anna Berg", "Jonas Berg", "Berg"]),
        ("Aleksandr Orlov met Alexander Orlov in Lima.", ["Aleksandr Orlov", "Alexander Orlov"]),
        ("Sergei Orlov came. Sergey Orlov left.", ["Sergei Orlov", "Sergei Orlov"]),
        ('Ivan Orlov, alias "Vanya", signed. Mr. Vanya smiled.', ["Ivan Orlov"] * 3),
        ("The Global Forest Fund (GFF) paid. GFF said so.", ["Global Forest Fund", "Global Forest Fund"]),
        ("The Forest Fund paid the Wood Fund (WF). GFF said so.", ["Forest Fund", "Wood Fund", "GFF"]),
    ],
)
def test_a_short_name_is_the_one_full_name_that_fits(text: str, names: list[str]) -> None:
    assert _resolved(text) == names


def test_a_full_name_brings_its_post_to_every_mention() -> None:
    text = "Anna Berg left. Norwegian Foreign Minister Anna Berg said little. Berg smiled."
    unit = value_type("person")
    mentions = resolve(unit.find(Discourse(text), 0, len(text)))
    assert [mention.value.body for mention in mentions] == ["Norwegian Foreign Ministry"] * 3


def test_lists_are_resolved_item_by_item() -> None:
    text = "Foreign Minister Anna Berg left. It was signed by Berg and Maria Deby."
    assert _resolved(text, "party+") == ["Anna Berg", "Anna Berg and Maria Deby"]


@given(st.permutations(["Anna Berg left.", "Berg came.", "Sergei Orlov came.", "Sergey Orlov left.", "Orlov spoke."]))
def test_the_order_of_mentions_does_not_matter(sentences: list[str]) -> None:
    text = " ".join(sentences)
    mentions: list[Mention] = value_type("person").find(Discourse(text), 0, len(text))
    forth = {mention.span: mention.value for mention in resolve(mentions)}
    back = {mention.span: mention.value for mention in resolve(mentions[::-1])}
    assert forth == back
    assert {name.name for name in forth.values()} == {"Anna Berg", "Sergei Orlov"}

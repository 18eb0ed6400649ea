"""Assertions: which sentences deny or forbid what others say, and which only seem to."""

from __future__ import annotations

import pytest

from xref.discovery.assertions import Assertion, assertion, opposed


def read(text: str) -> Assertion:
    found = assertion(text, 0, len(text), 0)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "force", "act"),
    [
        ("The yard shall keep a log.", "must", "keep"),
        ("The yard has to keep a log.", "must", "keep"),
        ("The yard is required to keep a log.", "must", "keep"),
        ("The yard shall not be required to keep a log.", "need not", "keep"),
        ("The yard does not have to keep a log.", "need not", "keep"),
        ("The yard need not keep a log.", "need not", "keep"),
        ("The yard may not keep a log.", "must not", "keep"),
        ("The yard is not allowed to keep a log.", "must not", "keep"),
        ("The yard is prohibited from keeping a log.", "must not", "keep"),
        ("The yard may keep a log.", "may", "keep"),
        ("The yard will not keep a log.", "will not", "keep"),
        ("The yard wasn't shut.", "is not so", "shut"),
    ],
)
def test_force_of_a_sentence(text: str, force: str, act: str) -> None:
    assert (read(text).force, read(text).act) == (force, act)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferry shall carry lamps.", "The ferry shall not carry any lamps."),
        ("All masters must sign the log before they sail.", "Masters are not required to sign the log."),
        ("Masters may smoke on deck.", "Masters may not smoke on deck; the mate puts pipes out."),
        ("Masters must obtain leave to sail.", "Masters may not seek leave to sail from the mate, nor sail."),
        ("The line shall return the deposit upon arrival.", "The line shall not return the deposit until May."),
        ("The Opal ferry was insured at Hull for the trip.", "The Opal ferry was not insured at Hull for the trip."),
        ("The Opal line will run ferries to Skye.", "The Opal line will not run ferries to Skye."),
    ],
)
def test_what_one_says_the_other_denies(a: str, b: str) -> None:
    assert opposed(read(a), read(b))
    assert opposed(read(b), read(a))


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        ("The ferry shall carry lamps.", "The ferry may carry lamps.", "leave is no ban"),
        ("The ferry shall carry lamps.", "The ferry shall not carry coal.", "other things"),
        ("The ferry shall carry lamps.", "The crew shall not carry lamps.", "another subject"),
        ("Masters must sign logs.", "Masters may not sign logs with a pencil.", "only some are forbidden"),
        ("Masters must sign logs.", "Masters may not sign logs unless sober.", "a condition"),
        ("Masters must sign logs.", "If the port is shut, masters may not sign logs.", "a condition before it"),
        ("During a storm masters may not land.", "After a storm masters may land.", "other times"),
        ("The bank must check transfers above 100 pounds.", "The bank may not require checks below 50.", "another act"),
        ("The ferry was not insured.", "The tug was insured at Hull in May.", "another sentence"),
        ("The ferry was not only insured at Hull for it.", "The ferry was insured at Hull for it.", "no denial"),
        ("The mate may or may not be on the deck.", "The mate may be on the deck.", "left open"),
    ],
)
def test_what_may_both_hold(a: str, b: str, why: str) -> None:
    assert not opposed(read(a), read(b)), why
    assert not opposed(read(b), read(a)), why

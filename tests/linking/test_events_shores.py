"""Days and places of wrecks and of those who tell of an event."""

from tests.linking.texts import document


def _slots(text: str, published: str = "2016-03-09") -> set[tuple[str, str]]:
    return {(claim.slot, claim.raw) for claim in document("A", text, published).claims}


def test_the_day_on_which_some_died_and_others_were_hurt_is_that_of_the_crash() -> None:
    told = _slots(
        "Nine people died and more than 40 sustained injuries on Saturday when a bus fell into a ravine in Lima."
    )
    assert ("date", "Saturday") in told
    told = _slots("The bus crash was seen by many. A cook died of his injuries on Saturday.")
    assert ("date", "Saturday") not in told


def test_the_day_of_a_wreck_from_which_some_were_rescued_is_its_own() -> None:
    told = _slots("Three migrants died and 60 were rescued when their dinghy sank off Kolbara on Monday.")
    assert {("date", "Monday"), ("place", "Kolbara")} <= told
    told = _slots("The ferry sank near Corfu. Nine passengers were rescued by the coast guard on Monday.")
    assert ("date", "Monday") not in told


def test_who_tells_the_media_in_a_town_moves_no_attack_there() -> None:
    text = "The attack in Gardez killed 53. The minister told the media in Kabul that 48 people were wounded."
    one = document("A", text, "2016-03-09")
    assert {getattr(key.value, "name", "") for event in one.events.events for key in event.keys} == {"Gardez"}
    assert ("injured", "48") in _slots(text)


def test_a_lake_called_after_a_land_is_not_the_land() -> None:
    text = "A bombing at a market on an island in Lake Chad has killed at least 27 people."
    assert not {("responsible", "Chad"), ("place", "Chad")} & _slots(text)


def test_whom_an_attack_is_blamed_on_is_no_place_of_it() -> None:
    one = document("A", "It blamed the attack on the Liberation Tigers of Tamil Eelam (LTTE).", "2016-03-09")
    assert not any(event.keys for event in one.events.events)


def test_a_wreck_of_earlier_this_month_is_another() -> None:
    text = "A ferry sank off Kolbara on Sunday, killing 29 people. An overloaded ferry carrying some 200 passengers"
    one = document("A", f"{text} also capsized in an estuary earlier this month, killing five people.", "2016-03-23")
    told = {claim.raw: claim.subject.event for claim in one.claims if claim.slot in ("killed", "aboard")}
    assert told["29"] != told["five"]


def test_the_day_on_which_hopes_faded_is_not_that_of_the_landslide() -> None:
    text = "Hopes faded on Monday that anybody would be found alive after a landslide in Myanmar."
    one = document("A", text, "2016-03-09")
    assert not any(key.name == "when" for event in one.events.events for key in event.keys)


def test_where_a_report_opens_and_what_lies_nearby_are_no_places_of_it() -> None:
    opened = "In Kinshasa, a local official has stated that nine people aboard a boat that capsized are dead."
    nearby = "The bombing was to move the focus of the army from nearby Basilan island. It killed five people."
    for text in (opened, nearby):
        one = document("A", text, "2016-03-09")
        assert not any(key.name == "place" for event in one.events.events for key in event.keys), text

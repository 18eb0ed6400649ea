"""What matches begin with: expressions find the same with it as without."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.expressions.compiled import read
from xref.expressions.keeping import keep
from xref.expressions.opening import opening

parse = import_module("re._parser").parse
TEXTS = st.text(alphabet="abksiKS1 .\u017f\u212a\u0130\u0131\u00e9\u00c9\n", max_size=12)
ATOMS = st.sampled_from(
    ["a", "k", "s", "i", "é", "[a-k]", "[^a]", r"\d", r"\w", r"\b", "^", "$", ".", "(?=a)", "(?<!k)", "(?<=s)", "", " "]
)


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    forms = [
        "(?:{}|{})",
        "{}{}",
        "(?:{})?{}",
        "(?:{})*{}",
        "(?:{})+?{}",
        "({}){}",
        "(?>{}){}",
        "(?i:{}){}",
        "(?-i:{}){}",
    ]
    return st.builds(lambda form, one, other: form.format(one, other), st.sampled_from(forms), parts, parts)


PATTERNS = st.recursive(ATOMS, _joined, max_leaves=8)


@given(PATTERNS, st.sampled_from([0, re.IGNORECASE, re.MULTILINE | re.IGNORECASE]), st.lists(TEXTS, max_size=4))
def test_an_expression_finds_the_same(
    tmp_path_factory: pytest.TempPathFactory, pattern: str, flags: int, texts: list[str]
) -> None:
    file = tmp_path_factory.getbasetemp() / "kept.bin"
    keep([(pattern, flags)], file)
    made, compiled = read(file).get(pattern, flags), re.compile(pattern, flags)
    assert made is not None
    for text in texts:
        assert [each.span() for each in made.finditer(text)] == [each.span() for each in compiled.finditer(text)]
        assert made.split(text) == compiled.split(text)
        assert (made.match(text) is None, made.fullmatch(text) is None) == (
            compiled.match(text) is None,
            compiled.fullmatch(text) is None,
        )


@pytest.mark.parametrize(
    ("pattern", "flags", "begins"),
    [
        (r"\b(?:in|on) Marn", 0, "io"),
        (r"\bs", re.IGNORECASE, "Ss\u017f"),
        (r"(?:the )?[ab]", 0, "tab"),
        (r"(?i:k)", 0, "kK\u212a"),
        (r"(?<!\w)(?=.)x", 0, "x"),
        (r"\w+", 0, None),
        (r"a?", 0, None),
        (r"[^a]b", 0, None),
        (r"(a)?(?(1)b|c)", 0, None),
    ],
)
def test_what_matches_begin_with(pattern: str, flags: int, begins: str | None) -> None:
    found = opening(parse(pattern, flags), flags)
    assert (None if found is None else {chr(code) for _, code in found}) == (None if begins is None else set(begins))


def test_expressions_of_the_program_find_the_same_in_an_article() -> None:
    from xref.comparing import earlier
    from xref.linking.events import further

    text = (Path(__file__).parents[1] / "seeds" / "003_77e29180deb53717.txt").read_text("utf-8")
    for each in (value for module in (earlier, further) for value in vars(module).values()):
        if isinstance(each, re.Pattern):
            compiled = re.compile(each.pattern, each.flags)
            assert [found.span() for found in each.finditer(text)] == [
                found.span() for found in compiled.finditer(text)
            ]

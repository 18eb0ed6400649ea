"""What the parts of one page share: the view of the report, and the names under which things are linked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from xref.expressions import regex
from xref.formats._gated import result, states
from xref.formats._view import View, verdict_text
from xref.formats.html._elements import Html, element
from xref.model import Claim, Finding, Report, Verdict

MARKS = {
    Verdict.CONFLICT: "✖",
    Verdict.DISPUTED: "⇄",
    Verdict.TENSION: "≈",
    Verdict.UNREADABLE: "⊘",
    Verdict.UNDETERMINED: "?",
    Verdict.CHANGED: "→",
    Verdict.CONSISTENT: "✓",
    Verdict.CORROBORATED: "✓✓",
    Verdict.SINGLE_ORIGIN: "•",
}


class Page(View):
    """The view of a report with the anchors of one page."""

    def __init__(self, report: Report, options: Mapping[str, Any]) -> None:
        super().__init__(report)
        self.result = result(options)
        self.states = states(options)
        self.sources_of = {article.name: f"source-{i}" for i, article in enumerate(report.articles, 1)}
        self.claim_anchor = {claim.id: f"claim-{i}" for i, claim in enumerate(report.claims, 1)}

    @cached_property
    def finding_anchor(self) -> dict[str, str]:
        """Finding id to anchor: the id itself, so that a link into the page outlives the next run."""
        anchors: dict[str, str] = {}
        for finding in self.findings:
            name = "finding-" + regex(r"[^A-Za-z0-9_-]+").sub("-", finding.id)
            anchors[name if name not in anchors else f"{name}--{len(anchors)}"] = finding.id
        return {finding: name for name, finding in anchors.items()}

    @cached_property
    def rank(self) -> dict[str, int]:
        """Finding id to its place in the order of the page, worst first."""
        return {finding.id: index for index, finding in enumerate(self.findings)}

    def badge(self, finding: Finding) -> Html:
        """Return the verdict as a mark and words, so that colour is never alone."""
        mark = element("span", MARKS[finding.verdict], aria_hidden="true")
        return element("span", mark, " ", verdict_text(finding), class_=f"badge {css(finding.verdict)}")

    def filtered_by(self, finding: Finding) -> dict[str, str]:
        """Return the attributes by which the filters of the page find an element."""
        sources = dict.fromkeys(claim.article for claim in self.of(finding))
        return {
            "data_verdict": str(finding.verdict),
            "data_pack": self.pack(finding),
            "data_sources": " ".join(self.sources_of[name] for name in sources),
        }

    def source_link(self, article: str) -> Html:
        """Return a source with a link to its text."""
        return element("a", self.source(article), href=f"#{self.sources_of[article]}", class_="source")

    def source_links(self, articles: Iterable[str]) -> Html:
        """Return several sources, in the order of the report."""
        wanted = set(articles)
        return Html(", ".join(self.source_link(name) for name in self.articles if name in wanted))

    def place_link(self, claim: Claim) -> Html:
        """Return ``file:line:column`` of a claim as a link into the article's text."""
        return element("a", self.where(claim), href=f"#{self.claim_anchor[claim.id]}", class_="place")

    def quote_of(self, claim: Claim, limit: int = 320) -> Html:
        """Return the sentence of a claim, its value marked."""
        quote = self.quote(claim, limit)
        return element("q", quote.before, element("mark", quote.value), quote.after, dir="auto")


def css(verdict: Verdict) -> str:
    """Return the class name of a verdict."""
    return "v-" + str(verdict).replace(" ", "-")

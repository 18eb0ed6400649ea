"""What each verdict means, in a sentence for readers who see one for the first time."""

from __future__ import annotations

from xref.model import Verdict

MEANINGS = {
    Verdict.CONFLICT: "The statements cannot all be true, and nothing in the texts explains the difference.",
    Verdict.DISPUTED: "Named speakers contradict one another; the sources report their dispute.",
    Verdict.TENSION: "Word for word they differ; an assumption such as rounding or a time zone would reconcile them.",
    Verdict.UNREADABLE: "The file could not be read, so it was not compared.",
    Verdict.UNDETERMINED: "They may differ, but that rests on something the texts leave open.",
    Verdict.CHANGED: "The later statement replaces the earlier one.",
    Verdict.CONSISTENT: "They fit together; one may be more precise than another.",
    Verdict.CORROBORATED: "Independent origins say the same.",
    Verdict.SINGLE_ORIGIN: "Only one origin speaks of it, so nothing could be compared.",
}

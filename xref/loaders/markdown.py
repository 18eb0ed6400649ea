"""Markdown: one article a file; its markup is told from its words when it is read."""

from __future__ import annotations

from xref.extension import Loader
from xref.loaders.text import load

UNIT = Loader((".md", ".markdown"), load, "Markdown, one article a file, with YAML front matter")

"""BLAKE2b, from the module of the interpreter that has it: ``hashlib`` loads OpenSSL beside it, which no run needs."""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # another interpreter
    from hashlib import blake2b

__all__ = ["blake2b"]

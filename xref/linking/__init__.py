"""Linking: which mentions are of one event, which names of one bearer, and which articles have one origin."""

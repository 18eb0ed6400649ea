"""The files of a pack: YAML with positions, their models, and compiling them with every problem at its place."""

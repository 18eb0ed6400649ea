"""The pattern language: its grammar and tree, inflections, and the program that a pattern becomes."""

"""What the name types share: the value of a name, its relations, the gazetteer, and how names are read."""

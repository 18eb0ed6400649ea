"""Running programs over articles: candidate sentences, values that stand there, conditions, and what is found."""

"""What authors of rules work with: drafts, trials, self-tests, lint, and the reference made from the code."""

"""Parts shared by the types that read numbers: lexing, grammar, bounds, profiles, intervals, units of measure."""

"""What lists are made of: their value, how coordination is read, how two lists stand."""

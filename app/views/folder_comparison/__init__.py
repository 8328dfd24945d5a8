"""A folder beside the library: what both have, and what only one of them has."""

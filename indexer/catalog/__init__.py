"""The catalog: SQLite, the one store of truth; the only package that knows SQL."""

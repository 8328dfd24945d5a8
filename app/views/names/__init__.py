"""The page of the names that the user taught."""

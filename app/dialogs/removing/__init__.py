"""The dialog that a removal goes through: what would go, how far it is, and what really went."""

"""Encoders: from pixels and texts to unit vectors, and the models they need."""

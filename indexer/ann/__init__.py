"""Nearest-neighbour indexes over vectors: HNSW and exact."""

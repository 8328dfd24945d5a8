"""The engine of Kindred: scans, decodes, embeds, stores, searches; knows nothing of Qt."""

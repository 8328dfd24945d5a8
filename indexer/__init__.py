"""The engine of Kindred: scans, decodes, embeds, stores and searches photos; knows nothing of Qt."""

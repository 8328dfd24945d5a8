"""What brings a catalog from one version to the next; `indexer.catalog.schema` has the order."""

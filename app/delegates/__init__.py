"""Paints single items: photos, headings, sidebar entries."""

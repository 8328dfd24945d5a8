"""Dialogs: settings and models."""

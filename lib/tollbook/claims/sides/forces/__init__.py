"""Whose armed people: armies, arms that only one side can bear, units."""

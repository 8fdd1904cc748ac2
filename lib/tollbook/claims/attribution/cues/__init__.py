"""The words that attribute, before their source is known."""

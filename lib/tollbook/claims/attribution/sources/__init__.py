"""The noun phrase that names a source, and whether it can vouch for anything."""

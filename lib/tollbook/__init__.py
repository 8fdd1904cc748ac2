"""Tollbook reads how news outlets report the human cost of a war."""

"""Harm: the words that tell of it, and whether it was done by a war at all."""

from .find import HarmWord, find_harms, joint_category

__all__ = ["HarmWord", "find_harms", "joint_category"]

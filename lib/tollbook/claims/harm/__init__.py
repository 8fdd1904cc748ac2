"""Harm: the words that tell of it, and whether it was done by a war at all.

`find` reads a sentence's harm words; `gate` asks of an article, `warfare` of a sentence, whether it is about a war's.
"""

from .find import HarmWord, find_harms, joint_category

__all__ = ["HarmWord", "find_harms", "joint_category"]

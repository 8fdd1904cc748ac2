"""Who was harmed: the party of a figure (codebook, Side and population).

From the ground up: `scene` is the parties of a sentence and the part each plays; `events` what was done, where and by
whom; `forces` whose armed people; `sentence` and `context` what names a side beside the figure, and what leaves it to be
told from elsewhere; `harmed` asks them in the order of grammar.
"""

from .harmed import harmed_party

__all__ = ["harmed_party"]

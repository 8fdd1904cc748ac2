"""How outlets tell the human cost of a war, side by side, with intervals and tests by articles."""

from .compare import Comparison, compare_outlets
from .context import collocations, concordance
from .frame import Options
from .layers import lay_out
from .shift import word_shift
from .tally import Evidence
from .write import write_comparison

__all__ = [
    "Comparison",
    "Evidence",
    "Options",
    "collocations",
    "compare_outlets",
    "concordance",
    "lay_out",
    "word_shift",
    "write_comparison",
]

"""How outlets tell the human cost of a war, side by side, with intervals and tests by articles."""

from .compare import Comparison, compare_outlets
from .tally import Evidence

__all__ = ["Comparison", "Evidence", "compare_outlets"]

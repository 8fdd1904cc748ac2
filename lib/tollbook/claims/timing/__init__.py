"""Which stretch of time a figure covers: the period expression that belongs to it (codebook, Period)."""

from .choose import timing_of
from .model import Before, Calendar, Company, Timing

__all__ = ["Before", "Calendar", "Company", "Timing", "timing_of"]

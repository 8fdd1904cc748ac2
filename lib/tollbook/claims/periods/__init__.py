"""When: the periods named in a text and the days they cover (codebook, Period)."""

from .find import find_periods, rate_over, read_period
from .model import Period

__all__ = ["Period", "find_periods", "rate_over", "read_period"]

"""Which stretch of time a figure covers: the period expression that belongs to it (codebook, Period).

`choose` puts aside the periods of the sentence that are said of something else (`unrelated`, `when_told`, `rivals`) or stand out
of reach (`reach`), and asks in this order: a rate (`rates`), a time counted from another (`apart`), a total that the figure
adds to (`totals`), the nearest (`said_of`) of the periods that it can be said of (`candidates`), which `settle` makes a timing, the figures beside it (`company`), and last its grammar
and size (`unstated`, `sums`), or that it goes on with the figure before (`carried_on`). An event that is still without a day may have one from what was told before (`days_before`).
"""

from .choose import timing_of
from .model import Before, Calendar, Company, Timing

__all__ = ["Before", "Calendar", "Company", "Timing", "timing_of"]

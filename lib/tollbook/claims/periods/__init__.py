"""When: the periods named in a text and the days they cover (codebook, Period).

`find` takes the dates of a stretch of text and gives each its meaning: `running` those that an opening word makes a total
(`since` and `as_of` what; `of_war` from which day on), `phases` the war's known events, `words` periods told without a date, `dated` what is left. `acts` and
`datelines` say whether a day is that of a deed or of its telling. Which period belongs to a figure is asked in `timing`.
"""

from .find import find_periods
from .model import Period

__all__ = ["Period", "find_periods"]

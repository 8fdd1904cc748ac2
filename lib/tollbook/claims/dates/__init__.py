"""Days and stretches of the calendar named in English text: `wordings` lists how, `absolute` and `relative` read each; `news` tells how long ago a day was."""

from .arithmetic import units_back, units_on
from .find import Stretch, find_dates
from .names import Unit

__all__ = ["Stretch", "Unit", "find_dates", "units_back", "units_on"]

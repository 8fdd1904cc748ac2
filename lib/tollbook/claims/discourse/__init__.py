"""What a document tells beyond the sentence: what a reader carries on, headings and lists, days told later.

`state` is the document while it is read: what was `found` in it, its `days` and its `whereabouts`. While a claim is made,
`scenes`, `neighbours`, `told_before`, `harm_spoken_of`, `enlisted`, `struck` and `hedging` tell of what stands around and before it; `headings` and `lists`
where a report, an item or a list begins anew. Once all claims are made, `breakdown`, `periodic`, `completing` (by the day of
the `story` and what is `told_after`) and `bare_totals` fill in what the whole document says of each.
"""

from .found import Found, SentenceReading
from .state import Discourse

__all__ = ["Discourse", "Found", "SentenceReading"]

"""How long ago something was on the day of a document, and whether it is still news then."""

from __future__ import annotations

from datetime import date, timedelta

# For how long what happened on a day is news.
NEWS = timedelta(days=7)


def age(day: str | None, published: str | None) -> timedelta | None:
    """How long before the document's day another lies; None where one of the two is not known."""
    if day is None or published is None:
        return None
    return date.fromisoformat(published) - date.fromisoformat(day)


def is_news(day: str | None, published: str | None) -> bool:
    """Whether something of that day is news in a document of the other."""
    ago = age(day, published)
    return ago is not None and timedelta(0) <= ago <= NEWS

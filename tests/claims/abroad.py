"""Claims read from sentences on wars that the invented profile does not know: for the tests of the claim grammar."""

from __future__ import annotations

from tollbook.claims import find_claims
from tollbook.profiles import Profile, load_profile
from tollbook.records import Claim, Document

GENERAL = load_profile("general")
# Behind a sentence, so that it stands in an article on a war.
WAR = " The army and the rebels have used artillery and drones."


def claim_at(marked: str, date: str, profile: Profile | None = None, *, after: str = "") -> Claim | None:
    """The claim of the figure in [brackets], in an article of that day; of the war it is about where no profile is given."""
    text, at = marked.replace("[", "").replace("]", "") + after, marked.index("[")
    claims = find_claims(Document("a", "Harbour Gazette", text, date), profile)
    return next((claim for claim in claims if claim.start <= at < claim.end), None)

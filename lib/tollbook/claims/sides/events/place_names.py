"""Which mentions tell where something happened, and not where it was said, whence it came or who holds it."""

from __future__ import annotations

import re

from tollbook.claims.closed_classes import HELD
from tollbook.claims.parties import PartyMention
from tollbook.claims.sides.scene.locations import is_border, is_located
from tollbook.claims.sides.scene.mentions import names_attack
from tollbook.claims.sides.scene.model import Scene
from tollbook.claims.sides.scene.roles import is_attributive, is_struck_city
from tollbook.claims.sides.scene.tellers import is_of_source, is_where_said

# What bears a far land's name where it stands: "stormed the Norlandic University in the city".
_INSTITUTION = re.compile(
    r" (?:[A-Z]\w+ )?(?:University|School|College|Hospital|Embassy|Consulate|Cultural|Red|Club|Institute)\b"
)
# Who holds a place is not whose it is: "in a northern-held town".
_HELD = re.compile(rf"-(?:{'|'.join(sorted(HELD))})\b")
# What of a people's is where it lives: "northern towns lie in ruins".
_OF_LAND = re.compile(
    r" (?:capital|(?:port|border|market) (?:city|town)|towns?|cit(?:y|ies)|villages?|settlements?|soil|regions?|provinces?|districts?)\b"
)
# Where somebody was before, or what he is called by, tells of no harm: "the general, who is accused of crimes in Norland".
_IN_PAST = re.compile(
    r"(?:\bwho(?:m|se)? (?:(?:is|was|were|are|has|have|had|been|himself|once|also|long|previously|formerly|earlier|later) )*|, (?:(?:once|long|also) )?"
    r"(?=suspect|accus|known|notor|infam|remember|born|rais))"
    r"(?:suspect|accus|known|notorious|infamous|remember|serv|work|liv|stud|command|led|head|fought|train|born|rais|grew|earn|made (?:his|her|their) name|"
    r"overs|spent|graduat|taught)\w*\b[^,;:.]*\Z"
    r"|\b(?:nicknamed|dubbed|known as|called) [\"'“‘]?(?:the )?[\"'“‘]?[A-Z]\w+ of \Z|\b(?:Butcher|Hangman|Lion|Beast|Ghost|Tiger) of \Z"
    r"|\b(?:signed|initialled|sealed|concluded|negotiated|brokered|talks|negotiations|summit|conference) (?:[a-z]+ ){0,2}(?:in|at) \Z"
    r"|\b(?:veterans?|natives?) of [^,;:.]{0,40}\Z"
)
_OF_PAST = re.compile(r" (?:war )?(?:veterans?|natives?)\b")
_TO_COUNTED = 24  # how far before such a clause those counted are told of by it: "two Orrans who served in", in characters
_TO_PAST = 120  # how far before a place such words may begin, in characters
TERRITORIAL = frozenset({"state", "government", "people"})


def is_place(scene: Scene, mention: PartyMention) -> bool:
    """Whether the mention tells where something happened, and not where it was said or whence it came."""
    words = scene.text[max(0, mention.start - 9) : mention.start].lower().rstrip()
    return (
        mention.party is not None
        and (
            mention.kind == "place"
            or (mention.kind in TERRITORIAL and is_located(scene.text, mention))
            or is_struck_city(scene.text, mention)
            or (mention.kind == "people" and _OF_LAND.match(scene.text, mention.end) is not None)
        )
        and not names_attack(scene, mention)
        and not is_of_source(scene, mention)
        and not is_where_said(scene, mention)
        and not (mention.kind == "state" and not mention.belligerent and is_attributive(scene.text, mention))
        and not (mention.kind == "people" and _INSTITUTION.match(scene.text, mention.end) is not None)
        and not words.endswith(("from", "from the", "based in"))
        and not is_border(scene.text, mention)
        and _HELD.match(scene.text, mention.end) is None
        and not _is_of_past(scene, mention)
    )


def _is_of_past(scene: Scene, mention: PartyMention) -> bool:
    """Whether the place is only told of somebody's life, with no figure in that clause, nor of those counted."""
    if _OF_PAST.match(scene.text, mention.end) is not None:
        return True
    start = max(scene.start, mention.start - _TO_PAST)
    past = _IN_PAST.search(scene.text, start, mention.start)
    return past is not None and not any(
        past.start() - _TO_COUNTED <= token.start < mention.start
        for token in scene.row
        if token.number is not None
    )

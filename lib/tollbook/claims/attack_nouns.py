"""The nouns that tell of one attack or fight, for expressions that ask whose, when and which it was.

What goes on for longer is none of them: a battle, a siege, a bombardment, fighting. `lexicons/attacks.yml` finds
attacks of every kind in a text, by verbs too.
"""

from __future__ import annotations

_HISSING = r"ambush|clash|skirmish"
_PLAIN = (
    r"air ?strike|assault|attack|barrage|blast|bombing|encounter|explosion|firefight|gun ?battle|gun ?fight|massacre|raid|salvo|"
    r"shelling|shoot-?out|shooting|strike"
)
# One of them, and one or several.
ATTACK = rf"(?:{_PLAIN}|{_HISSING})"
ATTACKS = rf"(?:(?:{_PLAIN})s?|(?:{_HISSING})(?:es)?)"
MANY_ATTACKS = rf"(?:(?:{_PLAIN})s|(?:{_HISSING})es)"
# What is done in reply to one.
ANSWERS = frozenset(
    "answer reaction reply reprisal reprisals response retaliation retribution revenge riposte vengeance".split()
)
ANSWER = rf"(?:{'|'.join(sorted(ANSWERS))})"
# "A strike on the port": one that the text has not told of before.
NEW_ATTACK = rf"\b[Aa]n? (?:[\w'-]+ ){{0,3}}{ATTACK}\b"

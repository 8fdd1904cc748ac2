"""The nouns that tell of attacks, of fighting and of war, for expressions that ask whose, when and which it was.

A battle, a siege, a bombardment, fighting go on for longer than an attack. `lexicons/attacks.yml` finds
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
# What goes on between two who fight, a war as such, and all that lasts and kills.
FIGHTING = r"(?:battles?|bloodshed|clashes|combat|fighting|hostilities|skirmishes|violence|warfare)"
WAR = r"(?:war|conflict)"
# What a war has done, in a clause behind its name.
HAS_KILLED = r"(?:has|had|have) (?:\w+ )?(?:killed|cost|claimed|left|taken|wounded)\b"
LASTING = rf"(?:{WAR}|{FIGHTING}|blockade|bombardment|campaign|crackdown|insurgency|invasion|(?:counter-?)?offensive|shelling|siege|unrest|uprising)"

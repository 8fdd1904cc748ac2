"""Classes of function words: pronouns, auxiliaries, prepositions, conjunctions, words of time and number."""

from __future__ import annotations

from functools import cache

from tollbook.claims import closed_classes
from tollbook.claims.dates.names import MONTH_NAMES, MONTH_SHORT, WEEKDAY_NAMES
from tollbook.claims.numbers.atoms import TEENS, TENS, UNITS
from tollbook.resources import forms_of


def words_of(text: str) -> frozenset[str]:
    """A set of words written out with blanks between them."""
    return frozenset(text.split())


PRONOUNS = words_of("he she they it who i we you")
BE = closed_classes.BE
MODAL = words_of("will would could may might can should must did does do shall 'd 'll")
# Verbs in the past that no ending shows, of those often met in news.
IRREGULAR_PAST = words_of(
    "took left went met told said began came made put sent fell struck hit rose grew drew led won lost kept held brought "
    "got gave ran broke saw stood became spoke wrote sold bought paid cut shook threw drove cost hurt"
)
NEGATION = words_of("not never n't neither nor cannot")
ADVERBS = words_of(
    "also later earlier then now again still already just recently previously reportedly repeatedly first "
    "initially subsequently additionally further merely simply only once publicly privately openly "
    "officially formally separately meanwhile afterwards afterward today yesterday tonight overnight thus therefore "
    "however even long often consistently explicitly bluntly flatly angrily falsely wrongly rightly "
    "correctly clearly broadly widely independently immediately quickly swiftly finally eventually "
    "frequently regularly rarely always usually specifically strongly firmly categorically repeatedly "
    "famously generally apparently allegedly all both variously jointly directly yet ever since sometimes "
    "instead similarly likewise rather tearfully jokingly"
)
DETERMINERS = closed_classes.DETERMINERS | words_of("that one no two three four several many")
PREPOSITIONS = closed_classes.PREPOSITIONS | words_of("off")
CONJUNCTIONS = words_of(
    "that because while when where if but although though whereas so nor or yet whether how why what "
    "which who whom whose unless once until and"
)
TIME_WORDS = frozenset((*WEEKDAY_NAMES, *MONTH_NAMES, *MONTH_SHORT.lower().split("|"))) | words_of(
    "today yesterday tomorrow tonight overnight morning afternoon evening night midday noon week weekend month "
    "year years months weeks days day hours hour ago"
)
# Verbs that, as "is", lead to how somebody feels.
FEELS = words_of(
    "feel feels felt feeling remain remains remained become became becomes grow grew seem seems seemed sound sounded"
)
# What stands before a time: "on Monday", "last week", "late on".
SETS_TIME = words_of("on in last this early late earlier later")
NUMBER_WORDS = frozenset((*UNITS, *TEENS, *TENS)) | words_of(
    "dozen dozens hundred hundreds thousand thousands million scores"
)
# "One resident said …, another said": another of the same.
ANOTHER = (["one"], ["another"], ["a", "second"], ["a", "third"], ["a", "fourth"], ["the", "other"])
OPENERS = words_of(
    "on in at by for after since during before from as with until within amid over despite unlike "
    "according under meanwhile however but and yet so still then later earlier separately elsewhere today "
    "yesterday overnight last this once when while if although though because where ahead between among "
    "speaking asked writing"
)


def is_adverb(low: str) -> bool:
    """Whether a word can stand between a subject and its verb: "also", "emphatically"."""
    return low in ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in _no_adverbs())


@cache
def _no_adverbs() -> frozenset[str]:
    """Words in -ly that are no adverbs of manner."""
    return frozenset(forms_of("word_kinds", "no_adverb"))

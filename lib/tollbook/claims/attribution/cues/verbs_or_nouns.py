"""Forms that are verbs of reporting and nouns alike ("report", "claims"): which of the two stands here."""

from __future__ import annotations

from tollbook.claims.closed_classes import HAVE
from tollbook.resources import forms_of

from ..sources.times import before_time
from ..text.lexicon import agents, sources, vocabulary
from ..text.word_classes import (
    ADVERBS,
    BE,
    DETERMINERS,
    MODAL,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    TIME_WORDS,
    words_of,
)
from ..text.words import QUOTE, Words

# Verbs whose bare or -s form is a noun as often ("the report claims", "claims of").
_NOUNS_TOO = words_of(
    "claim claims report reports state states note notes count counts estimate estimates remark remarks "
    "comment comments post posts figure figures show shows list lists record records call calls fear "
    "fears hope hopes order orders demand demands plan plans charge charges doubt doubts view views "
    "answer answers reply replies offer offers detail details signal signals set sets cut cuts update "
    "updates worry worries brief guess guesses label brand place places suspect suspects judge judges "
    "reason reasons protest protests object objects issue issues release releases broadcast tweet tweets "
    "stress repeat response document documents project projects forecast forecasts promise promises "
    "pledge pledges vow vows request requests appeal appeals cry cries laugh smile shout shouts number "
    "raise register log blame fault command commands question questions query run start begin term text "
    "lie lies track present quote quotes name names sign signs boast boasts complaint aim aims wish "
    "wishes need blog blogs dispute disputes contest challenge rule rules alert account recall review text alarm "
    "bet bets respect regard regards felt saw found left set thought put read reads learn address"
)
# Of these the ones whose number tells after a plural name: "Rebels report 2 killed".
_TELLING = words_of("report claim count record list estimate note state")
_SEATED = words_of("in of at from near")
# How adjectives of lands and peoples end.
_OF_LANDS = ("ern", "ian", "ish", "ese", "can", "eli", "ench")
# How long a subject between commas may be, in words.
LONGEST_ASIDE = 5
# How far behind a quotation the verb of what it is from may stand, in words.
LONGEST_QUOTING = 4
# Determiners that stand alone as subjects too: "some say".
_PRONOMINAL = words_of("both all some many several another one this that those")
_PLURAL = words_of("those these many several some both all")
# How far before "figures of the ministry show" its preposition may stand, in words.
LONGEST_OWNED = 5
# How long "figures compiled by the ministry of Dvir" may be before "show", in words.
LONGEST_PAPER = 14
# Bare forms that are pasts too, and singulars that take a plural verb.
_PASTS = words_of("put set cut cost hit let read broadcast felt saw found left thought")
_COLLECTIVE = words_of("police media press staff people men women children data medics public team family")
# What opens an object or a clause behind a verb.
_OBJECT_OPENERS = words_of("the a an this that these those its his her their he she it they we i there no")


def is_noun(words: Words, index: int, form: str) -> bool:  # noqa: PLR0911
    """Whether a form that is a noun too, or a participle before a noun, is one here."""
    if index == 0:
        return _opens_as_noun(words, form)
    behind = max(before_time(words, index), 1)
    before = words.low[behind - 1]
    governed = behind > 1 and words.low[behind - 2] in PREPOSITIONS
    if form.endswith("ed") and _is_number(words, behind):
        return True
    of_land = governed and form.endswith("s") and before.endswith(_OF_LANDS) and words.capital(behind - 1)
    # Not so "a mother of four said".
    determined = before in DETERMINERS - _PRONOMINAL and not (governed and before in NUMBER_WORDS)
    if of_land or determined or _is_set_pair(words, index, form):
        return True  # "far below Northern estimates"
    if before in ("this", "that", "those", "one", "some", "many", "several") and form.endswith(("ed", "ing")):
        return not (before == "that" and behind > 1 and words.low[behind - 2] in sources())
    if before.endswith(("'s", "s'")) and (
        form in _NOUNS_TOO or form.endswith("ed") or form in vocabulary().nouns
    ):
        return True
    if before in _PLURAL and form.endswith("s") and form in _NOUNS_TOO:
        return True
    if form not in _NOUNS_TOO:
        return before in PREPOSITIONS and form.endswith("ed")
    shown = (form in ("show", "shows") and is_shown(words, behind, form)) or _is_described(words, index)
    if shown or _agrees(words, index, behind, form) or _are_seated(words, index, behind - 1):
        return False
    if (
        form.endswith("s")
        and words.low[index + 1 : index + 2] == ["that"]
        and before in sources() | vocabulary().tellers
        and not before.endswith("s")
    ):
        return False  # "the manual states that"
    if governed and not words.capital(behind - 1) and form.endswith("s"):
        return True  # "in council remarks"
    if (
        before in PRONOUNS
        or before in ("who", "which", "that", ",", "—", "–", "-", QUOTE, ")", "and")
        or before in ADVERBS
    ):
        past = form == "put" or (form == "found" and before == "and" and _is_told_behind(words, index + 1))
        return before in ("—", "–", "-", "and") and not form.endswith("s") and not past
    if words.capital(behind - 1):
        return _is_noun_after_name(words, index, behind, form)
    aside = words.low[index + 1 : index + 2] == [","] and _opens_aside(words, behind - 1)
    told = aside or _is_told_by(words, index, before)
    return _is_compound(words, behind, form) or (form != "put" and not told)


def _is_number(words: Words, end: int) -> bool:
    """ "Twelve of the 14 reported dead": a count stands before word `end`, and no body's number ("Channel 9 reported")."""
    named = end > 1 and words.capital(end - 2) and words.low[end - 2] in agents()
    return words.low[end - 1][0].isdigit() and not named


def _is_described(words: Words, index: int) -> bool:
    """ "A man who spoke on condition of anonymity estimates that": what is said of him ends right before the verb."""
    near = words.low[max(0, index - LONGEST_PAPER) : index]
    plain = "," not in near and near[-1] not in agents()  # but "who rejected army estimates that"
    return plain and words.low[index + 1 : index + 2] == ["that"] and not {"who", "familiar"}.isdisjoint(near)


def _is_compound(words: Words, behind: int, form: str) -> bool:
    """ "An army post", "a council record": a bare form behind a singular that would want "posts"."""
    before = words.low[behind - 1]
    # "Figures from the ministry show": what governs the form stands before the preposition.
    governed = {"of", "from", "by", "at"} & set(words.low[max(0, behind - LONGEST_OWNED) : behind])
    plural = before.endswith("s") or before in _COLLECTIVE or governed
    return before in agents() and not plural and form not in _PASTS and not form.endswith(("s", "ed", "ing"))


def _opens_as_noun(words: Words, form: str) -> bool:
    """Whether the first word of a sentence is a noun or a participle; no verb as in "Warning that time was short, he left"."""
    after = words.low[1] if len(words) > 1 else ""
    told = form.endswith("ing") and (after in ("that", QUOTE) or after in PRONOUNS)
    return not told and (form in _NOUNS_TOO or form.endswith(("ed", "ing")))


def _is_told_by(words: Words, index: int, before: str) -> bool:
    """Whether the noun before speaks: "the minister claims"; one that speaks at times, where an object follows."""
    after = words.low[index + 1] if index + 1 < len(words) else ""
    if before in agents() or before in vocabulary().documents:
        return True
    quoted = after in (QUOTE, ",") and QUOTE in words.low[max(0, index - LONGEST_QUOTING) : index]
    return before in vocabulary().tellers and (after in _OBJECT_OPENERS or after[:1].isdigit() or quoted)


def _is_set_pair(words: Words, index: int, form: str) -> bool:
    """Whether the noun before makes one with the form, which goes on: "the member states announced"."""
    entry = forms_of("word_kinds", "compound").get(f"{words.low[index - 1]} {form}")
    return entry is not None and index + 1 < len(words) and words.is_word(index + 1)


def _opens_aside(words: Words, last: int) -> bool:
    """Whether a comma stands right before the phrase that ends there: "the model, the auto maker hopes, will sell"."""
    first = last
    while first > 0 and last - first < LONGEST_ASIDE and words.is_word(first - 1):
        first -= 1
    return first > 0 and words.low[first - 1] == "," and words.low[first] in DETERMINERS


def _agrees(words: Words, index: int, behind: int, form: str) -> bool:
    """Whether a plural noun governs the form, and an object or a clause follows: "investors fear a repeat"."""
    before, after = words.low[behind - 1], words.low[index + 1] if index + 1 < len(words) else ""
    plural = (
        before.endswith("s") and not before.endswith(("ss", "'s", "us", "is")) and before not in TIME_WORDS
    )
    plain = behind == 1 or not words.capital(behind - 1)
    return (
        plural
        and plain
        and not form.endswith(("s", "ed", "ing"))
        and (after in _OBJECT_OPENERS or after == QUOTE)
    )


def _is_noun_after_name(words: Words, index: int, behind: int, form: str) -> bool:
    """The same right after a capital: "Norvia claims ten dead", "a Holm Council estimate of ten"."""
    before = words.low[behind - 1]
    if _after_article(words, behind - 1):
        return not form.endswith("s")
    if form.endswith("s") and _verb_follows(words, index + 1):
        # "Northern estimates put the toll at ten".
        return True
    if before.endswith("s") and form in _TELLING and _is_counted(words, index + 1):
        # "Rebels report 2 killed".
        return False
    after = words.low[index + 1] if index + 1 < len(words) else ""
    prepositional = after in ("of", "by", "from", "against")
    past = form in ("put", "found", "saw", "thought")  # no noun's form after a name
    return prepositional or (not form.endswith("s") and not past and before not in agents())


def is_shown(words: Words, end: int, form: str) -> bool:
    """Whether a paper or a picture is what shows: "figures from Dvir show", "a video shared by the sailors shows"."""
    known = vocabulary()
    for at in range(end - 2, max(-1, end - LONGEST_PAPER), -1):
        low = words.low[at]
        if not words.is_word(at) or low in known.finite or low in BE | HAVE | MODAL:
            return False
        follows = words.low[at + 1] in PREPOSITIONS or words.low[at + 1].endswith(("ed", "en"))
        if follows and (low in known.documents or low in known.tellers):
            agrees = form == "show" and (low.endswith("s") or low in _COLLECTIVE)
            return agrees or (form == "shows" and not low.endswith("s"))
    return False


def _are_seated(words: Words, index: int, last: int) -> bool:
    """Whether several who tell a number have their place right before it: "the doctors in the old town count 40 dead"."""
    if words.low[index] not in _TELLING or not _is_counted(words, index + 1):
        return False
    first = last
    while first > 0 and last - first < LONGEST_OWNED and words.low[first] not in _SEATED:
        first -= 1
    who = words.low[first - 1] if first > 0 else ""
    return words.low[first] in _SEATED and who.endswith("s") and who in agents()


def _after_article(words: Words, last: int) -> bool:
    """Whether "a" stands before the capitals that end there: "a Holm Council estimate"."""
    while last > 0 and words.capital(last):
        last -= 1
    return words.low[last] in ("a", "an")


def _verb_follows(words: Words, index: int) -> bool:
    low = words.low[index] if index < len(words) else ""
    return (
        low in BE
        or low in HAVE
        or low in MODAL
        or low in ("put", "say", "suggest", "show", "range", "indicate")
    )


def _is_told_behind(words: Words, index: int) -> bool:
    """Whether a clause or a count follows: "searched the lists and found that", "found at least 40"."""
    return words.low[index : index + 1] == ["that"] or _is_counted(words, index)


def _is_counted(words: Words, index: int) -> bool:
    """Whether a number follows, hedged or not: "report 2 killed", "report at least 40 dead"."""
    hedged = index + (2 if words.low[index : index + 2] in (["at", "least"], ["more", "than"]) else 0)
    low = words.low[hedged] if hedged < len(words) else ""
    return low[:1].isdigit() or low in NUMBER_WORDS

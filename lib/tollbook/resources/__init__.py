"""Lexicons, profiles and schemas: found beside the package, read safely, checked by schema, kept in memory.

`checked` reads YAML against a schema; `lexicons` are YAML files of entries (`docs/how-to/add-lexicon-entry.md`);
`matching` looks for all entries of a lexicon at once in folded text, in one pass.
"""

from .checked import ROOT, check, load_schema, read_yaml
from .lexicons import Entry, categories, forms_of, lexicon_names, load_lexicon, read_lexicon
from .matching import Hit, Matcher, matcher

__all__ = [
    "ROOT",
    "Entry",
    "Hit",
    "Matcher",
    "categories",
    "check",
    "forms_of",
    "lexicon_names",
    "load_lexicon",
    "load_schema",
    "matcher",
    "read_lexicon",
    "read_yaml",
]

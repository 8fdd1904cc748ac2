"""Conflict profiles: who fights whom, since when, where, under which names, and who speaks for whom.

One YAML file per war stands beside this module; `general.yml` holds the world's states and the bodies that
speak about any war, and every other profile extends it. `docs/how-to/add-conflict.md` tells how to add one.
"""

from .choose import choose_profile
from .index import NameIndex
from .load import GENERAL, load_profile, profile_ids
from .names import Found, Name
from .record import Party, Phase, Profile, party_name
from .short_forms import with_short_forms
from .told_foes import with_chief_foes, with_told_foes

__all__ = [
    "GENERAL",
    "Found",
    "Name",
    "NameIndex",
    "Party",
    "Phase",
    "Profile",
    "choose_profile",
    "load_profile",
    "party_name",
    "profile_ids",
    "with_chief_foes",
    "with_short_forms",
    "with_told_foes",
]

"""Import direction, sizes, names and paths: what keeps the code readable, checked and not hoped for."""

import ast
import graphlib
import importlib
import pkgutil
import re
import statistics
import subprocess
from pathlib import Path

import pytest
import tollbook
import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "lib" / "tollbook"
MODULES = sorted(PACKAGE.rglob("*.py"))
# The way of the data. A stage imports only from stages before it; what is not listed is a ground module.
STAGES = ("ingest", "corpus", "claims", "ledger", "narratives", "framing", "briefing")
# These sit on top and may import every stage; nothing may import them.
ON_TOP = ("__init__", "__main__", "cli")
LARGEST_MODULE, MEDIAN_MODULE, LARGEST_FUNCTION, MOST_ARGUMENTS = 400, 150, 50, 6


def name_of(path):
    return str(path.relative_to(PACKAGE))


def part_of(path):
    """The stage or ground module that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_modules(path):
    """The modules of ours that a file imports, wherever in the file it does, each as its names from the package on."""
    package = ("tollbook", *path.relative_to(PACKAGE).parts[:-1])
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            targets = [alias.name.split(".") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            base += node.module.split(".") if node.module else []
            targets = [base] if len(base) > 1 else [[*base, alias.name] for alias in node.names]
        else:
            continue
        for target in targets:
            if target[0] == "tollbook":
                yield target


def imported_parts(path):
    """The stages and ground modules of ours that a file imports."""
    return (target[1] if len(target) > 1 else "__init__" for target in imported_modules(path))


def functions_of(path):
    return [
        node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_stage_imports_only_from_its_left(path):
    part = part_of(path)
    if part in ON_TOP:
        return
    for other in imported_parts(path):
        assert other not in ON_TOP, f"{name_of(path)} imports {other}"
        if other in STAGES and other != part:
            assert part in STAGES, f"the ground module {part} imports the stage {other}"
            assert STAGES.index(other) < STAGES.index(part), f"{part} imports {other}, to its right"


@pytest.mark.parametrize("folder", ["claims", "claims/sides"])
def test_packages_of_the_claim_grammar_import_in_one_direction(folder):
    names = ("tollbook", *folder.split("/"))
    imported = {}
    for path in (PACKAGE / folder).rglob("*.py"):
        part = path.relative_to(PACKAGE / folder).parts[0].removesuffix(".py")
        if part != "__init__":
            others = (m[len(names)] for m in imported_modules(path) if tuple(m[:-1])[: len(names)] == names)
            imported.setdefault(part, set()).update(set(others) - {part})
    order = list(graphlib.TopologicalSorter(imported).static_order())  # CycleError where two need each other
    assert set(order) == set(imported)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_holds_one_idea(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LARGEST_MODULE
    assert not re.search(r"util|helper|manager|misc|common", path.stem), "name it for what it does"


def test_median_module_is_short():
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES]
    assert statistics.median(lengths) <= MEDIAN_MODULE


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_are_short_and_take_few_arguments(path):
    for function in functions_of(path):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= LARGEST_FUNCTION, f"{function.name} has {length} lines"
        every = function.args
        arguments = [a.arg for a in (*every.posonlyargs, *every.args, *every.kwonlyargs)]
        taken = [a for a in arguments if a not in ("self", "cls")]
        # a click command takes one argument for each option it has
        is_command = part_of(path) == "cli" and function.decorator_list
        assert is_command or len(taken) <= MOST_ARGUMENTS, f"{function.name} takes {len(taken)} arguments"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_what_is_public_says_what_it_is(path):
    tree = tree_of(path)
    assert ast.get_docstring(tree), "a module says what it is"
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name[0] != "_"]
    within = [node for each in classes for node in each.body]
    for node in [*tree.body, *within]:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


def strings_in(value):
    """Every string in a YAML value, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from strings_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from strings_in(part)


# A language, a way of writing, a file format and a count of the dead that share their name with a people or an armed group.
OTHER_THINGS = {"English", "European", "PDF", "KIA"}
# Names that are plain words, or pieces of a pattern ("cit(?:y|ies)"), where they stand in small letters.
PLAIN_WORDS = set(
    "ap bars bin burns car care cit congress emergency fall ging ians is nan pa power price rdf return southerners "
    "strip us west western who".split()
)


def profile_names():
    """Names of parties, people, places and outlets: what the profiles write with a capital."""
    names = set()
    for path in sorted((PACKAGE / "profiles").glob("*.yml")):
        for text in strings_in(yaml.safe_load(path.read_text(encoding="utf-8"))):
            plain = text.strip()
            if re.fullmatch(r"[A-ZÀ-ÖØ-Ý][\w.'’-]+(?: [\w.'’-]+){0,4}", plain):
                names.add(plain)
    return names - OTHER_THINGS


NAMES = profile_names()
SMALL_NAMES = {name.lower() for name in NAMES} - PLAIN_WORDS


def named_in(text):
    """The names of the profiles that a text holds, as whole runs of capitalised words."""
    words = {match[0] for match in re.finditer(r"\b[A-ZÀ-ÖØ-Ý][\w'’-]+(?: [A-ZÀ-ÖØ-Ý][\w'’-]+)*\b", text)}
    words |= {word for each in words for word in (each.removesuffix("'s"), *each.split())}
    return sorted(NAMES & words)


def named_in_strings(tree):
    """The names of the profiles that the strings of a module hold in small letters, as code looks for them."""
    texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    return sorted(SMALL_NAMES & {word for text in texts for word in re.findall(r"[\w'’-]+", text)})


def test_names_of_the_profiles_are_found_in_a_text():
    assert {"Kyiv", "Israeli", "Khartoum"} <= NAMES
    assert named_in("def of(text):  # as in 'The Israeli army', Kyiv's own") == ["Israeli", "Kyiv"]
    assert named_in_strings(ast.parse(r"A = re.compile(r'(?:iraqi|yemen) fall')")) == ["iraqi", "yemen"]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_party_person_place_or_outlet_is_named_in_code(path):
    named = named_in(path.read_text(encoding="utf-8")) + named_in_strings(tree_of(path))
    assert not named, f"{name_of(path)} names {named}; names live in profiles and lexicons"


# Written in pieces, so that this file does not hold what it looks for.
PRIVATE = re.compile(
    "|".join(
        (
            r"(?<![\w.])/" + r"work/",
            r"/" + r"tmp/\w",
            r"/" + r"(?:home|Users)/\w+/",
            r"/" + r"root/\w",
            r"--(?:extra-)?index" + r"-url[ =]\S",
            r"https?://[\w.-]*(?:pypi|files\.pythonhosted|artifactory|nexus)[\w.-]*/"
            + r"(?:simple|repository|root)",
        )
    ).encode()
)


def tracked_files():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def test_no_tracked_file_tells_whose_machine_it_was_made_on():
    files = [path for path in tracked_files() if path.is_file()]
    if not files:
        pytest.skip("not a git checkout")
    found = {str(p.relative_to(ROOT)): m[0] for p in files if (m := PRIVATE.search(p.read_bytes()))}
    assert not found


# A repeat inside a repeat runs in linear time only where each round of the outer one begins (or ends) with a
# character that the inner ones cannot take, as in `\\w+(?:-\\w+)*`. Judged on these characters:
ALPHABET = [chr(code) for code in (*range(9, 14), *range(32, 127))] + list("\u00a0é–—’“”½€中")


def characters(operation, value):
    """The characters of the alphabet that one single-character node of a parsed pattern takes, or None."""
    name = str(operation)
    if name == "LITERAL":
        return {c for c in ALPHABET if ord(c) == value}
    if name == "NOT_LITERAL":
        return {c for c in ALPHABET if ord(c) != value}
    if name == "ANY":
        return {c for c in ALPHABET if c != "\n"}
    if name == "RANGE":
        return {c for c in ALPHABET if value[0] <= ord(c) <= value[1]}
    if name == "CATEGORY":
        kind, negated = re.fullmatch(r"CATEGORY_(?:UNI_)?(NOT_)?(\w+)", str(value)).group(2, 1)
        found = {c for c in ALPHABET if re.match({"WORD": r"\w", "DIGIT": r"\d", "SPACE": r"\s"}[kind], c)}
        return set(ALPHABET) - found if negated else found
    if name == "IN":
        taken = set().union(*(characters(o, v) for o, v in value if str(o) != "NEGATE"))
        return set(ALPHABET) - taken if str(value[0][0]) == "NEGATE" else taken
    return None


def bodies_of(value):
    """The parsed patterns inside a node's value."""
    for part in value if isinstance(value, list | tuple) else [value]:
        if hasattr(part, "data"):
            yield list(part)
        elif isinstance(part, list | tuple):
            yield from bodies_of(part)


def endless_repeats(parsed):
    """The bodies of all repeats without a limit in a parsed pattern, at any depth."""
    for operation, value in parsed:
        if str(operation) in ("MAX_REPEAT", "MIN_REPEAT") and str(value[1]) == "MAXREPEAT":
            yield list(value[2])
        for body in bodies_of(value):
            yield from endless_repeats(body)


def taken_anywhere(parsed):
    """Every character that some node of a parsed pattern takes."""
    found = set()
    for operation, value in parsed:
        found |= characters(operation, value) or set()
        for body in bodies_of(value):
            found |= taken_anywhere(body)
    return found


def edges(body):
    """What a body begins with and ends with, where each way through it has one certain character there."""
    for at in (0, -1):
        operation, value = body[at]
        if str(operation) == "SUBPATTERN":
            yield from edges(list(value[-1]))
        elif str(operation) == "BRANCH":
            first = [characters(*way[at]) if len(way) else None for way in value[1]]
            yield set().union(*first) if all(first) else None
        else:
            yield characters(operation, value)


def kept_apart(body, at_end_only=False):
    """Whether a round of this body begins (or ends) with a character that no repeat inside it takes."""
    inner = list(endless_repeats(body))
    taken = set().union(*(taken_anywhere(each) for each in inner)) if inner else set()
    found = list(edges(body))[1:] if at_end_only else edges(body)
    return not inner or any(edge and not edge & taken for edge in found)


def told_by_their_first_letter(body):
    """Whether a body is a choice whose ways begin differently and each end by themselves."""
    if len(body) == 1 and str(body[0][0]) == "SUBPATTERN":
        return told_by_their_first_letter(list(body[0][1][-1]))
    if len(body) != 1 or str(body[0][0]) != "BRANCH":
        return False
    ways = [list(way) for way in body[0][1][1]]
    first = [next(iter(edges(way)), None) if way else None for way in ways]
    apart = all(first) and sum(map(len, first)) == len(set().union(*first))
    return apart and all(kept_apart(way, at_end_only=True) for way in ways)


def is_ambiguous(pattern):
    """Whether a repeat without a limit holds another, and nothing keeps their rounds apart."""
    parser = importlib.import_module("re._parser")
    bodies = endless_repeats(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    return any(not kept_apart(body) and not told_by_their_first_letter(body) for body in bodies)


@pytest.mark.parametrize(
    ("pattern", "ambiguous"),
    [
        (r"(a+)+b", True),
        (r"(?:\w+\s*)*x", True),
        (r"(?:a|(?:b*c*)+)", True),
        (r"(?:\s*,\s*)+", True),
        (r"(?:[\w-]+-)*x", True),
        (r"a+b+", False),
        (r"(?:a{1,3})+", False),
        (r"\w+(?:[-']\w+)*", False),
        (r"(?: [A-Z]\w+| de [A-Z]\w+)+", False),
        (r"(?:\w+ |a)+", True),
        (r"(?:[A-Z][\w-]+ |de |al-)+", False),
    ],
)
def test_ambiguous_repeats_are_found(pattern, ambiguous):
    assert is_ambiguous(re.compile(pattern)) is ambiguous


def modules_of_ours():
    found = [m.name for m in pkgutil.walk_packages(tollbook.__path__, "tollbook.")]
    return [name for name in found if not name.endswith("__main__")]


@pytest.mark.parametrize("module", modules_of_ours())
def test_patterns_of_a_module_run_in_linear_time(module):
    for name, value in vars(importlib.import_module(module)).items():
        for pattern in value if isinstance(value, tuple | list) else [value]:
            if isinstance(pattern, re.Pattern):
                assert not is_ambiguous(pattern), f"{module}.{name}"


@pytest.mark.parametrize("path", sorted((PACKAGE / "lexicons").glob("*.yml")), ids=lambda path: path.stem)
def test_patterns_of_a_lexicon_run_in_linear_time(path):
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["entries"]:
        if "pattern" in entry:
            assert not is_ambiguous(re.compile(entry["pattern"])), entry["id"]

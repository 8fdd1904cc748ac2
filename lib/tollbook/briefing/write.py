"""The whole briefing: derive, run the notebooks, write HTML and PDF, and put the folder in place, whole or not at all."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tollbook.errors import CorpusError, ParameterError, ResourceError
from tollbook.files import write_atomically
from tollbook.resources import ROOT

from .blocks import Block, Heading, Picture, plain
from .changes import TOLERANCE, too_far
from .execute import Job, parameters_of, run_notebooks, warm_process
from .facts import NOT_THE_DEAD, block, read_facts, write_facts
from .keeping import CACHE
from .kernels import WarmProcess
from .logo import logo_address
from .manifest import NAME, as_text, manifest, read_manifest
from .page import Front, page
from .pdf import pdf
from .reading import blocks_of_notebook
from .settings import Settings, settings_of

BRIEFING = "60-briefing.ipynb"
NOTEBOOKS = (
    *("10-corpus.ipynb", "20-claims.ipynb", "30-ledger.ipynb", "40-narratives.ipynb", "50-framing.ipynb"),
    *(BRIEFING, "90-accuracy.ipynb"),
)


@dataclass(frozen=True, slots=True)
class Options:
    """How a briefing is made, not what is in it.

    `notebooks` are run, BRIEFING among them; `progress` hears what is being done; `against` is an earlier
    briefing's folder, `tolerance` how far a number may move from it before `confirm` is asked.
    """

    notebooks: Sequence[str] = NOTEBOOKS
    progress: Callable[[str], None] = lambda _what: None
    workers: int = 2
    against: Path | None = None
    tolerance: float = TOLERANCE
    confirm: Callable[[list[str]], bool] = lambda _moved: False


def write_briefing(
    corpus: str | Path,
    to: str | Path,
    parameters: Settings | Mapping[str, Any] | None = None,
    options: Options | None = None,
) -> Path:
    """Writes the briefing of a corpus into the folder `to` and returns the path of its HTML file.

    `parameters` are `Settings` or names and values of them. The folder appears whole or not at all; an
    earlier briefing there is replaced, anything else is left alone with a ParameterError. Raises TollbookError
    for what the user can mend.
    """
    options = options or Options()
    given = parameters if isinstance(parameters, Settings) else settings_of(parameters or {})
    settings = _whole(settings_of({"corpus": str(corpus)}, given))
    target = Path(to)
    if not Path(corpus).exists():
        raise CorpusError(f"there is no corpus at {corpus}: give a folder, a JSONL or a CSV that exists")
    if options.against:
        read_facts(options.against / "facts.json")
    with staged(target) as folder, warm_process() as warm:
        facts, about = _derived(settings, folder, warm, options)
        _ask(facts, options)
        executed = _executed(settings, folder, warm, options)
        options.progress("writing HTML and PDF")
        _render(facts, executed, settings, folder)
        shutil.rmtree(folder / CACHE)
        made = manifest(settings, about["profile"], about["inputs"], folder)
        write_atomically(folder / NAME, as_text(made).encode())
    return target / "briefing.html"


def notebook_folder() -> Path:
    """Where the project's notebooks are: beside the package's source, or inside an installed package."""
    for folder in (ROOT.parent.parent / "notebooks", ROOT / "notebooks"):
        if (folder / BRIEFING).is_file():
            return folder
    raise ResourceError("the notebooks of the project are not installed")


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """A folder beside `target` that takes its place when the block ends well, and vanishes when it does not."""
    check_target(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    # Whole from the root: the kernels run in this folder, where a path from ours would lead to another.
    folder = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}-", dir=target.parent)).absolute()
    try:
        yield folder
        folder.chmod(0o755)
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}-old-", dir=target.parent))
            target.replace(old / "briefing")
            folder.replace(target)
            shutil.rmtree(old)
        else:
            folder.replace(target)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def check_target(target: Path) -> None:
    """Raises ParameterError where `target` holds anything but an earlier briefing."""
    if target.is_file() or target.is_symlink():
        raise ParameterError(f"{target} is no folder; name another")
    if not target.exists() or not any(target.iterdir()) or (target / "index.json").is_file():
        return
    try:
        read_manifest(target)
    except ResourceError as wrong:
        raise ParameterError(f"{target} holds other files than a briefing; name a new folder") from wrong


def _derived(
    settings: Settings, folder: Path, warm: WarmProcess | None, options: Options
) -> tuple[dict[str, Any], dict[str, Any]]:
    against = options.against / "facts.json" if options.against else None
    if warm is not None:
        warm.produce(asdict(settings), folder, against, options.progress)
    else:
        from .produce import produce  # noqa: PLC0415  (loads every stage)

        produce(settings, folder, against, options.progress)
    about = json.loads((folder / CACHE / "work.json").read_text(encoding="utf-8"))
    return read_facts(folder / "facts.json"), about


def _ask(facts: Mapping[str, Any], options: Options) -> None:
    if options.against is None:
        return
    far = too_far(read_facts(options.against / "facts.json"), facts, options.tolerance)
    if far and not options.confirm(far):
        raise ParameterError(
            f"{len(far)} numbers moved by more than {options.tolerance:.0%} from the earlier briefing "
            f"({'; '.join(far[:3])}); nothing was published"
        )


def _executed(
    settings: Settings, folder: Path, warm: WarmProcess | None, options: Options
) -> Mapping[str, Any]:
    source = notebook_folder()
    shown = {
        "corpus": settings.shown().get("corpus", ""),
        "profile": settings.shown().get("profile", ""),
        "out": ".",
    }
    real = {"corpus": str(Path(settings.corpus).resolve()), "profile": settings.profile, "out": str(folder)}
    jobs = []
    for name in options.notebooks:
        known = parameters_of(source / name)
        chosen = {key: value for key, value in _as_text(settings).items() if key in known and key not in real}
        parameters, printed = {**chosen, **real}, {**chosen, **shown}
        jobs.append(Job(source / name, folder / "notebooks" / name, parameters, printed, folder))
    options.progress("running the notebooks")
    run_notebooks(jobs, warm, options.workers, lambda job: options.progress(f"ran {job.notebook.stem}"))
    found: Mapping[str, Any] = json.loads((folder / "notebooks" / BRIEFING).read_text(encoding="utf-8"))
    return found


def _whole(settings: Settings) -> Settings:
    """The settings with every file but the corpus by the path that leads to it from every folder."""
    files = ["logo", "corrections", "figures"]
    if settings.profile.endswith((".yml", ".yaml")):
        files.append("profile")
    named = {name: getattr(settings, name) for name in files}
    return settings_of({name: str(Path(path).resolve()) for name, path in named.items() if path}, settings)


def _as_text(settings: Settings) -> dict[str, Any]:
    """The settings as a notebook takes them: lists with commas."""
    return {
        key: ",".join(value) if isinstance(value, tuple) else value for key, value in asdict(settings).items()
    }


def _render(facts: dict[str, Any], executed: Mapping[str, Any], settings: Settings, folder: Path) -> None:
    blocks = [b for b in blocks_of_notebook(executed) if not (isinstance(b, Heading) and b.level == 1)]
    about = facts["about"]
    front = Front(
        title=about["title"],
        standfirst=(plain(_bits(block(facts, "scope"))), NOT_THE_DEAD),
        footer=f"Made by tollbook {about['version']}. {NOT_THE_DEAD}",
        lang="en",
        logo=logo_address(settings.logo),
        version=about["version"],
    )
    facts["figures"] = [
        {"title": b.title, "alt": b.alt, "note": b.note} for b in blocks if isinstance(b, Picture)
    ]
    write_facts(facts, folder / "facts.json")
    write_atomically(folder / "briefing.html", page(front, blocks).encode("utf-8", "replace"))
    write_atomically(folder / "briefing.pdf", pdf(front, blocks, about["last_day"]))


def _bits(found: Block) -> Any:
    return found.bits if hasattr(found, "bits") else ()

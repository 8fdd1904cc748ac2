"""What can be wrong with what the user asked for; each message says what, where and what to try."""


class TollbookError(Exception):
    """A setting, path or resource that stops the run. The command line prints it and exits with status 2."""


class CorpusError(TollbookError):
    """The corpus as a whole cannot be used: it is missing, or two documents share an id."""


class ResourceError(TollbookError):
    """A lexicon, profile, schema or corrections file is unknown or malformed."""


class ParameterError(TollbookError):
    """A parameter is unknown, of the wrong type, or out of its vocabulary."""

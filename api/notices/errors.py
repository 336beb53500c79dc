"""How a job that reaches outside can fail; anything else counts as try again."""


class JobError(Exception):
    """A job was not done; the text is a reason without personal data."""


class TryAgainError(JobError):
    """Something was away for a while."""


class GiveUpError(JobError):
    """Trying again would change nothing."""

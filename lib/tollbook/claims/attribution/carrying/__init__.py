"""Which sources still speak in the sentences that follow theirs."""

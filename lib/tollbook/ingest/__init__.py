"""Files and exports of any supported format become documents; what cannot be read is listed with its reason."""

"""Which attrition narratives each passage carries, by a published codebook."""

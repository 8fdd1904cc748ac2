"""Sides that the sentence leaves to what stands around it: the place, the speaker, what was spoken of before."""

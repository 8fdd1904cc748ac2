"""Sides read from what happened: who attacked whom, where it was, who was taken, whether both fought."""

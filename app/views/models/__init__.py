"""The models page: what there is to describe photos with, and everything that is done with it."""

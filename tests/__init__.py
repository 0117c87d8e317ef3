"""The suite mirrors documents/; how to run one part of it: README, "Tests"."""

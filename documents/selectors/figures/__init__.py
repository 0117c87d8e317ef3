"""What the figures of a series show, counted from its texts."""

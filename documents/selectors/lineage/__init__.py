"""A series through time, shaped for its pages: triangle, matrix, one thread, a text's age."""

"""Two profiles, `local` and `production`, upon one `base`."""

"""What the state already knows: registers asked on behalf of a case, and what goes out to the person themselves."""

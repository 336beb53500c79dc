"""What was done by whom: audit rows and the chain that seals them."""

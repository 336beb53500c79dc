"""The suite, laid out as the packages it tests."""

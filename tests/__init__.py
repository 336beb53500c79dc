"""Every promise of the service, one sentence a test."""

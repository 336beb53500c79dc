"""What is sent out: the outbox and the notices people receive."""

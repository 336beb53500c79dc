"""What the law and the conversation are: pure rules, no input or output, no clock of their own."""

"""What a laboratory's validation study asks, finds, and is cited by."""

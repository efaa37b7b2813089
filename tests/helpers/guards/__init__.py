"""What every test is watched for: the log, threads, Qt objects left behind, the network."""

"""What leaves the program: PDF report, JSON, CSV and pictures."""

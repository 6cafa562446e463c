"""What is fast, measured against peers in one run: figures differ from machine to machine, ratios hardly do."""

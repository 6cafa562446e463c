"""What stands behind `make`: set-up, checks and the lock file. No part of the program imports it."""

"""What people see, and how the program starts; the only package that may import Qt."""

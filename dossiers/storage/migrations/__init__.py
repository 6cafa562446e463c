"""How databases of every release become those of this one."""

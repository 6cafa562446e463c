"""What can be asked for: procedures, fields, conditions, checks and identity documents.

Pure: no Qt, no database, no network. Everything about a country or a utility is data in a pack.
"""

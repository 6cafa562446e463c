"""Where dossiers are kept: the journal, the keys and the tables that screens read, on SQLCipher or PostgreSQL."""

from dossiers.storage.database import Database, open_database
from dossiers.storage.store import Store, Transaction

__all__ = ["Database", "Store", "Transaction", "open_database"]

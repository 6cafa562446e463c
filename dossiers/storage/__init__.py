"""Where dossiers are kept: the journal, the keys and the tables that screens read, on SQLCipher or PostgreSQL."""

from dossiers.storage.database import Database, open_database
from dossiers.storage.store import Store, Transaction, center_in
from dossiers.storage.witness import Witness

__all__ = ["Database", "Store", "Transaction", "Witness", "center_in", "open_database"]

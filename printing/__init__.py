"""Paper: data in, bytes out (documents), then the spool and the printers. Knows nothing of screens."""

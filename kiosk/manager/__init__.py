"""The manager's window: the month in figures, charts, a table, and the page that will be printed."""

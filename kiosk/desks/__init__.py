"""What the screens' ports are in the real program: each desk joins the journal, the pack and the printers."""

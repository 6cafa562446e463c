"""Exchange between stations, hub and sticks: one protocol, a client, and the hub that serves it."""

"""What becomes of an application: events, lifecycle, clock and figures; then the service and its storage."""

"""What the windows of clerks and managers share: marks, chips, bars, charts, and the frame around them."""

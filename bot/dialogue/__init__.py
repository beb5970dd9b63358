"""The conversation: reads a message in its light, keeps its state, and chooses the next thing to say."""

"""Understanding of messages: components for the Rasa graph. The only place that imports rasa or spacy."""

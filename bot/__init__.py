"""An assistant for people whose residence-permit procedure is stuck in the ANEF."""

"""The records that the layers exchange: frozen, slotted, without I/O."""

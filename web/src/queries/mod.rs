//! Pure derivations: what can be computed from an answer without asking anything.

//! Runs the golden corpus.

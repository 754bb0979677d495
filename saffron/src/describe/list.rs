//! Joining items into a list that is read aloud: `a`, `a and b`, `a, b and c`.

//! Seats and errors before and after a change.

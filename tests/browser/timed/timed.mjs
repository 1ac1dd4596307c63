// Imported first by tests that measure: the browser compiles as it does for people.

process.env.SEATSCOPE_TIMED = "yes";

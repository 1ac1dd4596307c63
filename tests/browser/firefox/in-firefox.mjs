// Imported before everything else: the browser of these tests is Firefox.

process.env.SEATSCOPE_BROWSER = "firefox";

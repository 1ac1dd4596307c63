#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| seatscope_fuzz::entries::membership(data));

//! What the fuzz targets call; the engine's own tests replay the golden files through the same functions.

pub mod entries;

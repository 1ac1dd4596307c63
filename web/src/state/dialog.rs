//! What can stand above a screen.

/// A dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialog {
    /// Everything by name.
    Palette,
    /// What keys do.
    Shortcuts,
}

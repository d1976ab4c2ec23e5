//! The page and the screen, whole.

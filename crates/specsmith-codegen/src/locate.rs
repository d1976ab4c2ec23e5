//! Finds the text that a [`Place`](crate::diagnostic::Place) names.

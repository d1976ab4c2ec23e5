//! The names of cargo features.

use super::FeatureName;
use super::ident::file_stem;
use super::scope::Scope;
use crate::spec::{IncomingKind, Spec};

/// Everything that tags bring, and what no operation reaches.
pub(crate) const FULL: &str = "full";

/// What the server of the document sends: webhooks and callbacks.
pub(super) const WEBHOOKS: &str = "webhooks";

/// The features that crates have whatever their documents say. A tag of such a name is called `server-tag`.
pub(crate) const FIXED_FEATURES: &[&str] = &["default", FULL, "operations", "client", "blocking", "server", "tracing"];

/// Hands out features. They are names of modules too, which are files, so that they are ASCII and in lower case.
pub(super) struct Features {
    fixed: Vec<&'static str>,
    taken: Scope,
}

impl Features {
    pub(super) fn of(spec: &Spec) -> Self {
        let mut fixed = FIXED_FEATURES.to_vec();
        if spec.incoming.iter().any(|incoming| incoming.kind != IncomingKind::PathItem) {
            fixed.push(WEBHOOKS);
        }
        Self { taken: Scope::with_reserved(&fixed), fixed }
    }

    pub(super) fn of_tag(&mut self, tag: &str) -> FeatureName {
        let plain = file_stem(tag).replace('_', "-");
        let name = if self.fixed.contains(&plain.as_str()) { format!("{plain}-tag") } else { plain };
        FeatureName(self.taken.claim(&[name], "-"))
    }
}

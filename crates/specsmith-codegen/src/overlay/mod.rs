//! Changes a document as its overlays say (Overlay Specification 1.0 and 1.1), before anything else looks at it.
//!
//! An overlay is a list of actions: each selects places of the document by JSONPath, and merges something into them or
//! takes them out. `document` reads an overlay, `apply` does what it says; [`Trail`] remembers where everything that is in
//! the document now was written, so that a diagnostic names the file that has to be mended.

mod apply;
mod document;
mod merge;
#[cfg(test)]
mod tests;
mod trail;

pub(crate) use trail::Trail;

use crate::Source;
use crate::bundle::Origins;
use crate::config::Limits;
use crate::diagnostic::Diagnostics;
use crate::load::{Tree, load};
use apply::Target;

/// Applies overlays one after the other, each to what the one before made of the document.
pub(crate) fn apply(
    tree: &mut Tree,
    document: &str,
    overlays: &[Source<'_>],
    limits: &Limits,
    origins: &mut Origins,
    diagnostics: &mut Diagnostics,
) {
    let mut target = Target::new(tree, limits);
    for overlay in overlays {
        let mut found = Diagnostics::new(overlay.name);
        if let Some(mut read) = load(*overlay, limits, &mut found)
            && let Some(actions) = document::actions(&mut read, document, limits, &mut found)
        {
            for action in actions {
                target.apply(&action, overlay.name, &mut found);
            }
        }
        found.into_vec().into_iter().for_each(|it| diagnostics.push(it));
    }
    origins.overlaid(target.trail);
}

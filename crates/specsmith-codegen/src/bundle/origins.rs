//! Where things stood before stages moved them.

use crate::diagnostic::{Also, Diagnostic, Place};
use crate::overlay::Trail;
use crate::pointer::Pointer;
use std::collections::HashMap;

/// Where everything stood.
#[derive(Debug, Default)]
pub(crate) struct Origins {
    /// New pointer → where that stood in the document once its overlays were applied, or in another file.
    moves: HashMap<Pointer, Origin>,
    /// Where what stands in the document was written: in its file, or in an overlay.
    overlaid: Trail,
}

/// A place in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Origin {
    /// `None` for the document itself.
    pub(crate) file: Option<String>,
    pub(crate) at: Pointer,
}

impl Origins {
    /// Notes that what stands at `now` (and all below it) stood at `before`.
    pub(crate) fn moved(&mut self, now: Pointer, before: Pointer) {
        self.moves.insert(now, Origin { file: None, at: before });
    }

    /// Notes that what stands at `now` came from another file.
    pub(super) fn came(&mut self, now: Pointer, file: &str, before: Pointer) {
        self.moves.insert(now, Origin { file: Some(file.to_owned()), at: before });
    }

    /// Notes what overlays did to the document.
    pub(crate) fn overlaid(&mut self, trail: Trail) {
        self.overlaid = trail;
    }

    /// The place in the document once its overlays were applied, or in another file.
    pub(crate) fn of(&self, at: &Pointer) -> Origin {
        let mut at = at.clone();
        loop {
            let Some((rest, origin)) = self.nearest(&at) else { return Origin { file: None, at } };
            let before = origin.at.join(rest);
            // Places in other files are final; a move inside the document may follow another.
            if origin.file.is_some() || before == at {
                return Origin { file: origin.file.clone(), at: before };
            }
            at = before;
        }
    }

    /// The place for people: a pointer, after the name of the file if it is another one than the document. What an overlay
    /// brings in is shown where it is then, because that is the only place of its own: an action may bring it to many.
    pub(crate) fn shown(&self, at: &Pointer) -> String {
        let Origin { file, at } = self.of(at);
        format!("{}{at}", file.unwrap_or_default())
    }

    /// The nearest place around this one that was moved, as where it stood, after the way from there to here.
    fn nearest<'a>(&self, at: &'a Pointer) -> Option<(&'a str, &Origin)> {
        let mut around = at.with_prefixes();
        around.find_map(|(prefix, rest)| Some((rest, self.moves.get(prefix)?)))
    }

    /// Puts the places of a diagnostic that are in the `document` back to where its author can see them. Those of other
    /// files are there.
    pub(crate) fn restore(&self, diagnostic: &mut Diagnostic, document: &str) {
        let Diagnostic { file, place, also, .. } = diagnostic;
        let also = also.iter_mut().map(|Also { file, place, label: _ }| (file, place));
        for (file, place) in std::iter::once((file, place)).chain(also).filter(|(file, _)| *file == document) {
            if let Some(other) = self.restore_place(place) {
                *file = other;
            }
        }
    }

    /// The file of the place, if it is another one than the document.
    fn restore_place(&self, place: &mut Place) -> Option<String> {
        let at = match place {
            Place::Value(at) | Place::Key(at) | Place::SecondKey(at) | Place::Character(at, _) => at,
            Place::File | Place::LineColumn(..) | Place::Bytes(_) => return None,
        };
        let origin = match self.of(at) {
            Origin { file: None, at } => self.overlaid.origin(&at),
            elsewhere => elsewhere,
        };
        *at = origin.at;
        origin.file
    }
}

//! Overlay → actions, as far as it is one.

use crate::check;
use crate::config::Limits;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, did_you_mean};
use crate::jsonpath::Query;
use crate::load::Tree;
use crate::pointer::{Pointer, percent_decode};
use serde_json::{Map, Value};

/// What is done to the places that `target` selects.
pub(super) struct Action {
    /// Where the action stands in its overlay.
    pub(super) at: Pointer,
    pub(super) target: Query,
    pub(super) change: Change,
}

pub(super) enum Change {
    Remove,
    Update(Value),
    Copy(Query),
}

/// The actions of an overlay for `document`; `None` if it is no overlay.
pub(super) fn actions(
    overlay: &mut Tree,
    document: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Action>> {
    let version = version(overlay, diagnostics)?;
    check::overlay(overlay, limits, diagnostics);
    if let Some(extends) = overlay.get("extends").and_then(Value::as_str) {
        other_document(extends, document, diagnostics);
    }
    let list = overlay.get_mut("actions").map(Value::take);
    let list = list.as_ref().and_then(Value::as_array)?;
    let at = Pointer::root().key("actions");
    if list.is_empty() {
        let problem = Diagnostic::new(Code::NotOverlay, Place::Value(at.clone()), "this overlay has no actions");
        diagnostics.push(problem.help("an action has a `target`, and an `update` or `remove: true`"));
    }
    let maps = list.iter().enumerate().filter_map(|(index, it)| Some((index, it.as_object()?)));
    Some(maps.filter_map(|(index, map)| action(map, at.index(index), version, diagnostics)).collect())
}

/// The minor version.
fn version(overlay: &Tree, diagnostics: &mut Diagnostics) -> Option<Minor> {
    let at = Pointer::root().key("overlay");
    let Some(version) = overlay.get("overlay") else {
        let keys = overlay.as_object().into_iter().flat_map(Map::keys).map(String::as_str);
        let similar = did_you_mean("overlay", keys);
        let place = similar.map_or(Place::LineColumn(1, 1), |key| Place::Key(Pointer::root().key(key)));
        let message = if overlay.is_object() { "it has no key `overlay`" } else { "it is no map" };
        diagnostics.push(
            Diagnostic::new(Code::NotOverlay, place, format!("this is not an overlay: {message}"))
                .help("an overlay is a map that begins with `overlay: 1.1.0`"),
        );
        return None;
    };
    let text = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
    let is = |known: &str| text == known || text.strip_prefix(known).is_some_and(|rest| rest.starts_with('.'));
    match (is("1.0"), is("1.1")) {
        (true, _) => Some(Minor::Zero),
        (_, true) => Some(Minor::One),
        _ => {
            diagnostics.push(
                Diagnostic::new(Code::Version, Place::Value(at), format!("Overlay `{text}` is not supported"))
                    .label("not a version that specsmith reads")
                    .help("specsmith reads 1.0 and 1.1"),
            );
            None
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Minor {
    Zero,
    One,
}

/// An overlay may say for which document it is. Where the document is does not matter, because what is published under a URL is
/// often worked on as a copy; what it is called does.
fn other_document(extends: &str, document: &str, diagnostics: &mut Diagnostics) {
    let path = extends.split(['?', '#']).next().unwrap_or_default();
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    if percent_decode(&name(path)) != name(document) {
        let place = Place::Value(Pointer::root().key("extends"));
        diagnostics.push(
            Diagnostic::new(
                Code::OverlayExtends,
                place,
                format!("this overlay is for another document than `{document}`"),
            )
            .label("names another document")
            .note("it is applied all the same"),
        );
    }
}

fn action(map: &Map<String, Value>, at: Pointer, version: Minor, diagnostics: &mut Diagnostics) -> Option<Action> {
    let target = query(map, "target", &at, diagnostics);
    let [update, copy] = ["update", "copy"].map(|key| map.get(key));
    if copy.is_some() && version == Minor::Zero {
        diagnostics.push(
            Diagnostic::new(Code::OtherVersion, Place::Key(at.key("copy")), "`copy` is a key of Overlay 1.1")
                .note("it is understood all the same"),
        );
    }
    let change = match (map.get("remove"), update, copy) {
        (Some(Value::Bool(true)), update, copy) => {
            for (key, _) in [("update", update), ("copy", copy)].iter().filter(|(_, it)| it.is_some()) {
                let place = Place::Key(at.key(key));
                let message = format!("`{key}` has no effect beside `remove: true`");
                diagnostics.push(Diagnostic::new(Code::IgnoredValue, place, message).note("it is left out"));
            }
            Change::Remove
        }
        (_, Some(_), Some(_)) => {
            let place = Place::Key(at.key("copy"));
            let problem = Diagnostic::new(Code::OverlayAction, place, "an action has either `update` or `copy`");
            diagnostics.push(problem.also(Place::Key(at.key("update")), "the other").help("make two actions of it"));
            return None;
        }
        (_, Some(update), None) => Change::Update(update.clone()),
        (_, None, Some(_)) => Change::Copy(query(map, "copy", &at, diagnostics)?),
        (Some(_), None, None) => return None,
        // A key that there is not has been reported: most likely it is one of these.
        (None, None, None) if map.keys().any(|it| !is_extra(it)) => return None,
        (None, None, None) => {
            let problem = Diagnostic::new(Code::OverlayAction, Place::Value(at), "this action does nothing");
            diagnostics.push(problem.help("give it an `update`, a `copy` or `remove: true`"));
            return None;
        }
    };
    Some(Action { at, target: target?, change })
}

/// Whether this is a key that an action may have and that changes nothing.
fn is_extra(key: &str) -> bool {
    ["target", "description"].contains(&key) || key.starts_with("x-")
}

/// The query under `key`. What is no text has been reported by `check`.
fn query(map: &Map<String, Value>, key: &str, at: &Pointer, diagnostics: &mut Diagnostics) -> Option<Query> {
    let text = map.get(key)?.as_str()?;
    match Query::parse(text) {
        Ok(query) => Some(query),
        Err(mistake) => {
            let message = format!("this is not a JSONPath: {}", mistake.message);
            let place = Place::Character(at.key(key), mistake.at);
            diagnostics.push(Diagnostic::new(Code::JsonPath, place, message).label("here"));
            None
        }
    }
}

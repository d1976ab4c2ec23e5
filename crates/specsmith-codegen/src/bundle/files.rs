//! Brings in what other files hold.
//!
//! A reference to another file moves what it names into `components` of the document, with everything that this refers to
//! in turn. Where the specification has no component of that kind (an operation, a description), the text takes the
//! reference's place; it is not in the specification either, and documents in many files live by it.

use super::anchors::{self, Names};
use super::origins::Origins;
use super::{free_name, near, section_mut, section_of};
use crate::config::{Limit, Limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::grammar::{
    DISCRIMINATOR, DOCUMENT, Kind, SCHEMA, UNRESOLVED, component_kind, component_section, reference, walk_mut,
};
use crate::load::{Tree, load, size};
use crate::pointer::Pointer;
use crate::{Files, Source};
use serde_json::{Map, Value, json};
use std::collections::{HashMap, VecDeque};

/// How deep texts may stand in one another's places: more is a circle.
const MAX_DEPTH: usize = 64;

/// A place in one of the files.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Address {
    /// Relative to the document's folder, with `/` between its parts.
    file: String,
    at: Pointer,
}

/// Something that was brought in and may hold references itself.
struct Arrived {
    component: Pointer,
    section: &'static str,
    file: String,
}

pub(super) struct Gatherer<'a> {
    /// The document's own file name, without its folder, and its folder as diagnostics name it.
    own_name: String,
    folder: String,
    files: &'a dyn Files,
    limits: &'a Limits,
    /// How many values were brought in.
    brought: u64,
    trees: HashMap<String, Option<Tree>>,
    /// By file: the names that its schemas give themselves, where somebody asked for one.
    names: HashMap<String, Names>,
    /// By placeholder.
    components: HashMap<String, Pointer>,
    arrived: VecDeque<Arrived>,
    origins: &'a mut Origins,
    diagnostics: &'a mut Diagnostics,
}

/// Brings in everything that references of `tree` name in other files.
pub(super) fn gather(
    tree: &mut Tree,
    document: &str,
    files: &dyn Files,
    limits: &Limits,
    origins: &mut Origins,
    diagnostics: &mut Diagnostics,
) {
    let (folder, own_name) = document.rsplit_once('/').unwrap_or(("", document));
    let mut gatherer = Gatherer {
        own_name: own_name.to_owned(),
        folder: folder.to_owned(),
        files,
        limits,
        brought: 0,
        trees: HashMap::new(),
        names: HashMap::new(),
        components: HashMap::new(),
        arrived: VecDeque::new(),
        origins,
        diagnostics,
    };
    let claimed = gatherer.claim(tree);
    // New components are put in after each walk, which holds the tree.
    let mut new = Vec::new();
    let own = gatherer.own_name.clone();
    gatherer.scan(tree, Kind::Object(&DOCUMENT), &mut Pointer::root(), &own, &mut new, 0);
    gatherer.settle(tree, new);
    gatherer.name_references(tree, Kind::Object(&DOCUMENT));
    for (section, name, value) in claimed {
        if let Some(slot) = section_mut(tree, section).and_then(|map| map.get_mut(&name)) {
            *slot = value;
        }
    }
    while let Some(Arrived { component, section, file }) = gatherer.arrived.pop_front() {
        let Some(name) = component.last() else { continue };
        let Some(slot) = section_mut(tree, section).and_then(|map| map.get_mut(&name)) else { continue };
        let mut value = slot.take();
        let mut new = Vec::new();
        let mut at = component.clone();
        let kind = component_kind(section);
        gatherer.scan(&mut value, kind, &mut at, &file, &mut new, 0);
        gatherer.settle(tree, new);
        gatherer.name_references(&mut value, kind);
        if let Some(slot) = section_mut(tree, section).and_then(|map| map.get_mut(&name)) {
            *slot = value;
        }
    }
}

/// A component to be: the placeholder that references got, and what belongs there.
struct New {
    address: Address,
    section: &'static str,
    value: Value,
}

impl Gatherer<'_> {
    /// Fills the components that are nothing but a reference to another file. They give what is there its name, and every
    /// other reference to it becomes one to them. What belongs there is given back, to be put in once the document itself
    /// has been walked, because its references are relative to another file.
    fn claim(&mut self, tree: &mut Tree) -> Vec<(&'static str, String, Value)> {
        let mut claimed = Vec::new();
        let Some(sections) = tree.get_mut("components").and_then(Value::as_object_mut) else { return claimed };
        for (section, named) in sections {
            let Some(section) = component_section(section) else { continue };
            for (name, value) in named.as_object_mut().into_iter().flatten() {
                let alone = value.as_object().is_some_and(|map| map.len() == 1);
                let Some(text) = reference(value).filter(|_| alone).map(str::to_owned) else { continue };
                let Ok(Some(address)) = self.address(&text, &self.own_name.clone()) else { continue };
                let placeholder = placeholder(&address, section);
                if address.file == self.own_name
                    || self.components.contains_key(&placeholder)
                    || !self.exists(&address.file)
                {
                    continue;
                }
                let component = Pointer::root().key("components").key(section).key(name);
                let Some(target) = self.look_up(&address, &component) else { continue };
                *value = Value::Null;
                claimed.push((section, name.clone(), target));
                let shown = self.shown(&address.file);
                self.origins.came(component.clone(), &shown, address.at.clone());
                self.components.insert(placeholder, component.clone());
                self.arrived.push_back(Arrived { component, section, file: address.file });
            }
        }
        claimed
    }

    /// Looks at every reference in `value`, which stands at `at` and came from `file`.
    fn scan(&mut self, value: &mut Value, kind: Kind, at: &mut Pointer, file: &str, new: &mut Vec<New>, depth: usize) {
        walk_mut(value, kind, at, &mut |value, kind, at| {
            if matches!(kind, Kind::Object(object) if std::ptr::eq(object, &DISCRIMINATOR)) {
                return self.mapping(value, at, file, new);
            }
            let Some(text) = reference(value).filter(|_| !matches!(kind, Kind::Any)) else { return };
            if text.is_empty() {
                self.diagnostics.push(
                    Diagnostic::new(Code::IgnoredValue, Place::Value(at.key("$ref")), "this reference is empty")
                        .label("names nothing")
                        .note("any value is taken")
                        .help("name a schema, or remove the reference"),
                );
                *value = json!({});
                return;
            }
            let text = text.to_owned();
            let address = match self.address(&text, file) {
                Ok(Some(address)) => address,
                Ok(None) => return,
                Err((code, message, help)) => {
                    let place = Place::Value(at.key("$ref"));
                    self.diagnostics.push(Diagnostic::new(code, place, message).label("cannot be followed").help(help));
                    // Reported; what stays must not be reported again by who looks for it in the document.
                    *value = unresolved();
                    return;
                }
            };
            match section_of(kind) {
                // Back in the document itself: an ordinary reference.
                Some(_) if address.file == self.own_name => value["$ref"] = Value::String(address.at.to_string()),
                Some(section) => self.component(value, address, section, at, new),
                None => self.in_place(value, kind, &address, at, new, depth),
            }
        });
    }

    /// What a reference in `file` means; `None` for one that stays inside the document.
    fn address(&mut self, text: &str, file: &str) -> Result<Option<Address>, (Code, String, String)> {
        let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
        if path.is_empty() && file == self.own_name {
            return Ok(None);
        }
        if path.contains("://") || path.starts_with("//") {
            return Err((
                Code::UnsupportedRef,
                format!("`{text}` is on the network, where specsmith never looks"),
                "copy it beside this document, or under its `components`".to_owned(),
            ));
        }
        if ["/components/", "/paths/", "/definitions/"].iter().any(|it| path.starts_with(it)) {
            return Err((
                Code::BrokenRef,
                format!("`{text}` has no `#` in front"),
                format!("a place in this file is written `#{text}`"),
            ));
        }
        let file = match path {
            "" => Some(file.to_owned()),
            path => joined(file, &crate::pointer::percent_decode(path)),
        };
        let Some(file) = file else {
            return Err((
                Code::UnsupportedRef,
                format!("`{text}` is no path that is relative to this file"),
                "write the way from the folder of this file, with `/` between the names: `common/pets.yaml`".to_owned(),
            ));
        };
        if leaves(&file) && !self.files.allows(&file) {
            return Err((
                Code::UnsupportedRef,
                format!("`{text}` is outside of the document's folder"),
                "move the file into the folder, or name its folder under `allow-folders` in the config or with `--allow-folder`"
                    .to_owned(),
            ));
        }
        match Pointer::from_fragment(&format!("#{fragment}")).or_else(|| self.anchor(&file, fragment)) {
            Some(at) => Ok(Some(Address { file, at })),
            None => Err((
                Code::BrokenRef,
                format!("no schema of `{}` has the `$anchor` `{fragment}`", self.shown(&file)),
                "point to the place with a JSON pointer such as `#/components/schemas/Name`".to_owned(),
            )),
        }
    }

    /// Makes `value` refer to the component that the address becomes.
    fn component(
        &mut self,
        value: &mut Value,
        address: Address,
        section: &'static str,
        at: &Pointer,
        new: &mut Vec<New>,
    ) {
        // Bare names are what people write who think of the discriminator's mapping; `bundle` explains them.
        if !self.exists(&address.file) && !address.file.contains('.') {
            return;
        }
        match self.order(address, section, at, new) {
            Some(placeholder) => value["$ref"] = Value::String(placeholder),
            None => *value = unresolved(),
        }
    }

    /// Sees to it that the address becomes a component. Its name is not settled before the walk ends; until then a
    /// placeholder stands for it.
    fn order(&mut self, address: Address, section: &'static str, at: &Pointer, new: &mut Vec<New>) -> Option<String> {
        let placeholder = placeholder(&address, section);
        let known = self.components.contains_key(&placeholder)
            || new.iter().any(|it| it.address == address && it.section == section);
        if !known {
            let value = self.look_up(&address, at)?;
            new.push(New { address, section, value });
        }
        Some(placeholder)
    }

    /// The schemas in other files that a discriminator maps its tags to.
    fn mapping(&mut self, value: &mut Value, at: &Pointer, file: &str, new: &mut Vec<New>) {
        for text in texts_of_references(value, Kind::Object(&DISCRIMINATOR)) {
            // A bare name is the name of a component.
            if !text.contains(['/', '.', '#']) {
                continue;
            }
            if let Ok(Some(address)) = self.address(text, file)
                && let Some(placeholder) = self.order(address, SCHEMA.section, &at.key("mapping"), new)
            {
                *text = placeholder;
            }
        }
    }

    /// Puts what the address names in the place of the reference.
    fn in_place(
        &mut self,
        value: &mut Value,
        kind: Kind,
        address: &Address,
        at: &Pointer,
        new: &mut Vec<New>,
        depth: usize,
    ) {
        if depth == MAX_DEPTH {
            self.diagnostics.push(
                Diagnostic::new(Code::RefCycle, Place::Value(at.key("$ref")), "this reference leads back to itself")
                    .label("part of a cycle"),
            );
            *value = unresolved();
            return;
        }
        let Some(mut target) = self.look_up(address, at) else {
            *value = unresolved();
            return;
        };
        if at.segments().count() as u64 + size(&target).1 > self.limits.depth {
            let place = Place::Value(at.key("$ref"));
            self.diagnostics.push(self.limits.exceeded(
                Limit::Depth,
                place,
                "with this the document is nested",
                "levels deep",
            ));
            *value = unresolved();
            return;
        }
        if address.file != self.own_name {
            let name = self.shown(&address.file);
            self.origins.came(at.clone(), &name, address.at.clone());
        }
        let file = address.file.clone();
        self.scan(&mut target, kind, &mut at.clone(), &file, new, depth + 1);
        *value = target;
    }

    fn look_up(&mut self, address: &Address, at: &Pointer) -> Option<Value> {
        let place = Place::Value(at.key("$ref"));
        let shown = self.shown(&address.file);
        if let Err(reason) = self.tree(&address.file) {
            let message = format!("`{shown}` cannot be read: {reason}");
            let help = self.files.near(&address.file).map(|near| format!("did you mean `{near}`?"));
            self.diagnostics
                .push(Diagnostic::new(Code::BrokenRef, place, message).label("named here").maybe_help(help));
            return None;
        }
        let tree = self.trees.get(&address.file)?.as_ref()?;
        let found = tree.pointer(&address.at.to_string()[1..]).cloned();
        if found.is_none() {
            let message = format!("`{shown}` has nothing at `{}`", address.at);
            let problem = Diagnostic::new(Code::BrokenRef, place, message).label("points to nothing");
            let meant = near(tree, &address.at, self.diagnostics);
            self.diagnostics.push(match meant {
                Some(meant) => {
                    let name = meant.last().unwrap_or_default();
                    let help = format!("did you mean `{name}`?");
                    problem.also_in(shown, Place::Key(meant), "a similar name").help(help)
                }
                None => problem,
            });
        }
        // What several references put in their places may itself hold such references.
        self.brought += found.as_ref().map_or(0, |value| size(value).0);
        if self.brought > self.limits.values {
            let what = "references to other files put into the document";
            let place = Place::Value(at.key("$ref"));
            self.diagnostics.push(self.limits.exceeded(Limit::Values, place, what, "values"));
            return None;
        }
        found
    }

    fn anchor(&mut self, file: &str, name: &str) -> Option<Pointer> {
        if !self.names.contains_key(file) {
            let names = Names::of(self.tree(file).ok()??);
            self.names.insert(file.to_owned(), names);
        }
        self.names.get(file)?.find(name)
    }

    fn exists(&mut self, file: &str) -> bool {
        self.tree(file).is_ok()
    }

    /// A file, read once. `Ok(None)` if it could be read and is no document; that has been reported then.
    fn tree(&mut self, file: &str) -> Result<Option<&Tree>, String> {
        if !self.trees.contains_key(file) {
            let bytes = self.files.read(file)?;
            let name = self.shown(file);
            let mut diagnostics = Diagnostics::new(&name);
            let mut tree = load(Source { name: &name, bytes: &bytes }, self.limits, &mut diagnostics);
            tree.iter_mut().for_each(anchors::follow);
            diagnostics.into_vec().into_iter().for_each(|it| self.diagnostics.push(it));
            self.trees.insert(file.to_owned(), tree);
        }
        Ok(self.trees.get(file).and_then(Option::as_ref))
    }

    /// A file as diagnostics name it.
    fn shown(&self, file: &str) -> String {
        if self.folder.is_empty() { file.to_owned() } else { format!("{}/{file}", self.folder) }
    }

    /// Gives the new components their names and puts them into the document.
    fn settle(&mut self, tree: &mut Tree, new: Vec<New>) {
        for New { address, section, value } in new {
            let name = free_name(tree, section, &named_after(&address));
            let component = Pointer::root().key("components").key(section).key(&name);
            if let Some(map) = section_mut(tree, section) {
                map.insert(name, value);
            }
            let shown = self.shown(&address.file);
            self.origins.came(component.clone(), &shown, address.at.clone());
            self.components.insert(placeholder(&address, section), component.clone());
            self.arrived.push_back(Arrived { component, section, file: address.file });
        }
    }

    /// Puts the names of components where placeholders stand.
    fn name_references(&self, value: &mut Value, kind: Kind) {
        walk_mut(value, kind, &mut Pointer::root(), &mut |value, kind, _| {
            for text in texts_of_references(value, kind) {
                if let Some(component) = self.components.get(text.as_str()) {
                    *text = component.to_string();
                }
            }
        });
    }
}

/// The texts in `value` that name other places: a `$ref`, or the mapping of a discriminator.
fn texts_of_references(value: &mut Value, kind: Kind) -> Vec<&mut String> {
    let Some(map) = value.as_object_mut() else { return Vec::new() };
    if matches!(kind, Kind::Object(object) if std::ptr::eq(object, &DISCRIMINATOR)) {
        let mapping = map.get_mut("mapping").and_then(Value::as_object_mut);
        return mapping.into_iter().flat_map(Map::values_mut).filter_map(string_mut).collect();
    }
    map.get_mut("$ref").and_then(string_mut).into_iter().collect()
}

fn string_mut(value: &mut Value) -> Option<&mut String> {
    match value {
        Value::String(text) => Some(text),
        _ => None,
    }
}

/// What stands for something that cannot be had. That has been reported, and `check` does not look for more there.
fn unresolved() -> Value {
    json!({ UNRESOLVED: true })
}

/// What a reference says until the component has a name. No reference in a document begins so.
fn placeholder(address: &Address, section: &str) -> String {
    format!("\u{0}{section}\u{0}{}{}", address.file, address.at)
}

/// The way that a component is named after: the pointer, or the file where that is the whole of it.
fn named_after(address: &Address) -> Pointer {
    if address.at != Pointer::root() {
        return Pointer::root().key(&address.at.last().unwrap_or_default());
    }
    let name = address.file.rsplit('/').next().unwrap_or_default();
    Pointer::root().key(name.split('.').next().unwrap_or_default())
}

/// Whether a path leads out of the document's folder.
fn leaves(path: &str) -> bool {
    path == ".." || path.starts_with("../")
}

/// The path that `path`, written in `file`, leads to from the document's folder; `None` if it is not relative.
fn joined(file: &str, path: &str) -> Option<String> {
    if path.starts_with('/') || path.contains('\\') || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_none_or(|it| *it == "..") => parts.push(part),
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

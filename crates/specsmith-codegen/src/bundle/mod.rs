//! Makes every `$ref` a `#/components/<section>/<name>` that resolves.
//!
//! A reference to any other place of the document moves what stands there into `components` and leaves a reference behind;
//! [`Origins`] remembers where it came from, so that diagnostics and the manifest speak of the document as its author wrote it.

mod anchors;
mod examples;
mod files;
mod origins;

pub(crate) use origins::{Origin, Origins};

use crate::Files;
use crate::config::Limits;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::grammar::{DOCUMENT, Kind, SCHEMA, component_kind, component_section, kind_at, reference, walk_mut};
use crate::load::Tree;
use crate::pointer::Pointer;
use anchors::Names;
use heck::ToUpperCamelCase;
use indexmap::IndexMap;
use serde_json::{Map, Value, json};
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::HashMap;

/// One `$ref`: where it stands, what it says, and what section of `components` its target belongs into.
struct Reference {
    at: Pointer,
    text: String,
    section: &'static str,
}

/// Resolves every reference of the document.
pub(crate) fn bundle(
    tree: &mut Tree,
    document: &str,
    files: &dyn Files,
    limits: &Limits,
    origins: &mut Origins,
    diagnostics: &mut Diagnostics,
) {
    examples::report_broken(tree, diagnostics);
    anchors::follow(tree);
    files::gather(tree, document, files, limits, origins, diagnostics);
    let references = references(tree);
    let references = without_lost_sections(tree, references, diagnostics);
    let mut targets: IndexMap<Pointer, &'static str> = IndexMap::new();
    let names = OnceCell::new();
    for reference in &references {
        match resolve(tree, &names, reference, diagnostics) {
            Ok(target) => {
                if !is_component(&target, reference.section) {
                    targets.insert(target, reference.section);
                }
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    let hoisted = hoist(tree, targets, origins);
    rewrite(tree, &hoisted);
    report_cycles(tree, diagnostics);
}

fn section_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Schema | Kind::SchemaOrList => Some(SCHEMA.section),
        Kind::RefOr(object) => Some(object.section),
        _ => None,
    }
}

fn references(tree: &mut Tree) -> Vec<Reference> {
    let mut found = Vec::new();
    walk_mut(tree, Kind::Object(&DOCUMENT), &mut Pointer::root(), &mut |value, kind, at| {
        if let (Some(section), Some(text)) = (section_of(kind), reference(value)) {
            found.push(Reference { at: at.clone(), text: text.to_owned(), section });
        }
    });
    found
}

/// References into a section of `components` that is misspelt are one mistake, and it is in the section.
fn without_lost_sections(tree: &Tree, references: Vec<Reference>, diagnostics: &mut Diagnostics) -> Vec<Reference> {
    let components = Pointer::root().key("components");
    let mut lost: IndexMap<(&'static str, String), usize> = IndexMap::new();
    let mut others = Vec::new();
    for reference in references {
        let at = components.key(reference.section);
        let is_there = value_at(tree, &at).is_some();
        let leads_there = Pointer::from_fragment(&reference.text).is_some_and(|it| it.strip_prefix(&at).is_some());
        let unknown = || keys(tree, &components).filter(|key| component_section(key).is_none());
        let is_lost = leads_there && !is_there;
        match is_lost.then(|| diagnostics.did_you_mean(reference.section, unknown())).flatten() {
            Some(meant) => {
                *lost.entry((reference.section, meant.to_owned())).or_default() += 1;
            }
            None => others.push(reference),
        }
    }
    for ((section, written), count) in lost {
        let number = if count == 1 { "a reference leads".to_owned() } else { format!("{count} references lead") };
        let message = format!("`components` has no `{section}`, where {number}");
        diagnostics.push(
            Diagnostic::new(Code::BrokenRef, Place::Key(components.key(&written)), message)
                .label(format!("`{section}` is meant?"))
                .help(format!("write `{section}`")),
        );
    }
    others
}

fn is_component(target: &Pointer, section: &str) -> bool {
    let components = Pointer::root().key("components").key(section);
    target.parent().is_some_and(|parent| parent == components)
}

fn value_at<'a>(tree: &'a Tree, pointer: &Pointer) -> Option<&'a Value> {
    tree.pointer(&pointer.to_string()[1..])
}

/// The place that a reference means, if it exists.
fn resolve(
    tree: &Tree,
    names: &OnceCell<Names>,
    reference: &Reference,
    diagnostics: &Diagnostics,
) -> Result<Pointer, Box<Diagnostic>> {
    let Reference { at, text, section } = reference;
    let place = Place::Value(at.key("$ref"));
    if let Some(pointer) = Pointer::from_fragment(text) {
        return match value_at(tree, &pointer) {
            Some(_) => of_the_kind(reference, pointer),
            None => {
                let problem = Diagnostic::new(Code::BrokenRef, place, format!("`{text}` does not exist"));
                Err(Box::new(suggested(problem.label("points to nothing"), tree, &pointer, section, diagnostics)))
            }
        };
    }
    // A bare name is what people write who think of the discriminator's mapping.
    let component = Pointer::root().key("components").key(section).key(text);
    let (code, message, help) = if value_at(tree, &component).is_some() {
        (Code::BrokenRef, format!("`{text}` is a name, not a reference"), format!("write `{component}`"))
    } else if let Some(name) = text.strip_prefix('#') {
        (
            Code::BrokenRef,
            format!("no schema of this document has the `$anchor` or `$dynamicAnchor` `{name}`, or several have it"),
            match names.get_or_init(|| Names::of(tree)).suggestion(name, diagnostics) {
                Some(meant) => format!("did you mean `#{meant}`?"),
                None => "point to the place with a JSON pointer such as `#/components/schemas/Name`".to_owned(),
            },
        )
    } else {
        (
            Code::BrokenRef,
            format!("`{text}` is no reference"),
            "write `#/components/schemas/Name`, or the path of a file".to_owned(),
        )
    };
    Err(Box::new(Diagnostic::new(code, place, message).label("cannot be followed").help(help)))
}

/// A place that exists, if what stands there is of the kind that the reference asks for.
fn of_the_kind(reference: &Reference, target: Pointer) -> Result<Pointer, Box<Diagnostic>> {
    let Reference { at, text, section } = reference;
    // What the table does not know, such as an extension, may be anything.
    let Some(other) = kind_at(&target).and_then(section_of).filter(|it| it != section && !it.is_empty()) else {
        return Ok(target);
    };
    let name = |section: &str| match component_kind(section) {
        Kind::Object(object) | Kind::RefOr(object) => object.name,
        _ => SCHEMA.name,
    };
    let message = format!("`{text}` is {}, and {} is needed here", name(other), name(section));
    Err(Box::new(
        Diagnostic::new(Code::BrokenRef, Place::Value(at.key("$ref")), message)
            .label(format!("{} is needed", name(section)))
            .also(Place::Value(target), format!("this is {}", name(other))),
    ))
}

/// Adds the reference that was probably meant: a similar name where the reference looks, or the same name elsewhere.
fn suggested(
    problem: Diagnostic,
    tree: &Tree,
    target: &Pointer,
    section: &str,
    diagnostics: &Diagnostics,
) -> Diagnostic {
    if let Some(meant) = near(tree, target, diagnostics) {
        let name = meant.last().unwrap_or_default();
        return problem.also(Place::Key(meant), "a similar name").help(format!("did you mean `{name}`?"));
    }
    let section = Pointer::root().key("components").key(section);
    let meant =
        target.last().and_then(|name| Some(section.key(diagnostics.did_you_mean(&name, keys(tree, &section))?)));
    problem.maybe_help(meant.map(|meant| format!("did you mean `{meant}`?")))
}

/// A similar name where a reference looks.
fn near(tree: &Tree, target: &Pointer, diagnostics: &Diagnostics) -> Option<Pointer> {
    let parent = target.parent()?;
    let meant = diagnostics.did_you_mean(&target.last()?, keys(tree, &parent))?;
    Some(parent.key(meant))
}

fn keys<'a>(tree: &'a Tree, map: &Pointer) -> impl Iterator<Item = &'a str> {
    let map = value_at(tree, map).and_then(Value::as_object);
    map.into_iter().flat_map(Map::keys).map(String::as_str)
}

/// Moves every target into `components`, the innermost first, so that an outer one takes a reference along and not a copy.
fn hoist(
    tree: &mut Tree,
    targets: IndexMap<Pointer, &'static str>,
    origins: &mut Origins,
) -> HashMap<Pointer, Pointer> {
    let mut ordered: Vec<_> = targets.into_iter().collect();
    ordered.sort_by_key(|(pointer, _)| Reverse(pointer.segments().count()));
    let mut hoisted = HashMap::new();
    for (target, section) in ordered {
        let name = free_name(tree, section, &target);
        let component = Pointer::root().key("components").key(section).key(&name);
        let Some(value) = tree.pointer_mut(&target.to_string()[1..]) else { continue };
        let value = std::mem::replace(value, json!({ "$ref": component.to_string() }));
        if let Some(section) = section_mut(tree, section) {
            section.insert(name, value);
        }
        origins.moved(component.clone(), target.clone());
        hoisted.insert(target, component);
    }
    hoisted
}

fn section_mut<'a>(tree: &'a mut Tree, section: &str) -> Option<&'a mut Map<String, Value>> {
    let components = tree.as_object_mut()?.entry("components").or_insert_with(|| json!({}));
    components.as_object_mut()?.entry(section).or_insert_with(|| json!({})).as_object_mut()
}

/// A name for what stands at `target`, made from the way to it: `#/components/schemas/Pet/properties/tag` → `PetTag`.
fn free_name(tree: &Tree, section: &str, target: &Pointer) -> String {
    const STRUCTURE: &[&str] = &[
        "components",
        "paths",
        "schemas",
        "properties",
        "schema",
        "content",
        "responses",
        "parameters",
        "$defs",
        "definitions",
    ];
    let words: Vec<String> = target.segments().filter(|it| !STRUCTURE.contains(&it.as_str())).collect();
    let base = match words.join(" ").to_upper_camel_case() {
        empty if empty.is_empty() => "Hoisted".to_owned(),
        name => name,
    };
    let taken = |name: &str| value_at(tree, &Pointer::root().key("components").key(section).key(name)).is_some();
    let numbered = (2..).map(|n| format!("{base}{n}"));
    std::iter::once(base.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(base)
}

/// Writes every reference in its canonical form.
fn rewrite(tree: &mut Tree, hoisted: &HashMap<Pointer, Pointer>) {
    walk_mut(tree, Kind::Object(&DOCUMENT), &mut Pointer::root(), &mut |value, kind, _| {
        if section_of(kind).is_none() {
            return;
        }
        let Some(target) = reference(value).and_then(Pointer::from_fragment) else { return };
        let target = hoisted.get(&target).cloned().unwrap_or(target);
        value["$ref"] = Value::String(target.to_string());
    });
}

/// How many parts of a circle a message names.
const SHOWN: usize = 8;

/// Components that are nothing but references to one another have no meaning. Each circle is reported once.
fn report_cycles(tree: &Tree, diagnostics: &mut Diagnostics) {
    let Some(components) = tree.get("components").and_then(Value::as_object) else { return };
    let mut walked = HashMap::new();
    for (section, named) in components {
        for name in named.as_object().into_iter().flat_map(Map::keys) {
            let start = Pointer::root().key("components").key(section).key(name);
            let Some(others) = circle(tree, &start, &mut walked) else { continue };
            let mut way: Vec<String> =
                others.iter().take(SHOWN).filter_map(|it| Some(format!("`{}`", it.last()?))).collect();
            if others.len() > SHOWN {
                way.push(format!("{} others", others.len() - SHOWN));
            }
            let way = if way.is_empty() { String::new() } else { format!(", by way of {}", way.join(", ")) };
            let problem = Diagnostic::new(
                Code::RefCycle,
                Place::Value(start.key("$ref")),
                format!("`{name}` is a reference that leads back to itself{way}"),
            )
            .label("part of a circle")
            .help("say in one of them what it is");
            diagnostics.push(match others.last() {
                Some(last) => problem.also(Place::Value(last.key("$ref")), "leads back"),
                None => problem,
            });
        }
    }
}

/// Whether what references lead to from a place has been seen, so that each place is walked from once.
#[derive(Clone, Copy, PartialEq)]
enum Walked {
    /// To an end, or in a circle that is reported.
    Whole,
    /// It is in a circle that nobody has begun with.
    Circle,
}

/// What references lead through from a component back to itself; `None` if they do not, or if it is reported.
fn circle(tree: &Tree, start: &Pointer, walked: &mut HashMap<Pointer, Walked>) -> Option<Vec<Pointer>> {
    let before = walked.insert(start.clone(), Walked::Whole);
    if before == Some(Walked::Whole) {
        return None;
    }
    let (mut seen, mut way) = (HashMap::new(), Vec::new());
    let mut current = start.clone();
    let mut tail = 0;
    let leads_back = loop {
        let next = value_at(tree, &current).and_then(reference).and_then(Pointer::from_fragment);
        let Some(next) = next else { break false };
        if next == *start {
            break true;
        }
        if before.is_none() && walked.contains_key(&next) {
            break false;
        }
        if let Some(&first) = seen.get(&next) {
            tail = way.len() - first;
            break false;
        }
        seen.insert(next.clone(), way.len());
        way.push(next.clone());
        current = next;
    };
    let whole = way.len() - tail;
    walked.extend(
        way.iter()
            .enumerate()
            .map(|(index, place)| (place.clone(), if index < whole { Walked::Whole } else { Walked::Circle })),
    );
    leads_back.then_some(way)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `pets/pet.yaml` and `common.yaml`, which refer to one another.
    struct TwoFiles;

    impl Files for TwoFiles {
        fn read(&self, path: &str) -> Result<Vec<u8>, String> {
            let text = match path {
                "pets/pet.yaml" => "{properties: {owner: {$ref: '../common.yaml#/Owner'}, twin: {$ref: '#'}}}",
                "common.yaml" => {
                    "{Owner: {properties: {pet: {$ref: pets/pet.yaml}}}, words: {text: Hello}, bad: {$ref: '#/none'}}"
                }
                _ => return Err("there is no such file".to_owned()),
            };
            Ok(text.as_bytes().to_vec())
        }
    }

    fn bundled(yaml: &str) -> (Value, Origins, Vec<String>) {
        let mut tree: Value = serde_yaml::from_str(yaml).unwrap();
        let (mut origins, mut diagnostics) = (Origins::default(), Diagnostics::new("a.yaml"));
        bundle(&mut tree, "a.yaml", &TwoFiles, &Limits::default(), &mut origins, &mut diagnostics);
        let lines = diagnostics.into_vec().into_iter();
        let lines =
            lines.map(|it| format!("{} {:?} {} | {}", it.code, it.place, it.message, it.help.unwrap_or_default()));
        (tree, origins, lines.collect())
    }

    #[test]
    fn a_target_inside_a_schema_is_hoisted_and_its_origin_kept() {
        let (tree, origins, found) = bundled(
            "components: {schemas: {Pet: {properties: {tag: {type: string}}}, B: {$ref: '#/components/schemas/Pet/properties/tag'}}}",
        );
        assert_eq!(found, [""; 0]);
        assert_eq!(
            tree["components"]["schemas"],
            json!({
                "Pet": {"properties": {"tag": {"$ref": "#/components/schemas/PetTag"}}},
                "B": {"$ref": "#/components/schemas/PetTag"},
                "PetTag": {"type": "string"},
            })
        );
        let now = Pointer::from_fragment("#/components/schemas/PetTag/type").unwrap();
        assert_eq!(origins.of(&now).at.to_string(), "#/components/schemas/Pet/properties/tag/type");
    }

    #[test]
    fn a_broken_reference_suggests_the_nearest_name() {
        let (.., found) =
            bundled("components: {schemas: {IterationRep: {}, A: {$ref: '#/components/schemas/IterationRepp'}}}");
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("SS0201"), "{found:?}");
        assert!(
            found[0].ends_with("`#/components/schemas/IterationRepp` does not exist | did you mean `IterationRep`?"),
            "{found:?}"
        );
    }

    #[test]
    fn a_broken_reference_suggests_the_right_section() {
        let (.., found) = bundled("components: {schemas: {Pet: {}, A: {$ref: '#/definitions/Pet'}}}");
        assert!(found[0].ends_with("did you mean `#/components/schemas/Pet`?"), "{found:?}");
    }

    #[test]
    fn names_that_are_escaped_in_references_are_found() {
        let (tree, _, found) =
            bundled("components: {schemas: {'a/b c': {}, A: {$ref: '#/components/schemas/a~1b%20c'}}}");
        assert_eq!(found, [""; 0]);
        assert_eq!(tree["components"]["schemas"]["A"]["$ref"], "#/components/schemas/a~1b c");
    }

    #[test]
    fn cycles_of_pure_references_are_errors() {
        let (.., found) = bundled(
            "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}, C: {$ref: '#/components/schemas/A'}}}",
        );
        assert_eq!(found.iter().filter(|it| it.starts_with("SS0203")).count(), 1, "{found:?}");
        assert!(found[0].contains("`A` is a reference that leads back to itself, by way of `B`"), "{found:?}");
    }

    #[test]
    fn what_cannot_be_followed_is_said() {
        for reference in ["other.yaml#/A", "https://example.com/a.json", "#anchor", "B", "./B"] {
            let (.., found) = bundled(&format!("components: {{schemas: {{B: {{}}, A: {{$ref: '{reference}'}}}}}}"));
            assert_eq!(found.len(), 1, "{reference}: {found:?}");
        }
    }

    #[test]
    fn other_files_become_components_with_all_that_they_refer_to() {
        let (tree, origins, found) = bundled("components: {schemas: {A: {items: {$ref: pets/pet.yaml}}}}");
        assert_eq!(found, [""; 0]);
        assert_eq!(
            tree["components"]["schemas"],
            json!({
                "A": {"items": {"$ref": "#/components/schemas/Pet"}},
                "Pet": {"properties": {
                    "owner": {"$ref": "#/components/schemas/Owner"},
                    "twin": {"$ref": "#/components/schemas/Pet"},
                }},
                "Owner": {"properties": {"pet": {"$ref": "#/components/schemas/Pet"}}},
            })
        );
        let origin = origins.of(&Pointer::from_fragment("#/components/schemas/Owner/properties").unwrap());
        assert_eq!(
            (origin.file.as_deref(), origin.at.to_string().as_str()),
            (Some("common.yaml"), "#/Owner/properties")
        );
    }

    #[test]
    fn a_component_that_is_only_a_reference_gives_what_is_there_its_name() {
        let (tree, _, found) = bundled(
            "components: {schemas: {U: {discriminator: {propertyName: k, mapping: {a: ./pets/pet.yaml, b: U}}}, Animal: {$ref: pets/pet.yaml}}}",
        );
        assert_eq!(found, [""; 0]);
        let schemas = &tree["components"]["schemas"];
        assert_eq!(schemas["Animal"]["properties"]["twin"], json!({"$ref": "#/components/schemas/Animal"}));
        assert_eq!(schemas["U"]["discriminator"]["mapping"], json!({"a": "#/components/schemas/Animal", "b": "U"}));
        assert_eq!(schemas["Owner"]["properties"]["pet"], json!({"$ref": "#/components/schemas/Animal"}));
    }

    #[test]
    fn what_is_no_component_takes_the_place_of_its_reference() {
        let (tree, _, found) = bundled("info: {title: {$ref: 'common.yaml#/words/text'}}");
        assert_eq!(found, [""; 0]);
        assert_eq!(tree["info"]["title"], "Hello");
    }

    #[test]
    fn files_outside_of_the_folder_and_missing_ones_are_said() {
        for (reference, code) in [
            ("../x.yaml", "SS0202"),
            ("/etc/passwd", "SS0202"),
            ("none.yaml", "SS0201"),
            ("common.yaml#/nope", "SS0201"),
            ("common.yaml#/bad", "SS0201"),
        ] {
            let (.., found) = bundled(&format!("components: {{schemas: {{A: {{$ref: '{reference}'}}}}}}"));
            assert_eq!(found.len(), 1, "{reference}: {found:?}");
            assert!(found[0].starts_with(code), "{reference}: {found:?}");
        }
    }

    #[test]
    fn a_circle_is_reported_once_wherever_the_ways_into_it_begin() {
        let (_, _, lines) = bundled(
            "{components: {schemas: {Tail: {$ref: '#/components/schemas/B'}, Far: {$ref: '#/components/schemas/Tail'}, \
             A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}, Own: {$ref: '#/components/schemas/Own'}}}}",
        );
        let circles: Vec<&String> = lines.iter().filter(|it| it.contains("leads back to itself")).collect();
        assert_eq!(circles.len(), 2, "{lines:?}");
        assert!(circles[0].contains("`A`") && circles[1].contains("`Own`"), "{lines:?}");
    }
}

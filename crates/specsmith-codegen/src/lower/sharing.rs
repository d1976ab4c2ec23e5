//! Types that say the same are one type.
//!
//! Documents write out the same schema in many places: of the 7,200 types of GitHub's, 2,800 differ. The first of those that
//! say the same is the type, and the names of the others are aliases of it, so that each place keeps the name that it has
//! by itself, whatever becomes of the others. Only inline schemas share: who gives one a name of its own wants its type.
//! Types that different cargo features ask for are not shared, because each is compiled without the other.

use super::docs::{is_component, name_alone};
use crate::api::{Api, TypeDef, TypeId, TypeKind, TypeRef, ids};
use crate::config::Config;
use crate::layout::{self, Gate};
use crate::pointer::Pointer;
use std::collections::{HashMap, HashSet};

/// Makes aliases of the types that say what another one says. Of those that stood in them nothing is written: what is the type
/// of one of `schemas` is the one that says the same.
///
/// Who pins the name of a type gets one of this name: what it stands in says something else than what it stands in elsewhere.
pub(super) fn share(api: &mut Api, schemas: &mut [(Pointer, TypeRef)], config: &Config) {
    let gates = layout::gates(api);
    let is_pinned = |def: &TypeDef| !config.names.is_empty() && config.names.contains_key(&def.at.to_string());
    let mut classes = Classes::default();
    for id in inside_first(&api.types) {
        let def = &api.types[id.0 as usize];
        classes.add(id, def, &gates[id.0 as usize], is_pinned(def));
    }
    let firsts = classes.firsts();
    for (id, first) in &firsts {
        let def = &mut api.types[id.0 as usize];
        // The name of a type of one value is a value too, which an alias is not.
        if !matches!(def.kind, TypeKind::Constant(_)) {
            def.kind = TypeKind::Alias(TypeRef::Named(*first));
        }
    }
    let mentioned = mentioned(api);
    let replaced: HashMap<_, _> = firsts.into_iter().filter(|(id, _)| !mentioned.contains(id)).collect();
    for id in replaced.keys() {
        api.types[id.0 as usize].is_written = false;
    }
    for (_, ty) in schemas {
        ty.ids_mut(&mut |id| *id = replaced.get(id).copied().unwrap_or(*id));
    }
}

/// All inline types, each behind those that it mentions, but for those that lead back to it.
fn inside_first(types: &[TypeDef]) -> Vec<TypeId> {
    let is_inline = |id: &TypeId| !is_component(&types[id.0 as usize].at);
    let mut seen = vec![false; types.len()];
    let mut order = Vec::new();
    for root in (0..types.len() as u32).map(TypeId).filter(is_inline) {
        let mut open = vec![(root, false)];
        while let Some((id, is_left)) = open.pop() {
            if is_left {
                order.push(id);
            } else if !std::mem::replace(&mut seen[id.0 as usize], true) {
                open.push((id, true));
                let inside = ids(|visit| types[id.0 as usize].uses(visit));
                open.extend(inside.into_iter().filter(is_inline).map(|id| (id, false)));
            }
        }
    }
    order
}

/// What is written of a type, but for its name and what the document says of it as a whole.
#[derive(PartialEq, Eq, Hash)]
struct Body<'a> {
    gate: &'a Gate,
    deprecated: bool,
    /// Inline types in it are those that say the same first, in all words.
    kind: TypeKind,
}

/// Types by what is written of them.
#[derive(Default)]
struct Classes<'a> {
    classes: HashMap<Body<'a>, usize>,
    members: Vec<Vec<TypeId>>,
    /// By class and words: the first type that says the same in the same words.
    alike: HashMap<(usize, String), TypeId>,
    /// By type: the first that says the same in the same words, unless its name is pinned.
    stands_for: HashMap<TypeId, TypeId>,
}

impl<'a> Classes<'a> {
    fn add(&mut self, id: TypeId, def: &TypeDef, gate: &'a Gate, is_pinned: bool) {
        let mut kind = def.kind.clone();
        kind.ids_mut(&mut |id| *id = self.stands_for.get(id).copied().unwrap_or(*id));
        let body = Body { gate, deprecated: def.deprecated, kind };
        let next = self.members.len();
        let class = *self.classes.entry(body).or_insert(next);
        match self.members.get_mut(class) {
            Some(members) => members.push(id),
            None => self.members.push(vec![id]),
        }
        if is_pinned {
            return;
        }
        let words = def.docs.replacen(&name_alone(&def.at, &def.name.0), "", 1);
        let first = *self.alike.entry((class, words)).or_insert(id);
        self.stands_for.insert(id, first);
    }

    /// For each type that says the same as one before it in the document, the first.
    fn firsts(&self) -> HashMap<TypeId, TypeId> {
        let mut firsts = HashMap::new();
        for members in &self.members {
            let Some(&first) = members.iter().min() else { continue };
            firsts.extend(members.iter().filter(|id| **id != first).map(|id| (*id, first)));
        }
        firsts
    }
}

/// The types that anything mentions.
fn mentioned(api: &Api) -> HashSet<TypeId> {
    let payloads = api.incoming.iter().flat_map(|incoming| &incoming.payloads);
    let incoming = payloads.filter_map(|(_, payload)| payload.ty()).flat_map(|ty| ty.ids());
    ids(|visit| api.uses(visit)).into_iter().chain(incoming).collect()
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::{Source, generate};

    /// The aliases in the models of a document of these paths and components, each as `file: alias`.
    fn aliases(paths: &str, components: &str) -> Vec<String> {
        aliases_with(paths, components, &Config::default())
    }

    fn aliases_with(paths: &str, components: &str, config: &Config) -> Vec<String> {
        let text = format!(
            "{{openapi: 3.1.0, info: {{title: t, version: '1'}}, paths: {{{paths}}}, components: {{schemas: {{{components}}}}}}}"
        );
        let outcome = generate(Source { name: "a.yaml", bytes: text.as_bytes() }, config);
        let files = outcome.generated.unwrap().files;
        let models = files.iter().filter(|(path, _)| path.starts_with("src/models"));
        let aliases = models.flat_map(|(path, text)| {
            text.lines().filter(|line| line.starts_with("pub type ")).map(move |line| format!("{path}: {line}"))
        });
        aliases.collect()
    }

    /// An operation that answers with an enum.
    fn list(path: &str, tag: &str) -> String {
        format!(
            "/{path}: {{get: {{tags: [{tag}], responses: {{'200': {{description: d, content: {{application/json: {{schema: \
             {{type: array, items: {{enum: [a, b]}}}}}}}}}}}}}}}}, "
        )
    }

    #[test]
    fn types_of_different_features_are_not_shared() {
        let paths = [list("cats", "x"), list("dogs", "y"), list("fish", "x")].concat();
        assert_eq!(aliases(&paths, ""), ["src/models/x.rs: pub type GetFishOkResponseItem = GetCatsOkResponseItem;"]);
    }

    #[test]
    fn what_is_said_of_types_inside_counts_and_of_the_whole_does_not() {
        let pet = |whole: &str, inside: &str| {
            format!(
                "{{type: object, description: {whole}, properties: {{tags: {{type: array, items: {{description: {inside}, enum: [a]}}}}}}}}"
            )
        };
        let components = |a: &str, b: &str| format!("P: {{type: object, properties: {{a: {a}, b: {b}}}}}");
        let whole = components(&pet("one", "tag"), &pet("two", "tag"));
        assert_eq!(aliases("", &whole), ["src/models.rs: pub type PB = PA;"]);
        let inside = components(&pet("one", "tag"), &pet("one", "mark"));
        assert_eq!(aliases("", &inside), ["src/models.rs: pub type PBTagsItem = PATagsItem;"]);
    }

    #[test]
    fn names_stay_whatever_becomes_of_the_first() {
        let pet = |properties: &str| format!("P: {{type: object, properties: {{{properties}}}}}");
        let three = "a: {enum: [x, y]}, b: {enum: [x, y]}, c: {enum: [x, y]}";
        assert_eq!(aliases("", &pet(three)), ["src/models.rs: pub type PB = PA;", "src/models.rs: pub type PC = PA;"]);
        let other = three.replacen('y', "z", 1);
        assert_eq!(aliases("", &pet(&other)), ["src/models.rs: pub type PC = PB;"]);
    }

    #[test]
    fn pinned_names_of_what_stands_inside_stay() {
        let pet = "{type: object, properties: {kind: {enum: [x, y]}}}";
        let components = format!("P: {{type: object, properties: {{a: {pet}, b: {pet}, c: {pet}}}}}");
        let with = |place: &str| {
            let at = format!("#/components/schemas/P/properties/{place}");
            aliases_with("", &components, &Config { names: [(at, "Own".to_owned())].into(), ..Config::default() })
        };
        assert_eq!(with("b"), ["src/models.rs: pub type Own = PA;", "src/models.rs: pub type PC = PA;"]);
        assert_eq!(
            with("b/properties/kind"),
            ["src/models.rs: pub type Own = PAKind;", "src/models.rs: pub type PC = PA;"]
        );
        assert_eq!(
            with("a/properties/kind"),
            ["src/models.rs: pub type PBKind = Own;", "src/models.rs: pub type PC = PB;"]
        );
    }

    #[test]
    fn components_stay_types() {
        let inline = "properties: {a: {enum: [a, b]}, b: {enum: [c]}}";
        let components = format!("A: {{enum: [a, b]}}, B: {{enum: [a, b]}}, C: {{type: object, {inline}}}");
        assert_eq!(aliases("", &components), [""; 0]);
    }

    #[test]
    fn types_of_one_value_stay_types() {
        let components =
            "A: {type: object, properties: {a: {const: x}, b: {const: x}, c: {enum: [y]}, d: {enum: [y]}}}";
        assert_eq!(aliases("", components), ["src/models.rs: pub type AD = AC;"]);
    }
}

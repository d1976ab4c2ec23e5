//! How the branches of a union are told apart: by tag where the document or its constants give one, else by shape.

use super::Lowerer;
use super::looks::Looker;
use crate::api::{Branch, Kind, Look, Tag, ToldApart, TypeDef, TypeId, TypeKind, TypeRef, Union, Written};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::docs::markdown;
use crate::pointer::Pointer;
use crate::spec;
use serde_json::Value;
use std::collections::HashSet;

/// What the document says of the tags of one union.
#[derive(Debug)]
pub(super) struct Discriminator {
    at: Pointer,
    pub(super) property: String,
    /// For each branch the tags of the mapping, and the name of its component, which is its tag where there is none.
    branches: Vec<(Vec<String>, Option<String>)>,
}

/// A property, and for each branch the texts that it can have.
pub(super) type Constants = (String, Vec<Vec<String>>);

/// What was decided for a union, and what there is to say of it.
struct Decision {
    told_apart: ToldApart,
    /// The branch for which the discriminator gives no tag.
    untagged: Option<usize>,
    /// Whether a value may have keys of several branches, some of which no branch keeps.
    overlapping: bool,
}

impl Lowerer<'_> {
    pub(super) fn union(&mut self, at: &Pointer, source: &spec::Union) -> Union {
        let names = self.names.variants.get(at).cloned().unwrap_or_default();
        let mut branches = Vec::new();
        for (branch, name) in source.branches.iter().zip(names) {
            let docs = markdown(branch.docs.description.as_deref().unwrap_or_default());
            branches.push(Branch { name, docs, ty: self.type_without_null(branch) });
        }
        if let Some(discriminator) = &source.discriminator {
            let discriminator = self.discriminator(discriminator, &source.branches);
            let id = self.id_of(at);
            self.discriminators.insert(id, discriminator);
        }
        Union { branches, told_apart: ToldApart::Shape { looks: Vec::new(), tag: None } }
    }

    fn discriminator(&mut self, source: &spec::Discriminator, branches: &[spec::Schema]) -> Discriminator {
        let branch = |branch: &spec::Schema| {
            let component = branch.component();
            let end = component.map(|id| self.spec.end_of(id));
            let mapped = source.mapping.iter().filter(|(_, id)| Some(self.spec.end_of(*id)) == end);
            let name = component.map(|id| self.spec.named(id).name.clone());
            (mapped.map(|(tag, _)| tag.clone()).collect(), name)
        };
        Discriminator {
            at: source.at.clone(),
            property: source.property.clone(),
            branches: branches.iter().map(branch).collect(),
        }
    }

    /// Decides for all unions, now that all types are there to look at.
    pub(super) fn tell_unions_apart(&mut self) {
        let types: Vec<Option<&TypeDef>> = self.types.iter().map(Option::as_ref).collect();
        let look = Looker::new(types, &self.discriminators, &self.facts);
        let decided: Vec<(usize, Decision)> = look
            .types
            .iter()
            .enumerate()
            .filter_map(|(index, def)| match &def.as_ref()?.kind {
                TypeKind::Union(union) => Some((index, look.decide(TypeId(index as u32), union))),
                _ => None,
            })
            .collect();
        for (index, Decision { told_apart, untagged, overlapping }) in decided {
            let Some(TypeDef { kind: TypeKind::Union(union), at, .. }) = &mut self.types[index] else { continue };
            union.told_apart = told_apart;
            if overlapping {
                let note = "a value is read as the branch that knows most of it; what only others know is passed over";
                self.report.refused(at.clone(), "any-of", note);
            }
            let branch = untagged.and_then(|untagged| union.branches.get(untagged));
            if let (Some(branch), Some(Discriminator { at, property, .. })) =
                (branch, self.discriminators.get(&TypeId(index as u32)))
            {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::Discriminator,
                        Place::Value(at.clone()),
                        format!("no value of `{property}` says that it is the branch `{}` and no other", branch.name),
                    )
                    .label("cannot be used")
                    .note("the branches are told apart by what they look like")
                    .help(format!(
                        "give each branch a `{property}` of its own: a constant, or a component in `mapping`"
                    )),
                );
            }
        }
    }
}

/// How many references to follow at most: unions of unions of aliases in a real document are a few deep.
pub(super) const MAX_DEPTH: usize = 16;

impl Looker<'_> {
    fn decide(&self, id: TypeId, union: &Union) -> Decision {
        let (by_tag, untagged) = match self.discriminators.get(&id).map(|it| self.by_discriminator(it, union)) {
            Some(Ok(told_apart)) => (Some(told_apart), None),
            Some(Err(untagged)) => (None, Some(untagged)),
            None => (None, None),
        };
        if let Some(told_apart) = by_tag.or_else(|| self.by_constants(id, union)) {
            return Decision { told_apart, untagged, overlapping: false };
        }
        let looks: Vec<Look> = union.branches.iter().map(|branch| self.look(&branch.ty, MAX_DEPTH)).collect();
        let overlapping = self.facts.get(&id).is_some_and(|facts| facts.overlapping) && overlap(&looks);
        let property = self.discriminators.get(&id).map(|it| &it.property);
        let constants: Option<Vec<&Value>> =
            property.and_then(|property| looks.iter().map(|look| look.constant(property)).collect());
        let tag = property.filter(|_| constants.is_some()).cloned();
        // Constants that are no texts say it as well as tags do.
        let told = constants.is_some_and(|it| it.iter().enumerate().all(|(index, value)| !it[..index].contains(value)));
        let untagged = untagged.filter(|_| !told);
        Decision { told_apart: ToldApart::Shape { tag, looks }, untagged, overlapping }
    }

    /// The property that tells the branches of a union apart, if its discriminator can.
    pub(super) fn tag_of(&self, id: TypeId, union: &Union) -> Option<&str> {
        let discriminator = self.discriminators.get(&id)?;
        let property = discriminator.property.as_str();
        let all_tagged = self.tags(discriminator, union, MAX_DEPTH).iter().all(|tags| !tags.is_empty());
        let all_take_one = union.branches.iter().all(|branch| self.takes_tag(&branch.ty, property, MAX_DEPTH));
        (all_tagged && all_take_one).then_some(property)
    }

    /// By the tags, or the first branch that has none.
    fn by_discriminator(&self, discriminator: &Discriminator, union: &Union) -> Result<ToldApart, usize> {
        let property = &discriminator.property;
        let texts = self.tags(discriminator, union, MAX_DEPTH);
        let takes_none = |branch: &Branch| !self.takes_tag(&branch.ty, property, MAX_DEPTH);
        if let Some(untagged) =
            texts.iter().position(Vec::is_empty).or_else(|| union.branches.iter().position(takes_none))
        {
            return Err(untagged);
        }
        let tag = |(texts, branch): (Vec<String>, &Branch)| Tag {
            texts,
            written: self.written(&branch.ty, property, MAX_DEPTH),
        };
        Ok(ToldApart::Tag {
            property: property.clone(),
            tags: texts.into_iter().zip(&union.branches).map(tag).collect(),
        })
    }

    /// The tags of each branch: those of the mapping, else those of the union that it is, else the values that its property
    /// can have if they are its alone, else its name if its property can have that for a value. None where nothing says it.
    fn tags(&self, discriminator: &Discriminator, union: &Union, depth: usize) -> Vec<Vec<String>> {
        let values: Vec<Vec<String>> =
            union.branches.iter().map(|branch| self.texts(&branch.ty, &discriminator.property, MAX_DEPTH)).collect();
        let disjoint = |index: usize| {
            let others = values.iter().enumerate().filter(|(other, _)| *other != index);
            others.flat_map(|(_, texts)| texts).all(|text| !values[index].contains(text))
        };
        let branches = union.branches.iter().zip(&discriminator.branches).enumerate();
        branches
            .map(|(index, (branch, (mapped, name)))| {
                if !mapped.is_empty() {
                    return mapped.clone();
                }
                if let Some((id, inner)) = self.inner_union(&branch.ty, depth)
                    && let Some(discriminator) = self.discriminators.get(&id)
                {
                    let tags = self.tags(discriminator, inner, depth - 1);
                    // What only some of its branches have tells nothing of the others.
                    return if tags.iter().any(Vec::is_empty) { Vec::new() } else { tags.concat() };
                }
                match &values[index] {
                    texts if !texts.is_empty() && disjoint(index) => texts.clone(),
                    texts => name.iter().filter(|name| texts.is_empty() || texts.contains(name)).cloned().collect(),
                }
            })
            .collect()
    }

    /// By a property that each branch requires with a text of its own.
    fn by_constants(&self, id: TypeId, union: &Union) -> Option<ToldApart> {
        let (property, texts) = self.constants(id, union, MAX_DEPTH)?;
        let tags = texts.into_iter().map(|texts| Tag { texts, written: Written::Always }).collect();
        Some(ToldApart::Tag { property, tags })
    }

    /// A property that each branch requires with texts of its own, and these. A branch that is a union has those of its
    /// branches.
    fn constants(&self, id: TypeId, union: &Union, depth: usize) -> Option<Constants> {
        if let Some(constants) = self.constants.borrow().get(&id) {
            return constants.clone();
        }
        // A union that contains itself has none.
        self.constants.borrow_mut().insert(id, None);
        let branches: Vec<Vec<(String, Vec<String>)>> =
            union.branches.iter().map(|branch| self.required_texts(&branch.ty, depth)).collect();
        let constants = branches.first().and_then(|first| {
            first.iter().find_map(|(property, _)| {
                let texts = branches.iter().map(|branch| branch.iter().find(|(name, _)| name == property));
                let texts: Vec<Vec<String>> =
                    texts.map(|found| found.map(|(_, texts)| texts.clone())).collect::<Option<_>>()?;
                let mut seen = HashSet::new();
                texts.iter().flatten().all(|text| seen.insert(text)).then(|| (property.clone(), texts))
            })
        });
        self.constants.borrow_mut().insert(id, constants.clone());
        constants
    }

    /// The properties that a type requires with constants that are texts, or with the tags of the union that it is.
    fn required_texts(&self, ty: &TypeRef, depth: usize) -> Vec<(String, Vec<String>)> {
        if let Some((id, inner)) = self.inner_union(ty, depth) {
            let tagged = match self.discriminators.get(&id).map(|it| self.by_discriminator(it, inner)) {
                Some(Ok(ToldApart::Tag { property, tags })) => {
                    Some((property, tags.into_iter().map(|tag| tag.texts).collect()))
                }
                _ => self.constants(id, inner, depth - 1),
            };
            return tagged.into_iter().map(|(property, texts)| (property, texts.concat())).collect();
        }
        let look = self.look(ty, depth);
        let required = look.constants.iter().filter(|(name, _)| look.requires.contains(name));
        required.filter_map(|(name, value)| Some((name.clone(), vec![value.as_str()?.to_owned()]))).collect()
    }
}

/// Whether a value can be several of these objects at once and no one of them keeps all of it.
fn overlap(looks: &[Look]) -> bool {
    let loses = |a: &Look, b: &Look| {
        let known = |key: &String| a.requires.contains(key) || a.knows.contains(key);
        a.kind == Kind::Object && !b.requires.iter().chain(&b.knows).all(known)
    };
    let contradict = |a: &Look, b: &Look| {
        let differs = |(key, value): &(String, Value)| b.constants.iter().any(|(k, v)| k == key && v != value);
        a.constants.iter().any(differs)
    };
    let pairs = looks.iter().enumerate().flat_map(|(index, a)| looks[index + 1..].iter().map(move |b| (a, b)));
    // Where one of the two knows all that the other does, it is the one that is taken.
    pairs.into_iter().any(|(a, b)| !contradict(a, b) && loses(a, b) && loses(b, a))
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::{Source, generate};

    /// What the manifest reports of these components, as `code at`.
    fn reported(components: &str) -> Vec<String> {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{}",
            components.lines().map(|line| format!("    {line}\n")).collect::<String>()
        );
        let outcome = generate(Source { name: "a.yaml", bytes: text.as_bytes() }, &Config::default());
        let manifest = outcome.generated.unwrap().manifest;
        let entries = manifest["report"].as_array().unwrap().iter();
        entries.map(|entry| format!("{} {}", entry["code"].as_str().unwrap(), entry["at"].as_str().unwrap())).collect()
    }

    const OBJECTS: &str = "B: {type: object, properties: {b: {type: string}, k: {enum: [b]}}}\n\
                           C: {type: object, properties: {c: {type: string}}}\n\
                           D: {type: object, properties: {c: {type: string}, d: {type: string}, k: {enum: [d]}}}\n\
                           E: {type: object, properties: {e: {type: string}}, additionalProperties: false}\n";

    #[test]
    fn any_of_objects_that_a_value_can_be_at_once_is_reported() {
        let union = |keyword: &str, other: char| {
            let branch = |name: char| format!("{{$ref: '#/components/schemas/{name}'}}");
            reported(&format!("A: {{{keyword}: [{}, {}]}}\n{OBJECTS}", branch('B'), branch(other)))
        };
        assert_eq!(union("anyOf", 'C'), ["any-of #/components/schemas/A"]);
        assert_eq!(union("oneOf", 'C'), [""; 0], "a value is never both");
        assert_eq!(union("anyOf", 'D'), [""; 0], "their constants contradict one another");
        assert_eq!(union("anyOf", 'E'), [""; 0], "a closed one has no keys of the other");
    }

    #[test]
    fn a_discriminator_of_nothing_is_reported() {
        let alone = reported("A: {type: object, discriminator: {propertyName: k}, properties: {k: {type: string}}}");
        assert_eq!(alone, ["discriminator #/components/schemas/A/discriminator"]);
        let inline = reported("A: {type: array, items: {type: object, discriminator: {propertyName: k}}}");
        assert_eq!(inline, ["discriminator #/components/schemas/A/items/discriminator"]);
    }
}

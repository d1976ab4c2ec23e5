//! The ways that a config file names, from an answer to something in it.

use crate::api::{Api, Branch, Extra, Field, Presence, Prim, Step, Struct, TypeId, TypeKind, TypeRef, Union};
use crate::config::Word;
use crate::diagnostic::did_you_mean;
use crate::names::FieldName;
use crate::normalise::code;

/// Something in a config file that does not fit an operation.
#[derive(Debug)]
pub(super) struct Misfit {
    pub(super) at: Word,
    pub(super) message: String,
    pub(super) help: Option<String>,
}

impl Misfit {
    pub(super) fn new(at: &Word, message: String) -> Self {
        Self { at: at.clone(), message, help: None }
    }

    /// Names the candidate that was most likely meant, or all of them if they are few.
    pub(super) fn suggest<'a>(mut self, word: &str, candidates: impl Iterator<Item = &'a str> + Clone) -> Self {
        const FEW: usize = 8;
        self.help = match did_you_mean(word, candidates.clone()) {
            Some(near) => Some(format!("did you mean `{near}`?")),
            None => {
                let all: Vec<String> = candidates.take(FEW + 1).map(code).collect();
                (1..=FEW).contains(&all.len()).then(|| format!("there is {}", all.join(", ")))
            }
        };
        self
    }
}

/// Where a way leads: to a value of this type, which is no `Option`.
pub(super) struct End<'a> {
    pub(super) steps: Vec<Step>,
    pub(super) ty: &'a TypeRef,
}

/// Goes the way that `word` names, from a value of the type `from`, which is `what`.
pub(super) fn resolve<'a>(api: &'a Api, what: &str, from: &'a TypeRef, word: &Word) -> Result<End<'a>, Misfit> {
    let mut end = End { steps: Vec::new(), ty: from };
    end.enter(api);
    let names: Vec<&str> = if word.text == "." { Vec::new() } else { word.text.split('.').collect() };
    let mut rest = names.as_slice();
    while !rest.is_empty() {
        let taken = end.step(api, rest).map_err(|refused| refused.misfit(word, what, &names, rest))?;
        rest = &rest[taken..];
        end.enter(api);
    }
    Ok(end)
}

impl<'a> End<'a> {
    /// Passes through aliases, boxes and options.
    fn enter(&mut self, api: &'a Api) {
        loop {
            self.ty = match api.behind(self.ty) {
                TypeRef::Option(inner) => {
                    self.steps.push(Step::Some);
                    inner
                }
                TypeRef::Box(inner) => inner,
                other => {
                    self.ty = other;
                    return;
                }
            };
        }
    }

    /// Goes one step, and says how many of the names it took: a name may have dots of its own.
    fn step(&mut self, api: &'a Api, names: &[&str]) -> Result<usize, Refused<'a>> {
        match self.ty {
            TypeRef::Named(id) => match &api.types[id.0 as usize].kind {
                TypeKind::Struct(def) => self.field(def, names),
                TypeKind::Union(union) => self.branch(api, *id, union, names),
                _ => Err(Refused::NoObject(kind(api, self.ty))),
            },
            TypeRef::Map(value) => {
                self.steps.push(Step::Key(names[0].to_owned()));
                self.ty = value;
                Ok(1)
            }
            TypeRef::Json => {
                self.steps.push(Step::Key(names[0].to_owned()));
                Ok(1)
            }
            TypeRef::Vec(item) if names[0] == "-1" => {
                self.steps.push(Step::Last);
                self.ty = item;
                Ok(1)
            }
            TypeRef::Vec(_) => Err(Refused::List),
            _ => Err(Refused::NoObject(kind(api, self.ty))),
        }
    }

    /// Into the first branch that has the property: what is in the others is no page.
    fn branch(&mut self, api: &'a Api, id: TypeId, union: &'a Union, names: &[&str]) -> Result<usize, Refused<'a>> {
        let knows = |branch: &&Branch| {
            let ty = match api.behind(&branch.ty) {
                TypeRef::Box(inner) => api.behind(inner),
                ty => ty,
            };
            let TypeRef::Named(id) = ty else { return false };
            matches!(&api.types[id.0 as usize].kind, TypeKind::Struct(def) if declared(def, names).is_some())
        };
        let branch = union.branches.iter().find(knows).ok_or_else(|| Refused::NoObject(kind(api, self.ty)))?;
        self.steps.push(Step::Branch { union: id, branch: branch.name.clone() });
        self.ty = &branch.ty;
        Ok(0)
    }

    fn field(&mut self, def: &'a Struct, names: &[&str]) -> Result<usize, Refused<'a>> {
        let Some((count, field)) = declared(def, names) else {
            let Extra::Kept(ty) = &def.extra else { return Err(Refused::Unknown(def)) };
            self.steps.push(Step::Field(FieldName("additional".to_owned())));
            self.ty = ty;
            return Ok(0);
        };
        self.steps.push(Step::Field(field.name.clone()));
        match field.presence {
            Presence::Required => {}
            Presence::Nullable | Presence::Optional => self.steps.push(Step::Some),
            Presence::Patch => self.steps.extend([Step::Some, Step::NotNull]),
        }
        self.ty = &field.ty;
        Ok(count)
    }
}

/// The field that the first names are the wire name of, and how many names that took.
fn declared<'a>(def: &'a Struct, names: &[&str]) -> Option<(usize, &'a Field)> {
    (1..=names.len()).rev().find_map(|count| {
        let wire = names[..count].join(".");
        def.fields.iter().find(|field| field.wire == wire).map(|field| (count, field))
    })
}

/// Why there is no step.
enum Refused<'a> {
    Unknown(&'a Struct),
    List,
    NoObject(&'static str),
}

impl Refused<'_> {
    /// What to tell of it, where `rest` of the `names` is left on the way through `what`.
    fn misfit(self, word: &Word, what: &str, names: &[&str], rest: &[&str]) -> Misfit {
        let name = rest.first().copied().unwrap_or_default();
        let owner = match names.len() - rest.len() {
            0 => what.to_owned(),
            count => code(&names[..count].join(".")),
        };
        match self {
            Self::Unknown(def) => {
                let misfit = Misfit::new(word, format!("{owner} has no property {}", code(name)));
                misfit.suggest(name, def.fields.iter().map(|field| field.wire.as_str()))
            }
            Self::List => {
                let mut misfit = Misfit::new(word, format!("{owner} is a list, and has no property {}", code(name)));
                misfit.help = Some("`-1` is its last item".to_owned());
                misfit
            }
            Self::NoObject(kind) => Misfit::new(word, format!("{owner} is {kind}, and has no property {}", code(name))),
        }
    }
}

/// What kind of values a type has, as the document would call it.
pub(super) fn kind(api: &Api, ty: &TypeRef) -> &'static str {
    match api.behind(ty) {
        TypeRef::Prim(Prim::Bool) => "a boolean",
        TypeRef::Prim(Prim::I32 | Prim::I64 | Prim::U32 | Prim::U64) => "an integer",
        TypeRef::Prim(Prim::F32 | Prim::F64) => "a number",
        TypeRef::Prim(Prim::String) => "a text",
        TypeRef::Prim(_) => "a text of a format",
        TypeRef::Vec(_) => "a list",
        TypeRef::Tuple(_) => "a tuple",
        TypeRef::Map(_) => "a map",
        TypeRef::Json => "any value",
        TypeRef::Bytes => "no JSON",
        TypeRef::Option(inner) | TypeRef::Box(inner) => kind(api, inner),
        TypeRef::Named(id) => match &api.types[id.0 as usize].kind {
            TypeKind::Struct(_) => "an object",
            TypeKind::Enum(_) => "an enum",
            TypeKind::Constant(_) => "a constant",
            TypeKind::Union(_) => "one of several types",
            TypeKind::Alias(_) => "any value",
        },
    }
}

//! One entry and one operation: whether they fit, and what comes of it.

use super::way::{End, Misfit, kind, resolve};
use crate::api::{
    Api, BodyContent, Conversion, Field, Found, MediaType, NextPage, Operation, Pages, Parameter, Payload, Presence,
    Prim, Slot, Step, TypeKind, TypeRef,
};
use crate::config::{DateTime, PageStyle, Pagination, Word};
use crate::names::FieldName;
use crate::normalise::code;
use crate::spec::{Location, Spec};

/// What a way begins with, in messages.
const ANSWER: &str = "the answer";

/// Of an object in a request that a way leads through.
const CANNOT_BE_MADE: &str = "may be absent, and cannot be made: it has required properties";

/// What an operation and an entry have to say together.
pub(super) struct Fit<'a> {
    pub(super) api: &'a Api,
    pub(super) operation: &'a Operation,
    pub(super) spec: &'a Spec,
    pub(super) entry: &'a Pagination,
}

impl<'a> Fit<'a> {
    /// The pages of the operation: of its successes, the first that fits is one. If none does, it is said of the first.
    pub(super) fn pages(&self) -> Result<Pages, Misfit> {
        let json = self.operation.successes.iter().enumerate().filter_map(|(index, success)| match &success.payload {
            Payload::Json(ty) => Some(self.pages_of(index, ty)),
            _ => None,
        });
        let mut refused = None;
        for fit in json {
            match fit {
                Ok(pages) => return Ok(pages),
                Err(misfit) => refused = refused.or(Some(misfit)),
            }
        }
        match (&self.entry.style, &self.entry.items) {
            (PageStyle::LinkHeader(_), None) => Ok(Pages { success: 0, items: None, next: NextPage::LinkHeader }),
            (style, items) => Err(refused.unwrap_or_else(|| {
                let word = items.as_ref().unwrap_or(style.word());
                Misfit::new(word, format!("{} does not answer with JSON", self.name()))
            })),
        }
    }

    fn name(&self) -> String {
        code(&self.operation.id)
    }

    fn pages_of(&self, success: usize, output: &'a TypeRef) -> Result<Pages, Misfit> {
        let items = self.entry.items.as_ref().map(|way| self.list(output, way)).transpose()?;
        let next = match &self.entry.style {
            PageStyle::LinkHeader(_) => NextPage::LinkHeader,
            PageStyle::NextLink(way) => NextPage::Link(self.scalar(output, way, "a text", is_text)?),
            PageStyle::Cursor { parameter, value, more } => {
                let more = self.maybe_scalar(output, more.as_ref(), "a boolean", is_boolean)?;
                let (parameter, cursor, conversion) = self.cursor(output, parameter, value)?;
                NextPage::Cursor { parameter, cursor, conversion, more }
            }
            PageStyle::Page { parameter, start, limit, pages } => NextPage::Page {
                start: start.or_else(|| self.default_of(parameter)).unwrap_or(1),
                parameter: self.integer_slot(parameter)?,
                limit: limit.as_ref().map(|name| self.integer_slot(name)).transpose()?,
                pages: self.maybe_scalar(output, pages.as_ref(), "an integer", is_integer)?,
            },
            PageStyle::Offset { parameter, limit, total } => NextPage::Offset {
                parameter: self.integer_slot(parameter)?,
                limit: limit.as_ref().map(|name| self.integer_slot(name)).transpose()?,
                total: self.maybe_scalar(output, total.as_ref(), "an integer", is_integer)?,
            },
        };
        Ok(Pages { success, items, next })
    }

    fn list(&self, output: &'a TypeRef, way: &Word) -> Result<(Vec<Step>, TypeRef), Misfit> {
        let End { steps, ty } = resolve(self.api, ANSWER, output, way)?;
        match ty {
            TypeRef::Vec(item) => Ok((steps, (**item).clone())),
            other => Err(self.unlike(way, other, "a list")),
        }
    }

    fn maybe_scalar(
        &self,
        output: &'a TypeRef,
        way: Option<&Word>,
        wanted: &str,
        fits: fn(&TypeRef) -> bool,
    ) -> Result<Option<Found>, Misfit> {
        way.map(|way| self.scalar(output, way, wanted, fits)).transpose()
    }

    fn scalar(
        &self,
        output: &'a TypeRef,
        way: &Word,
        wanted: &str,
        fits: fn(&TypeRef) -> bool,
    ) -> Result<Found, Misfit> {
        let End { steps, ty } = resolve(self.api, ANSWER, output, way)?;
        let untyped = *ty == TypeRef::Json;
        if untyped || fits(ty) { Ok(Found { way: steps, untyped }) } else { Err(self.unlike(way, ty, wanted)) }
    }

    fn unlike(&self, way: &Word, found: &TypeRef, wanted: &str) -> Misfit {
        let what = if way.text == "." { ANSWER.to_owned() } else { code(&way.text) };
        Misfit::new(way, format!("{what} is {} in {}, not {wanted}", kind(self.api, found), self.name()))
    }

    /// Where a cursor goes, the cursor, and what makes one of the other.
    fn cursor(&self, output: &'a TypeRef, name: &Word, value: &Word) -> Result<(Slot, Found, Conversion), Misfit> {
        use Prim::{I32, I64, String, U32, U64, Uuid};
        let (slot, wanted) = self.slot(name)?;
        let End { steps, ty } = resolve(self.api, ANSWER, output, value)?;
        let conversion = match (ty, wanted) {
            (TypeRef::Prim(String) | TypeRef::Json, TypeRef::Prim(String)) => Conversion::Text,
            (TypeRef::Prim(I32 | I64 | U32 | U64 | Uuid), TypeRef::Prim(String)) => Conversion::ToString,
            (one, other) if one == other && self.is_value(one) => match self.is_copy(one) {
                true => Conversion::Copy,
                false => Conversion::Clone,
            },
            (one, other) => {
                let (one, other) = (kind(self.api, one), kind(self.api, other));
                let (value_is, slot_is) = (code(&value.text), code(&name.text));
                let message =
                    format!("{value_is} is {one} in {}, and the {} {slot_is} {other}", self.name(), self.what());
                return Err(Misfit::new(value, message));
            }
        };
        Ok((slot, Found { way: steps, untyped: *ty == TypeRef::Json }, conversion))
    }

    /// Whether a value of this type is one text, number or boolean.
    fn is_value(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Prim(_) => true,
            TypeRef::Named(id) => matches!(self.api.types[id.0 as usize].kind, TypeKind::Enum(_)),
            _ => false,
        }
    }

    fn is_copy(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Prim(Prim::String | Prim::Base64 | Prim::Base64Url | Prim::Secret) => false,
            TypeRef::Prim(Prim::DateTime | Prim::Date) => self.api.date_time != DateTime::String,
            TypeRef::Named(id) => matches!(&self.api.types[id.0 as usize].kind, TypeKind::Enum(it) if it.is_copy()),
            _ => true,
        }
    }

    fn integer_slot(&self, name: &Word) -> Result<Slot, Misfit> {
        let (slot, ty) = self.slot(name)?;
        if is_integer(ty) {
            return Ok(slot);
        }
        let (what, kind) = (self.what(), kind(self.api, ty));
        Err(Misfit::new(name, format!("the {what} {} of {} is {kind}, not an integer", code(&name.text), self.name())))
    }

    /// What the entry names of a request.
    fn what(&self) -> &'static str {
        if self.entry.in_body { "field" } else { "parameter" }
    }

    /// What the entry names of a request, and its type.
    fn slot(&self, name: &Word) -> Result<(Slot, &'a TypeRef), Misfit> {
        if self.entry.in_body {
            return self.field(name);
        }
        let parameter = self.parameter(name)?;
        let way = start(parameter.name.clone(), parameter.required);
        Ok((Slot { way }, self.api.behind(&parameter.ty)))
    }

    /// What is at this way in the body. What is absent on the way is made, so that it must be possible to make it.
    fn field(&self, name: &Word) -> Result<(Slot, &'a TypeRef), Misfit> {
        let operation = self.name();
        let refused = |message: String| Err(Misfit::new(name, message));
        let Some(body) = &self.operation.body else {
            return refused(format!("the request of {operation} has no body"));
        };
        let BodyContent::One(MediaType { payload: Payload::Json(ty) | Payload::Form(ty), .. }) = &body.content else {
            return refused(format!("the body of {operation} is neither JSON nor a form, or may be either"));
        };
        let End { steps, ty: end } = resolve(self.api, "the body", ty, name)?;
        let (mut way, mut from) = (start(FieldName("body".to_owned()), body.required), self.api.behind(ty));
        if !body.required && !self.can_be_made(from) {
            return refused(format!("the body of {operation} {CANNOT_BE_MADE}"));
        }
        let is_around = |step: &Step| matches!(step, Step::Some | Step::NotNull);
        let last = steps.iter().rposition(|step| matches!(step, Step::Field(_)));
        let Some(last) = last.filter(|last| steps[last + 1..].iter().all(is_around)) else {
            return refused(format!("this way in the body of {operation} does not end at a property"));
        };
        for step in &steps[..last] {
            match step {
                Step::Field(field) => from = self.type_of(from, field),
                Step::Some if self.can_be_made(from) => {}
                Step::Some => return refused(format!("an object on this way in {operation} {CANNOT_BE_MADE}")),
                _ => return refused(format!("this way in the body of {operation} leads through more than objects")),
            }
        }
        way.extend(steps);
        Ok((Slot { way }, end))
    }

    fn type_of(&self, object: &'a TypeRef, field: &FieldName) -> &'a TypeRef {
        let fields = self.fields(object).unwrap_or_default();
        fields.iter().find(|it| it.name == *field).map_or(object, |it| self.api.behind(&it.ty))
    }

    /// Whether there is an object of this type in which everything is absent.
    fn can_be_made(&self, ty: &TypeRef) -> bool {
        let is_optional = |field: &Field| matches!(field.presence, Presence::Optional | Presence::Patch);
        self.fields(ty).is_some_and(|fields| fields.iter().all(is_optional))
    }

    fn fields(&self, ty: &TypeRef) -> Option<&'a [Field]> {
        match self.api.behind(ty) {
            TypeRef::Box(inner) => self.fields(inner),
            TypeRef::Named(id) => match &self.api.types[id.0 as usize].kind {
                TypeKind::Struct(def) => Some(&def.fields),
                _ => None,
            },
            _ => None,
        }
    }

    /// The parameter of this name: that of the query, if several have it.
    fn parameter(&self, name: &Word) -> Result<&'a Parameter, Misfit> {
        let named = || self.operation.parameters.iter().filter(|it| it.wire == name.text);
        let found = named().find(|it| it.location == Location::Query).or_else(|| named().next());
        found.ok_or_else(|| {
            let misfit = Misfit::new(name, format!("{} has no parameter {}", self.name(), code(&name.text)));
            misfit.suggest(&name.text, self.operation.parameters.iter().map(|it| it.wire.as_str()))
        })
    }

    /// What the document says that an integer parameter is where it is left out.
    fn default_of(&self, name: &Word) -> Option<i64> {
        let source = self.spec.operations.iter().find(|source| source.at == self.operation.at)?;
        let parameter = source.parameters.iter().find(|it| it.name == name.text && it.location == Location::Query)?;
        parameter.schema.docs.default.as_ref()?.value.as_i64()
    }
}

/// The way into a field of a request type.
fn start(name: FieldName, required: bool) -> Vec<Step> {
    let optional = (!required).then_some(Step::Some);
    std::iter::once(Step::Field(name)).chain(optional).collect()
}

fn is_text(ty: &TypeRef) -> bool {
    *ty == TypeRef::Prim(Prim::String)
}

fn is_boolean(ty: &TypeRef) -> bool {
    *ty == TypeRef::Prim(Prim::Bool)
}

fn is_integer(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Prim(Prim::I32 | Prim::I64 | Prim::U32 | Prim::U64))
}

//! One entry and one operation: whether they fit, and what comes of it.

use super::way::{End, Misfit, kind, resolve};
use crate::api::{
    Api, Conversion, Found, NextPage, Operation, Pages, Parameter, Payload, Prim, Slot, Step, TypeKind, TypeRef,
};
use crate::config::{DateTime, PageStyle, Pagination, Word};
use crate::normalise::code;
use crate::spec::{Location, Spec};

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
                parameter: self.integer_parameter(parameter)?,
                limit: limit.as_ref().map(|name| self.integer_parameter(name)).transpose()?,
                pages: self.maybe_scalar(output, pages.as_ref(), "an integer", is_integer)?,
            },
            PageStyle::Offset { parameter, limit, total } => NextPage::Offset {
                parameter: self.integer_parameter(parameter)?,
                limit: limit.as_ref().map(|name| self.integer_parameter(name)).transpose()?,
                total: self.maybe_scalar(output, total.as_ref(), "an integer", is_integer)?,
            },
        };
        Ok(Pages { success, items, next })
    }

    fn list(&self, output: &'a TypeRef, way: &Word) -> Result<(Vec<Step>, TypeRef), Misfit> {
        let End { steps, ty } = resolve(self.api, output, way)?;
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
        let End { steps, ty } = resolve(self.api, output, way)?;
        let untyped = *ty == TypeRef::Json;
        if untyped || fits(ty) { Ok(Found { way: steps, untyped }) } else { Err(self.unlike(way, ty, wanted)) }
    }

    fn unlike(&self, way: &Word, found: &TypeRef, wanted: &str) -> Misfit {
        let what = if way.text == "." { "the answer".to_owned() } else { code(&way.text) };
        Misfit::new(way, format!("{what} is {} in {}, not {wanted}", kind(self.api, found), self.name()))
    }

    /// The parameter of a cursor, the cursor, and what makes one of the other.
    fn cursor(&self, output: &'a TypeRef, name: &Word, value: &Word) -> Result<(Slot, Found, Conversion), Misfit> {
        use Prim::{I32, I64, String, U32, U64, Uuid};
        let parameter = self.parameter(name)?;
        let End { steps, ty } = resolve(self.api, output, value)?;
        let conversion = match (ty, self.api.behind(&parameter.ty)) {
            (TypeRef::Prim(String) | TypeRef::Json, TypeRef::Prim(String)) => Conversion::Text,
            (TypeRef::Prim(I32 | I64 | U32 | U64 | Uuid), TypeRef::Prim(String)) => Conversion::ToString,
            (one, other) if one == other && self.is_value(one) => match self.is_copy(one) {
                true => Conversion::Copy,
                false => Conversion::Clone,
            },
            (one, other) => {
                let (one, other) = (kind(self.api, one), kind(self.api, other));
                let message = format!(
                    "{} is {one} in {}, and the parameter {} {other}",
                    code(&value.text),
                    self.name(),
                    code(&name.text)
                );
                return Err(Misfit::new(value, message));
            }
        };
        Ok((slot(parameter), Found { way: steps, untyped: *ty == TypeRef::Json }, conversion))
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

    fn integer_parameter(&self, name: &Word) -> Result<Slot, Misfit> {
        let parameter = self.parameter(name)?;
        let ty = self.api.behind(&parameter.ty);
        if is_integer(ty) {
            return Ok(slot(parameter));
        }
        let kind = kind(self.api, ty);
        Err(Misfit::new(
            name,
            format!("the parameter {} of {} is {kind}, not an integer", code(&name.text), self.name()),
        ))
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

fn slot(parameter: &Parameter) -> Slot {
    Slot { name: parameter.name.clone(), required: parameter.required }
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

//! What stands in a request as a value of any type: the type says what it takes a text for.

use std::cell::Cell;
use std::fmt::Display;

use serde_core::Deserializer;
use serde_core::de::value::{Error, StringDeserializer};
use serde_core::de::{
    DeserializeOwned, DeserializeSeed, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::node::{Node, Tree};
use super::text::Text;
use crate::wire;

/// Reads a value.
///
/// A type that takes any value, such as a union, is not told what a text is. So it is tried with what it looks like
/// first, then as a text, as a list and as an object; the first one that fits counts.
///
/// # Errors
///
/// The message says where in the value it is wrong, as those about bodies do.
pub(super) fn read<T: DeserializeOwned>(node: &Node) -> Result<T, String> {
    let (asked, absent) = (Cell::new(false), Cell::new(false));
    let attempt = |node: &Node, guess| {
        let reader = Reader { node, attempt: Attempt { guess, asked: &asked, absent: &absent } };
        wire::read(reader).map_err(|error: Error| error.to_string())
    };
    let mut result = attempt(node, Guess::Looks);
    // What is not there is none of several, too; an option has a value for that.
    if result.is_err() && absent.get() && !matches!(node, Node::Absent) {
        result = attempt(&Node::Absent, Guess::Looks);
    }
    for guess in [Guess::Text, Guess::List, Guess::Object] {
        if result.is_ok() || !asked.get() {
            break;
        }
        result = attempt(node, guess).or(result);
    }
    // What there is may be there for nobody.
    let has_no_name = matches!(node, Node::Tree(tree) if tree.spread && tree.texts.is_empty());
    if result.is_err() && asked.get() && has_no_name {
        result = attempt(&Node::Absent, Guess::Looks);
    }
    result
}

/// What a value is taken for that may be anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Guess {
    Looks,
    Text,
    List,
    Object,
}

#[derive(Clone, Copy)]
struct Attempt<'a> {
    guess: Guess,
    /// Whether a type has asked for anything at all.
    asked: &'a Cell<bool>,
    /// Whether what a type has asked for is not there.
    absent: &'a Cell<bool>,
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    node: &'a Node,
    attempt: Attempt<'a>,
}

fn custom(message: impl Display) -> Error {
    Error::custom(message)
}

/// A text as the number or the boolean that it looks like.
fn scalar(text: &str) -> Option<serde_json::Value> {
    let value: serde_json::Value = serde_json::from_str(text).ok()?;
    (value.is_number() || value.is_boolean()).then_some(value)
}

impl Reader<'_> {
    fn missing<T>(&self) -> Result<T, Error> {
        self.attempt.absent.set(true);
        Err(custom("is missing"))
    }

    /// The value as one text.
    fn text(&self) -> Result<String, Error> {
        match self.node {
            Node::Text { text, .. } | Node::Json(text) => text.read().map_err(custom),
            Node::Tree(Tree { texts, children, spread }) => match texts.last() {
                Some(text) => text.read().map_err(custom),
                None if *spread || children.is_empty() => self.missing(),
                None => Err(custom("is an object or a list, and not one value")),
            },
            Node::Several(items) => match items.last() {
                Some(node) => Reader { node, ..*self }.text(),
                None => self.missing(),
            },
            Node::Fields { .. } => Err(custom("is an object, and not one value")),
            Node::Absent => self.missing(),
        }
    }

    /// The members of a list.
    fn items(&self) -> Result<Vec<Node>, Error> {
        match self.node {
            Node::Text { text, delimiter: Some(delimiter), .. } => {
                Ok(text.split(*delimiter).into_iter().map(Node::text).collect())
            }
            Node::Text { text, .. } | Node::Json(text) => Ok(vec![Node::text(text.clone())]),
            Node::Tree(tree) if !tree.texts.is_empty() => Ok(tree.texts.iter().cloned().map(Node::text).collect()),
            Node::Tree(tree) if !tree.spread && !tree.children.is_empty() => {
                let number = |name: &String| name.parse::<usize>().map_err(|_| custom("is an object, and not a list"));
                let mut items = Vec::new();
                for (name, child) in &tree.children {
                    items.push((number(name)?, Node::Tree(child.clone())));
                }
                items.sort_by_key(|(index, _)| *index);
                Ok(items.into_iter().map(|(_, item)| item).collect())
            }
            Node::Several(items) => Ok(items.clone()),
            Node::Fields { .. } => Err(custom("is an object, and not a list")),
            Node::Tree(_) | Node::Absent => self.missing(),
        }
    }

    /// The properties of an object, of which the type knows these or says nothing.
    fn properties(&self, known: Option<&[&str]>) -> Result<Vec<(String, Node)>, Error> {
        match self.node {
            Node::Text { text, delimiter: Some(delimiter), exploded } => {
                let parts = text.split(*delimiter);
                let mut properties = Vec::new();
                if *exploded {
                    for part in &parts {
                        let (name, value) = part.name_and_value().ok_or_else(|| custom("is not `name=value`"))?;
                        properties.push((name.read().map_err(custom)?, Node::text(value)));
                    }
                } else {
                    for pair in parts.chunks(2) {
                        let [name, value] = pair else { return Err(custom("a name without a value")) };
                        properties.push((name.read().map_err(custom)?, Node::text(value.clone())));
                    }
                }
                Ok(properties)
            }
            Node::Text { .. } | Node::Json(_) => Err(custom("is a text, and not an object")),
            Node::Tree(tree) => {
                let here = |name: &String| known.is_none_or(|known| known.contains(&name.as_str()));
                let is_object = match tree.spread {
                    true => tree.children.keys().any(here),
                    false => !tree.children.is_empty(),
                };
                if !is_object && !tree.texts.is_empty() {
                    return Err(custom("is a text, and not an object"));
                }
                if !is_object && tree.spread {
                    return self.missing();
                }
                Ok(tree.children.iter().map(|(name, child)| (name.clone(), Node::Tree(child.clone()))).collect())
            }
            Node::Fields { fields, spread } => {
                let mut properties = fields.clone();
                let is_known = |name: &str| known.is_some_and(|known| known.contains(&name));
                for name in spread {
                    let mut tree = Tree { spread: true, ..Tree::default() };
                    for (found, node) in fields {
                        let Node::Tree(value) = node else { continue };
                        if found == name {
                            tree.texts.clone_from(&value.texts);
                        }
                        // An object may have a property that is called like itself.
                        if !is_known(found) || found == name && !value.texts.is_empty() {
                            tree.children.insert(found.clone(), value.clone());
                        }
                    }
                    if !tree.is_empty() {
                        properties.retain(|(found, _)| found != name);
                        properties.push(((*name).to_owned(), Node::Tree(tree)));
                    }
                }
                Ok(properties)
            }
            Node::Several(items) => match items.last() {
                Some(node) => Reader { node, ..*self }.properties(known),
                None => self.missing(),
            },
            Node::Absent => self.missing(),
        }
    }

    fn visit_items<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Items { items: self.items()?.into_iter(), attempt: self.attempt })
    }

    fn visit_properties<'de, V: Visitor<'de>>(self, known: Option<&[&str]>, visitor: V) -> Result<V::Value, Error> {
        let entries = self.properties(known)?.into_iter();
        visitor.visit_map(Properties { entries, value: None, attempt: self.attempt })
    }

    fn visit_scalar<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.text()?;
        match scalar(&text).filter(|_| self.attempt.guess != Guess::Text) {
            Some(value) => value.deserialize_any(visitor).map_err(custom),
            None => visitor.visit_string(text),
        }
    }

    /// What the value looks like.
    fn looks(&self) -> Guess {
        match self.node {
            // In a header, a comma may be part of a text.
            Node::Text { text, delimiter: Some(delimiter), exploded } if text.is_encoded() => {
                let parts = text.split(*delimiter);
                let pairs = *exploded && parts.iter().all(|part| part.name_and_value().is_some());
                if pairs {
                    Guess::Object
                } else if parts.len() > 1 {
                    Guess::List
                } else {
                    Guess::Text
                }
            }
            Node::Tree(tree) => match tree.texts.len() {
                0 => Guess::Object,
                1 => Guess::Text,
                _ => Guess::List,
            },
            Node::Fields { .. } => Guess::Object,
            Node::Several(items) if items.len() > 1 => Guess::List,
            _ => Guess::Text,
        }
    }
}

fn is_no_list(method: &str) -> bool {
    !matches!(method, "deserialize_seq" | "deserialize_tuple" | "deserialize_option" | "deserialize_newtype_struct")
}

/// Hands a JSON text over to the reader of JSON.
macro_rules! unless_json {
    ($self:ident, $method:ident($($argument:expr),*), $visitor:ident) => {
        // One of a list is all that there is to a value that is no list.
        if let Node::Several(items) = $self.node {
            if let ([node @ Node::Json(_)], true) = (&items[..], is_no_list(stringify!($method))) {
                return Reader { node, ..$self }.$method($($argument,)* $visitor);
            }
        }
        if let Node::Json(text) = $self.node {
            let text = text.read().map_err(custom)?;
            let mut json = serde_json::Deserializer::from_reader(text.as_bytes());
            return (&mut json).$method($($argument,)* $visitor).map_err(custom);
        }
    };
}

macro_rules! numbers {
    ($($method:ident $ty:ident $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            unless_json!(self, $method(), visitor);
            let text = self.text()?;
            // Rust reads words such as `inf`, too.
            let is_number = text.ends_with(|c: char| c.is_ascii_digit());
            match text.parse::<$ty>() {
                Ok(number) if is_number => visitor.$visit(number),
                _ => Err(Error::invalid_type(Unexpected::Str(&text), &visitor)),
            }
        }
    )*};
}

macro_rules! texts {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            unless_json!(self, $method(), visitor);
            visitor.visit_string(self.text()?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_any(), visitor);
        self.attempt.asked.set(true);
        if matches!(self.node, Node::Absent) || matches!(self.node, Node::Tree(tree) if tree.spread && tree.is_empty())
        {
            return self.missing();
        }
        let guess = match self.attempt.guess {
            Guess::Looks => self.looks(),
            guess => guess,
        };
        match guess {
            Guess::Looks | Guess::Text => self.visit_scalar(visitor),
            Guess::List => match self.node {
                Node::Text { delimiter: None, .. } => self.visit_scalar(visitor),
                _ => self.visit_items(visitor),
            },
            Guess::Object => match self.node {
                Node::Text { delimiter: None, .. } => self.visit_scalar(visitor),
                _ => self.visit_properties(None, visitor),
            },
        }
    }

    numbers! {
        deserialize_i8 i8 visit_i8
        deserialize_i16 i16 visit_i16
        deserialize_i32 i32 visit_i32
        deserialize_i64 i64 visit_i64
        deserialize_i128 i128 visit_i128
        deserialize_u8 u8 visit_u8
        deserialize_u16 u16 visit_u16
        deserialize_u32 u32 visit_u32
        deserialize_u64 u64 visit_u64
        deserialize_u128 u128 visit_u128
        deserialize_f32 f32 visit_f32
        deserialize_f64 f64 visit_f64
    }

    texts! { deserialize_char deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_identifier }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_bool(), visitor);
        match self.text()?.as_str() {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            other => Err(Error::invalid_type(Unexpected::Str(other), &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_option(), visitor);
        match self.node {
            Node::Absent => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_newtype_struct(name), visitor);
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_seq(), visitor);
        self.visit_items(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_tuple(len), visitor);
        self.visit_items(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_tuple(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_map(), visitor);
        self.visit_properties(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_struct(name, fields), visitor);
        self.visit_properties(Some(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        unless_json!(self, deserialize_enum(name, variants), visitor);
        visitor.visit_enum(self.text()?.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

/// The members of a list.
struct Items<'a> {
    items: std::vec::IntoIter<Node>,
    attempt: Attempt<'a>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(node) = self.items.next() else { return Ok(None) };
        seed.deserialize(Reader { node: &node, attempt: self.attempt }).map(Some)
    }
}

/// The properties of an object.
struct Properties<'a> {
    entries: std::vec::IntoIter<(String, Node)>,
    value: Option<Node>,
    attempt: Attempt<'a>,
}

impl<'de> MapAccess<'de> for Properties<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((name, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        let name: StringDeserializer<Error> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let node = self.value.take().unwrap_or(Node::Absent);
        seed.deserialize(Reader { node: &node, attempt: self.attempt })
    }
}

impl Text {
    /// Whether a delimiter in it cannot be part of a text: there it would be percent-encoded.
    fn is_encoded(&self) -> bool {
        self.decoding != super::text::Decoding::Plain
    }
}

//! Values that are one of several types: the macro, and how a branch is chosen.

use serde_core::de::{self, Error as _};
use serde_json::Value;

/// Implements `Serialize` and `Deserialize` for an enum whose variants hold one value each.
///
/// **By tag**, where a property says which branch it is. `own` rows are types that always have this property themselves,
/// `tag` rows get it added where it is missing. The tag may stand anywhere in the object. Behind the colon is the variant that keeps what no row
/// fits; without it, that is an error.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// pub struct Cat { pub lives: i64 }
/// specsmith_runtime::object! { Cat { required "lives" => lives: i64 } }
///
/// #[derive(Debug, PartialEq)]
/// pub enum Pet { Cat(Cat), Unknown(serde_json::Value) }
/// specsmith_runtime::union! {
///     Pet by "kind": Unknown {
///         tag "cat" | "kitten" => Cat: Cat,
///     }
/// }
///
/// let pet: Pet = serde_json::from_str(r#"{"lives": 9, "kind": "kitten"}"#)?;
/// assert_eq!(pet, Pet::Cat(Cat { lives: 9 }));
/// assert_eq!(serde_json::to_string(&pet)?, r#"{"kind":"cat","lives":9}"#);
/// let fish: Pet = serde_json::from_str(r#"{"kind": "fish"}"#)?;
/// assert!(matches!(fish, Pet::Unknown(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// **By shape**, where nothing says it. A branch can be meant if the value is of its kind of JSON, has the keys that it
/// requires and fits its constants. Of several, the one with the most of its keys comes first, and the first that can be
/// read is taken. A value that fits none is an error that says why for each.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// pub enum Id { Number(i64), Text(String) }
/// specsmith_runtime::union! {
///     Id {
///         integer => Number: i64,
///         string => Text: String,
///     }
/// }
///
/// assert_eq!(serde_json::from_str::<Id>("7")?, Id::Number(7));
/// let error = serde_json::from_str::<Id>("[]").unwrap_err();
/// assert!(error.to_string().starts_with("no branch of `Id` fits: Number: an array is no integer; Text:"), "{error}");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! union {
    ($ty:ident by $property:literal $(: $other:ident)? {
        $($own:ident $first:literal $(| $more:literal)* => $variant:ident : $t:ty),* $(,)?
    }) => {
        const _: () = {
            impl $crate::wire::TaggedUnion for $ty {
                const NAME: &'static str = ::core::stringify!($ty);
                const PROPERTY: &'static str = $property;
                const TAGS: &'static [&'static [&'static str]] = &[$(&[$first $(, $more)*]),*];

                fn read(index: usize, value: &$crate::__private::serde_json::Value)
                    -> ::core::result::Result<Self, $crate::__private::serde_json::Error>
                {
                    let mut _next = 0;
                    $(
                        if index == _next {
                            return match <$t as $crate::__private::serde_core::Deserialize>::deserialize(value) {
                                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(Self::$variant(value)),
                                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                            };
                        }
                        _next += 1;
                    )*
                    ::core::result::Result::Err($crate::wire::no_such_branch())
                }

                #[allow(unused_variables)]
                fn other(value: $crate::__private::serde_json::Value) -> ::core::option::Option<Self> {
                    $(return ::core::option::Option::Some(Self::$other(value));)?
                    #[allow(unreachable_code)]
                    ::core::option::Option::None
                }
            }

            impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
                fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(deserializer: D)
                    -> ::core::result::Result<Self, D::Error>
                {
                    $crate::wire::deserialize_tagged(deserializer)
                }
            }

            impl $crate::__private::serde_core::Serialize for $ty {
                fn serialize<S: $crate::__private::serde_core::Serializer>(&self, serializer: S)
                    -> ::core::result::Result<S::Ok, S::Error>
                {
                    match self {
                        $(Self::$variant(value) => $crate::wire::write_tagged::$own(serializer, $property, $first, value),)*
                        $(Self::$other(value) => $crate::__private::serde_core::Serialize::serialize(value, serializer),)?
                    }
                }
            }
        };
    };
    ($ty:ident {
        $($kind:ident
            $(texts [$($text:literal),* $(,)?])?
            $(requires [$($required:literal),* $(,)?])?
            $(knows [$($known:literal),* $(,)?])?
            $(where $constant:literal is [$($value:literal),* $(,)?])*
            => $variant:ident : $t:ty),* $(,)?
    }) => {
        const _: () = {
            impl $crate::wire::ShapedUnion for $ty {
                const NAME: &'static str = ::core::stringify!($ty);
                const BRANCHES: &'static [$crate::wire::Branch] = &[$($crate::wire::Branch {
                    name: ::core::stringify!($variant),
                    kind: $crate::wire::Kind::$kind,
                    texts: &[$($($text),*)?],
                    requires: &[$($($required),*)?],
                    knows: &[$($($known),*)?],
                    constants: &[$(($constant, &[$($value),*])),*],
                }),*];

                fn read(index: usize, value: &$crate::__private::serde_json::Value)
                    -> ::core::result::Result<Self, $crate::__private::serde_json::Error>
                {
                    let mut _next = 0;
                    $(
                        if index == _next {
                            return match <$t as $crate::__private::serde_core::Deserialize>::deserialize(value) {
                                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(Self::$variant(value)),
                                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                            };
                        }
                        _next += 1;
                    )*
                    ::core::result::Result::Err($crate::wire::no_such_branch())
                }
            }

            impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
                fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(deserializer: D)
                    -> ::core::result::Result<Self, D::Error>
                {
                    $crate::wire::deserialize_shaped(deserializer)
                }
            }

            impl $crate::__private::serde_core::Serialize for $ty {
                fn serialize<S: $crate::__private::serde_core::Serializer>(&self, serializer: S)
                    -> ::core::result::Result<S::Ok, S::Error>
                {
                    match self {
                        $(Self::$variant(value) => $crate::__private::serde_core::Serialize::serialize(value, serializer),)*
                    }
                }
            }
        };
    };
}

/// What `union!` writes for an enum by tag.
pub trait TaggedUnion: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;
    /// The property that says which branch it is.
    const PROPERTY: &'static str;
    /// The tags of each branch.
    const TAGS: &'static [&'static [&'static str]];

    /// Reads the branch with this index.
    ///
    /// # Errors
    ///
    /// The value is not of the branch's type.
    fn read(index: usize, value: &Value) -> Result<Self, serde_json::Error>;

    /// Keeps a value that no branch fits, if the enum can.
    fn other(value: Value) -> Option<Self>;
}

/// What `union!` writes for an enum by shape.
pub trait ShapedUnion: Sized {
    /// The name of the type, for messages.
    const NAME: &'static str;
    /// What is known of each branch before it is read.
    const BRANCHES: &'static [Branch];

    /// Reads the branch with this index.
    ///
    /// # Errors
    ///
    /// The value is not of the branch's type.
    fn read(index: usize, value: &Value) -> Result<Self, serde_json::Error>;
}

/// What is known of a branch before it is read.
pub struct Branch {
    /// The name of the variant, for messages.
    pub name: &'static str,
    /// The kind of JSON.
    pub kind: Kind,
    /// The texts that the document lists, if the branch is an enum of them.
    pub texts: &'static [&'static str],
    /// The keys that an object of this branch must have.
    pub requires: &'static [&'static str],
    /// The other keys that it may have.
    pub knows: &'static [&'static str],
    /// Properties that can only have certain texts as their value.
    pub constants: &'static [(&'static str, &'static [&'static str])],
}

/// A kind of JSON value.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    boolean,
    /// A number without a fraction.
    integer,
    /// A number.
    number,
    /// A text.
    string,
    /// A list.
    array,
    /// A map.
    object,
    /// Not known beforehand.
    any,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::boolean => "boolean",
            Self::integer => "integer",
            Self::number => "number",
            Self::string => "string",
            Self::array => "array",
            Self::object => "object",
            Self::any => "value",
        }
    }

    fn takes(self, value: &Value) -> bool {
        match self {
            Self::boolean => value.is_boolean(),
            Self::integer => value.is_i64() || value.is_u64(),
            Self::number => value.is_number(),
            Self::string => value.is_string(),
            Self::array => value.is_array(),
            Self::object => value.is_object(),
            Self::any => true,
        }
    }
}

impl Branch {
    /// How much speaks for this branch, or what speaks against it.
    fn fit(&self, value: &Value) -> Result<usize, String> {
        if !self.kind.takes(value) {
            return Err(format!("{} is no {}", describe(value), self.kind.name()));
        }
        let map = match value {
            Value::Object(map) => map,
            // An open enum takes any text. It comes first with one that it lists, and after everything else with another.
            Value::String(text) if !self.texts.is_empty() => {
                return Ok(2 * usize::from(self.texts.contains(&text.as_str())));
            }
            _ => return Ok(usize::from(self.kind != Kind::any)),
        };
        if let Some(missing) = self.requires.iter().find(|key| !map.contains_key(**key)) {
            return Err(format!("`{missing}` is missing"));
        }
        for (property, permitted) in self.constants {
            if let Some(Value::String(text)) = map.get(*property) {
                if !permitted.contains(&text.as_str()) {
                    return Err(format!("`{property}` is `{text}`, not `{}`", permitted.join("` or `")));
                }
            }
        }
        let present = |keys: &[&str]| keys.iter().filter(|key| map.contains_key(**key)).count();
        Ok(1 + present(self.requires) + present(self.knows))
    }
}

fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

/// The branches that can be meant, the likeliest first; and why the others cannot.
fn candidates(branches: &[Branch], value: &Value) -> (Vec<usize>, Vec<String>) {
    let (mut fitting, mut reasons) = (Vec::new(), Vec::new());
    for (index, branch) in branches.iter().enumerate() {
        match branch.fit(value) {
            Ok(score) => fitting.push((score, index)),
            Err(reason) => reasons.push(format!("{}: {reason}", branch.name)),
        }
    }
    fitting.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    (fitting.into_iter().map(|(_, index)| index).collect(), reasons)
}

/// Why a branch does not fit, cut short: reasons contain those of unions inside, which contain those of unions inside.
#[cold]
fn reason(branch: &str, error: &serde_json::Error) -> String {
    const LONGEST: usize = 200;
    let text = error.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{branch}: {}…", &text[..end]),
        None => format!("{branch}: {text}"),
    }
}

/// Reads a union by shape.
///
/// # Errors
///
/// No branch fits; the message says why for each.
pub fn deserialize_shaped<'de, T: ShapedUnion, D: de::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = buffer(deserializer)?;
    let (candidates, mut reasons) = candidates(T::BRANCHES, &value);
    for index in candidates {
        match T::read(index, &value) {
            Ok(read) => return Ok(read),
            Err(error) => reasons.push(reason(T::BRANCHES[index].name, &error)),
        }
    }
    Err(D::Error::custom(format_args!("no branch of `{}` fits: {}", T::NAME, reasons.join("; "))))
}

/// Reads a union by tag.
///
/// # Errors
///
/// The tag is missing or unknown, or the value is not of the type that the tag names.
pub fn deserialize_tagged<'de, T: TaggedUnion, D: de::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = buffer(deserializer)?;
    let tag = value.get(T::PROPERTY).and_then(Value::as_str).unwrap_or_default();
    match T::TAGS.iter().position(|tags| tags.contains(&tag)) {
        Some(index) => T::read(index, &value).map_err(D::Error::custom),
        None => {
            let message = tag_message(T::NAME, T::PROPERTY, &value);
            // What has no place for a tag is no branch of a later version either.
            let other = if value.is_object() { T::other(value) } else { None };
            other.ok_or_else(|| D::Error::custom(message))
        }
    }
}

/// Reads the whole value before it is clear what it is. Not generic over the union, so that it is compiled once.
fn buffer<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
    de::Deserialize::deserialize(deserializer)
}

fn tag_message(name: &str, property: &str, value: &Value) -> String {
    match value.get(property) {
        _ if !value.is_object() => format!("{} is no object (`{name}`)", describe(value)),
        Some(Value::String(tag)) => format!("`{property}` is `{tag}`, which `{name}` does not know"),
        _ => format!("`{property}`, which says what `{name}` it is, is missing"),
    }
}

/// Writes a branch of a union by tag; the functions are named after the words of the table.
pub mod write_tagged {
    use serde_core::ser::{Error as _, Serialize, SerializeMap, Serializer};
    use serde_json::Value;

    /// The type has the property itself.
    ///
    /// # Errors
    ///
    /// The serializer refuses the value.
    pub fn own<S: Serializer, T: Serialize>(serializer: S, _: &str, _: &str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    /// The type lacks the property, or may leave it out; then it is written first.
    ///
    /// # Errors
    ///
    /// The serializer refuses the value, or it is no object.
    pub fn tag<S: Serializer, T: Serialize>(
        serializer: S,
        property: &str,
        tag: &str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let value = match serde_json::to_value(value) {
            Ok(Value::Object(value)) => value,
            Ok(_) => return Err(S::Error::custom("only an object can have a tag")),
            Err(error) => return Err(S::Error::custom(error)),
        };
        let has_tag = value.contains_key(property);
        let mut map = serializer.serialize_map(Some(value.len() + usize::from(!has_tag)))?;
        if !has_tag {
            map.serialize_entry(property, tag)?;
        }
        for (key, value) in &value {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// What `read` says to an index that is no branch's.
pub fn no_such_branch() -> serde_json::Error {
    serde_json::Error::custom("there is no such branch")
}

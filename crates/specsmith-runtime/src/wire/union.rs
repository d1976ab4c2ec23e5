//! Values that are one of several types: the macro, and how a branch is chosen.

mod branch;
mod buffer;
mod lost;
mod memo;
mod tag;

use serde_core::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use self::branch::Distance;
use self::lost::Lost;

pub use self::branch::{Branch, Constant, Kind};
pub use self::buffer::Buffer;
pub use self::tag::write_tagged;

/// Implements `Serialize` and `Deserialize` for an enum whose variants hold one value each.
///
/// **By tag**, where a property says which branch it is. `own` rows are types that always have this property themselves,
/// `tag` rows may leave it out, and then it is written first, and `bare` rows do not know it: they are read without it, and
/// it is always written. The tag may stand anywhere in the object. Behind the colon is the variant that keeps what no row
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
///         bare "cat" | "kitten" => Cat: Cat,
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
/// requires and fits its constants. Of several, the one that knows most keys of the value comes first, then the one that
/// loses fewest, then the first; a `closed` one comes last where the value has keys that it does not know. The first that
/// can be read is taken, unless it is a union that only keeps the value as unknown: that comes last of all. A value that
/// fits none is an error that says why for each. Where some branches share a constant, `Name by shape and "kind": Unknown`
/// keeps an object whose `kind` is none of the constants.
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
                const TAGS: &'static [(&'static [&'static str], $crate::wire::Tagged)] =
                    &[$((&[$first $(, $more)*], $crate::wire::Tagged::$own)),*];

                #[inline]
                fn read(index: usize, value: &$crate::wire::Buffer)
                    -> ::core::result::Result<Self, $crate::__private::serde_json::Error>
                {
                    $crate::by_index!(index, else (::core::result::Result::Err($crate::wire::no_such_branch()));
                        $(($crate::wire::read_branch::<$t, Self>(value, Self::$variant)))*
                    )
                }

                #[allow(unused_variables)]
                #[inline]
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
    ($ty:ident $(by shape and $property:literal : $other:ident)? {
        $($kind:ident
            $(lists [$($listed:literal),* $(,)?])?
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
                    lists: &[$($(&$listed),*)?],
                    requires: &[$($($required),*)?],
                    knows: &[$($($known),*)?],
                    constants: &[$(($constant, &[$(&$value),*])),*],
                }),*];
                const TAG: &'static [&'static str] = &[$($property)?];

                #[allow(unused_variables)]
                #[inline]
                fn other(value: $crate::__private::serde_json::Value) -> ::core::option::Option<Self> {
                    $(return ::core::option::Option::Some(Self::$other(value));)?
                    #[allow(unreachable_code)]
                    ::core::option::Option::None
                }

                #[inline]
                fn read(index: usize, value: &$crate::wire::Buffer)
                    -> ::core::result::Result<Self, $crate::__private::serde_json::Error>
                {
                    $crate::by_index!(index, else (::core::result::Result::Err($crate::wire::no_such_branch()));
                        $(($crate::wire::read_branch::<$t, Self>(value, Self::$variant)))*
                    )
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
                        $(Self::$other(value) => $crate::__private::serde_core::Serialize::serialize(value, serializer),)?
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
    /// The tags of each branch, and what its type has to do with them.
    const TAGS: &'static [(&'static [&'static str], Tagged)];

    /// Reads the branch with this index.
    ///
    /// # Errors
    ///
    /// The value is not of the branch's type.
    fn read(index: usize, value: &Buffer) -> Result<Self, serde_json::Error>;

    /// Keeps a value that no branch fits, if the enum can.
    fn other(value: Value) -> Option<Self>;
}

/// Whether the type of a branch has the tag as a property.
#[allow(non_camel_case_types)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tagged {
    /// Always.
    own,
    /// It may.
    tag,
    /// Never.
    bare,
}

/// What `union!` writes for an enum by shape.
pub trait ShapedUnion: Sized + 'static {
    /// The name of the type, for messages.
    const NAME: &'static str;
    /// What is known of each branch before it is read.
    const BRANCHES: &'static [Branch];
    /// The property whose constants say whether the document knows the value at all, if there is one.
    const TAG: &'static [&'static str];

    /// Reads the branch with this index.
    ///
    /// # Errors
    ///
    /// The value is not of the branch's type.
    fn read(index: usize, value: &Buffer) -> Result<Self, serde_json::Error>;

    /// Keeps a value whose tag no branch has, if the enum can.
    fn other(value: Value) -> Option<Self>;
}

/// Reads a union by shape.
///
/// # Errors
///
/// No branch fits; the message says why for each.
pub fn deserialize_shaped<'de, T: ShapedUnion, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = buffer(deserializer)?;
    choose(&value).map_err(D::Error::custom)
}

/// A branch that a value could be read as.
struct Choice<T> {
    read: T,
    index: usize,
    lost: Lost,
    distance: Distance,
}

impl<T> Choice<T> {
    /// Whether a branch at this distance, which loses less of the value, would be taken instead.
    fn may_give_way(&self, distance: &Distance) -> bool {
        self.lost.unknown || distance.may_replace(&self.distance)
    }
}

fn choose<T: ShapedUnion>(value: &Buffer) -> Result<T, String> {
    match memo::recall::<T>(value) {
        Some(Ok(index)) => return T::read(index, value).map_err(|error| error.to_string()),
        Some(Err(message)) => return Err(message),
        None => {}
    }
    if T::TAG.iter().any(|property| !branch::lists(T::BRANCHES, property, value)) {
        if let Some(other) = T::other(Value::from(value)) {
            lost::note_unknown(value);
            return Ok(other);
        }
    }
    let (candidates, mut reasons) = branch::candidates(T::BRANCHES, value);
    let choosing = (candidates.len() > 1).then(memo::Choosing::begin);
    let mut best: Option<Choice<T>> = None;
    for (distance, index) in candidates {
        if best.as_ref().is_some_and(|best| !best.may_give_way(&distance)) {
            continue;
        }
        let (read, lost) = lost::counted(value, || T::read(index, value));
        match read {
            Ok(read) if best.as_ref().is_none_or(|best| lost.count < best.lost.count) => {
                let whole = lost.count == 0;
                best = Some(Choice { read, index, lost, distance });
                if whole {
                    break;
                }
            }
            Ok(_) => {}
            Err(error) => reasons.push(format!("{}: {}", T::BRANCHES[index].name, cut(&error.to_string()))),
        }
    }
    drop(choosing);
    if let Some(Choice { read, index, lost, .. }) = best {
        lost::note_again(value, &lost);
        // A union around this one may have a branch that keeps it, or that is such an integer itself.
        if T::BRANCHES[index].drops_fraction(value) {
            lost::note(value);
        }
        memo::keep::<T>(value, || Ok(index));
        return Ok(read);
    }
    let message = format!("no branch of `{}` fits: {}", T::NAME, reasons.join("; "));
    memo::keep::<T>(value, || Err(message.clone()));
    Err(message)
}

/// Reads a union by tag.
///
/// # Errors
///
/// The tag is missing or unknown, or the value is not of the type that the tag names.
pub fn deserialize_tagged<'de, T: TaggedUnion, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let value = buffer(deserializer)?;
    let tag = value.get(T::PROPERTY).and_then(Buffer::scalar).and_then(Value::as_str).unwrap_or_default();
    match T::TAGS.iter().position(|(tags, _)| tags.contains(&tag)) {
        Some(index) if T::TAGS[index].1 == Tagged::bare => {
            T::read(index, &value.without(T::PROPERTY)).map_err(D::Error::custom)
        }
        Some(index) => T::read(index, &value).map_err(D::Error::custom),
        None => {
            // What has no place for a tag is no branch of a later version either.
            let other = matches!(value, Buffer::Map(_)).then(|| T::other(Value::from(&value))).flatten();
            let other = other.ok_or_else(|| D::Error::custom(tag_message(T::NAME, T::PROPERTY, &value)))?;
            lost::note_unknown(&value);
            Ok(other)
        }
    }
}

/// Reads the whole value before it is clear what it is. Not generic over the union, so that it is compiled once.
fn buffer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Buffer, D::Error> {
    Buffer::deserialize(deserializer)
}

fn tag_message(name: &str, property: &str, value: &Buffer) -> String {
    match value.get(property).and_then(Buffer::scalar) {
        _ if !matches!(value, Buffer::Map(_)) => format!("{} is no object (`{name}`)", value.describe()),
        Some(Value::String(tag)) => format!("`{property}` is `{}`, which `{name}` does not know", cut(tag)),
        _ => format!("`{property}`, which says what `{name}` it is, is missing"),
    }
}

/// A text cut short: the reasons of a union contain those of unions inside of it, which contain those of unions inside, and
/// values are as long as a server likes.
fn cut(text: &str) -> String {
    const LONGEST: usize = 200;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Reads the value of a branch, and wraps it.
///
/// # Errors
///
/// The value is not of the branch's type.
pub fn read_branch<'de, T: Deserialize<'de>, U>(value: &'de Buffer, wrap: fn(T) -> U) -> Result<U, serde_json::Error> {
    T::deserialize(value).map(wrap)
}

/// What `read` says to an index that is no branch's.
pub fn no_such_branch() -> serde_json::Error {
    serde_json::Error::custom("there is no such branch")
}

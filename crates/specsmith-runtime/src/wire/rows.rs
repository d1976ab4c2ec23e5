//! What the properties of an object are read into.
//!
//! A type of a document says what its properties are, as a tuple of slots; reading them is the same for all of such types, and
//! stands here. So the compiler checks it once, and not once for each type.

use serde_core::de::{DeserializeOwned, MapAccess};

use super::Nullable;
use super::reader::Entries;

/// Where the value of a property goes while its object is read.
pub trait Slot: Sized {
    /// The type of the field.
    type Value;

    /// A slot that nothing has been read into.
    fn empty() -> Self;

    /// Reads the value of the last key; the last one counts.
    fn read<'de, A: MapAccess<'de>>(&mut self, entries: &mut Entries<'de, A>);

    /// The value of the field; `None` if there is none although there has to be one.
    fn value(self) -> Option<Self::Value>;
}

/// The slots, named after the presences of `object!`.
#[allow(non_camel_case_types)]
pub mod slot {
    use super::{DeserializeOwned, Entries, MapAccess, Nullable, Slot};

    /// For a `T`.
    pub struct required<T>(Option<T>);

    /// For an `Option<T>`, which `null` makes `None`, too.
    pub struct optional<T>(Option<T>);

    /// For an `Option<T>` that has to be there.
    pub type nullable<T> = required<Option<T>>;

    /// For an `Option<Nullable<T>>`, which tells `null` from what is absent.
    pub struct patch<T>(Option<Nullable<T>>);

    /// For the keys that the table lacks: a map.
    pub struct additional<M>(M);

    impl<T: DeserializeOwned> Slot for required<T> {
        type Value = T;

        #[inline]
        fn empty() -> Self {
            Self(None)
        }

        #[inline]
        fn read<'de, A: MapAccess<'de>>(&mut self, entries: &mut Entries<'de, A>) {
            entries.value_into(&mut self.0);
        }

        #[inline]
        fn value(self) -> Option<T> {
            self.0
        }
    }

    impl<T: DeserializeOwned> Slot for optional<T> {
        type Value = Option<T>;

        #[inline]
        fn empty() -> Self {
            Self(None)
        }

        #[inline]
        fn read<'de, A: MapAccess<'de>>(&mut self, entries: &mut Entries<'de, A>) {
            if let Some(value) = entries.value() {
                self.0 = value;
            }
        }

        #[inline]
        fn value(self) -> Option<Option<T>> {
            Some(self.0)
        }
    }

    impl<T: DeserializeOwned> Slot for patch<T> {
        type Value = Option<Nullable<T>>;

        #[inline]
        fn empty() -> Self {
            Self(None)
        }

        #[inline]
        fn read<'de, A: MapAccess<'de>>(&mut self, entries: &mut Entries<'de, A>) {
            entries.value_into(&mut self.0);
        }

        #[inline]
        fn value(self) -> Option<Option<Nullable<T>>> {
            Some(self.0)
        }
    }

    impl<M, V> Slot for additional<M>
    where
        M: Default + Extend<(String, V)> + IntoIterator<Item = (String, V)>,
        V: DeserializeOwned,
    {
        type Value = M;

        #[inline]
        fn empty() -> Self {
            Self(M::default())
        }

        #[inline]
        fn read<'de, A: MapAccess<'de>>(&mut self, entries: &mut Entries<'de, A>) {
            if let Some(value) = entries.value() {
                self.0.extend([(entries.unknown_key(), value)]);
            }
        }

        #[inline]
        fn value(self) -> Option<M> {
            Some(self.0)
        }
    }
}

/// The types of the fields, by the presences of `object!`: what the slots of the same name have for a value.
#[allow(non_camel_case_types)]
pub mod value {
    use super::Nullable;

    /// The value itself.
    pub type required<T> = T;

    /// The value, if there is one.
    pub type optional<T> = Option<T>;

    /// The value, or `null`.
    pub type nullable<T> = Option<T>;

    /// The value or `null`, if there is one of them.
    pub type patch<T> = Option<Nullable<T>>;
}

/// The slots of an object, in the order of its table: a tuple of up to sixteen, or of sixteen and the tuple of what is left, as
/// [`rows!`](crate::rows) makes it.
pub trait Rows: Sized {
    /// The fields, in tuples of the same form.
    type Values;

    /// Slots that nothing has been read into.
    fn empty() -> Self;

    /// Reads the value of the last key into the slot at an index; behind the last one, it is passed over.
    fn read<'de, A: MapAccess<'de>>(&mut self, index: usize, entries: &mut Entries<'de, A>);

    /// The values of the fields.
    ///
    /// # Errors
    ///
    /// The index of the first that is missing.
    fn values(self) -> Result<Self::Values, usize>;
}

/// How many slots stand side by side.
const SIDE_BY_SIDE: usize = 16;

/// The value of the slot at an index, or that it is missing.
fn present<S: Slot>(slot: S, index: usize) -> Result<S::Value, usize> {
    slot.value().ok_or(index)
}

/// Implements [`Rows`] for the tuple of these slots, with an index for each, and of `more` behind them.
macro_rules! implement {
    ($($slot:ident $index:tt)* $(; $more:ident $last:tt)?) => {
        impl<$($slot: Slot,)* $($more: Rows)?> Rows for ($($slot,)* $($more,)?) {
            type Values = ($($slot::Value,)* $($more::Values,)?);

            #[inline]
            #[allow(clippy::unused_unit, reason = "of no slots")]
            fn empty() -> Self {
                ($($slot::empty(),)* $($more::empty(),)?)
            }

            #[inline]
            fn read<'de, Access: MapAccess<'de>>(&mut self, index: usize, entries: &mut Entries<'de, Access>) {
                match index {
                    $($index => self.$index.read(entries),)*
                    $(SIDE_BY_SIDE.. => self.$last.read(index - SIDE_BY_SIDE, entries),)?
                    #[allow(unreachable_patterns, reason = "with more behind them")]
                    _ => entries.skip(),
                }
            }

            #[inline]
            fn values(self) -> Result<Self::Values, usize> {
                Ok((
                    $(present(self.$index, $index)?,)*
                    $(self.$last.values().map_err(|index| SIDE_BY_SIDE + index)?,)?
                ))
            }
        }
    };
}

implement!();
implement!(A 0);
implement!(A 0 B 1);
implement!(A 0 B 1 C 2);
implement!(A 0 B 1 C 2 D 3);
implement!(A 0 B 1 C 2 D 3 E 4);
implement!(A 0 B 1 C 2 D 3 E 4 F 5);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15);
implement!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15; More 16);

/// The type of [`Rows`] of these slots, or that of these values, each in brackets.
#[doc(hidden)]
#[macro_export]
macro_rules! rows {
    (
        [$($r0:tt)+] [$($r1:tt)+] [$($r2:tt)+] [$($r3:tt)+] [$($r4:tt)+] [$($r5:tt)+]
        [$($r6:tt)+] [$($r7:tt)+] [$($r8:tt)+] [$($r9:tt)+] [$($ra:tt)+] [$($rb:tt)+]
        [$($rc:tt)+] [$($rd:tt)+] [$($re:tt)+] [$($rf:tt)+] $($more:tt)+
    ) => {
        (
            $($r0)+, $($r1)+, $($r2)+, $($r3)+, $($r4)+, $($r5)+,
            $($r6)+, $($r7)+, $($r8)+, $($r9)+, $($ra)+, $($rb)+,
            $($rc)+, $($rd)+, $($re)+, $($rf)+,
            $crate::rows!($($more)+),
        )
    };
    ($([$($slot:tt)+])*) => { ($($($slot)+,)*) };
}

/// A struct of fields that take what stands at their place in values of the form that [`Rows`] have, behind the fields that it
/// has already.
///
/// The values are not taken apart by a pattern: the name of a field may be that of a type of one value, which no binding can have.
#[doc(hidden)]
#[macro_export]
macro_rules! object_of {
    ($ty:ident { $($field:tt)* } $values:expr;
        $f0:ident $f1:ident $f2:ident $f3:ident $f4:ident $f5:ident $f6:ident $f7:ident
        $f8:ident $f9:ident $fa:ident $fb:ident $fc:ident $fd:ident $fe:ident $ff:ident
        $($more:ident)+
    ) => {
        $crate::object_of!($ty {
            $($field)*
            $f0: $values.0, $f1: $values.1, $f2: $values.2, $f3: $values.3, $f4: $values.4, $f5: $values.5, $f6: $values.6, $f7: $values.7,
            $f8: $values.8, $f9: $values.9, $fa: $values.10, $fb: $values.11, $fc: $values.12, $fd: $values.13, $fe: $values.14, $ff: $values.15,
        } $values.16; $($more)+)
    };
    ($ty:ident { $($field:tt)* } $values:expr;
        $($f0:ident $($f1:ident $($f2:ident $($f3:ident $($f4:ident $($f5:ident $($f6:ident $($f7:ident
        $($f8:ident $($f9:ident $($fa:ident $($fb:ident $($fc:ident $($fd:ident $($fe:ident $($ff:ident
        )?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?
    ) => {
        $ty {
            $($field)*
            $($f0: $values.0, $($f1: $values.1, $($f2: $values.2, $($f3: $values.3,
            $($f4: $values.4, $($f5: $values.5, $($f6: $values.6, $($f7: $values.7,
            $($f8: $values.8, $($f9: $values.9, $($fa: $values.10, $($fb: $values.11,
            $($fc: $values.12, $($fd: $values.13, $($fe: $values.14, $($ff: $values.15,
            )?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?
        }
    };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    /// A type of as many properties as stand side by side, and of these fields and rows behind them.
    macro_rules! sixteen_and {
        ($ty:ident { $($field:ident: $t:ty),* } { $($row:tt)* }) => {
            #[derive(Debug, PartialEq)]
            struct $ty {
                a: u8,
                b: u8,
                c: u8,
                d: u8,
                e: u8,
                f: u8,
                g: u8,
                h: u8,
                i: u8,
                j: u8,
                k: u8,
                l: u8,
                m: u8,
                n: u8,
                o: u8,
                p: u8,
                $($field: $t,)*
            }
            crate::object! {
                $ty {
                    required "a" => a: u8,
                    required "b" => b: u8,
                    required "c" => c: u8,
                    required "d" => d: u8,
                    required "e" => e: u8,
                    required "f" => f: u8,
                    required "g" => g: u8,
                    required "h" => h: u8,
                    required "i" => i: u8,
                    required "j" => j: u8,
                    required "k" => k: u8,
                    required "l" => l: u8,
                    required "m" => m: u8,
                    required "n" => n: u8,
                    required "o" => o: u8,
                    required "p" => p: u8,
                    $($row)*
                }
            }
        };
    }

    sixteen_and!(Full {} {});
    sixteen_and!(Two { q: u8, r: Option<u8> } { required "q" => q: u8, optional "r" => r: u8, });
    sixteen_and!(Rest { rest: BTreeMap<String, u8> } { ..rest: BTreeMap<String, u8> });

    /// An object of the letters, each with its code; the last comes first.
    fn letters(text: &str) -> String {
        let entries: Vec<String> = text.bytes().rev().map(|it| format!("\"{}\":{it}", char::from(it))).collect();
        format!("{{{}}}", entries.join(","))
    }

    #[test]
    fn each_value_goes_into_its_slot() {
        let full: Full = serde_json::from_str(&letters("abcdefghijklmnopz")).unwrap();
        assert_eq!((full.a, full.b, full.p), (b'a', b'b', b'p'));
        let two: Two = serde_json::from_str(&letters("abcdefghijklmnopqz")).unwrap();
        assert_eq!((two.a, two.p, two.q, two.r), (b'a', b'p', b'q', None));
        let two: Two = serde_json::from_str(&letters("abcdefghijklmnopqrz")).unwrap();
        assert_eq!(two.r, Some(b'r'));
        let rest: Rest = serde_json::from_str(&letters("abcdefghijklmnopyz")).unwrap();
        assert_eq!((rest.p, rest.rest), (b'p', BTreeMap::from([("y".into(), b'y'), ("z".into(), b'z')])));
    }

    #[test]
    fn what_is_missing_is_named() {
        for missing in ["a", "p", "q"] {
            let text = letters(&"abcdefghijklmnopqr".replace(missing, ""));
            let error = serde_json::from_str::<Two>(&text).unwrap_err().to_string();
            assert!(error.starts_with(&format!("missing field `{missing}`")), "{error}");
        }
    }
}

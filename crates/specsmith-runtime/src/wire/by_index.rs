//! Which of several things is done, by an index.

/// Does what stands at an index in a list of things in parentheses; `else` is for an index beyond them.
///
/// It is a `match` on numbers, and a macro cannot count: so it takes sixteen at a time, and says the rest in another `match`.
/// The compiler follows that 128 deep, which is 2,000 things; the generator refuses unions with more branches.
/// To compare the index with a constant for each row, in a guard, takes the compiler much longer.
#[doc(hidden)]
#[macro_export]
macro_rules! by_index {
    ($index:expr, else $else:tt;
        $r0:tt $r1:tt $r2:tt $r3:tt $r4:tt $r5:tt $r6:tt $r7:tt
        $r8:tt $r9:tt $ra:tt $rb:tt $rc:tt $rd:tt $re:tt $rf:tt
        $($more:tt)+
    ) => {
        match $index {
            0 => $r0, 1 => $r1, 2 => $r2, 3 => $r3, 4 => $r4, 5 => $r5, 6 => $r6, 7 => $r7,
            8 => $r8, 9 => $r9, 10 => $ra, 11 => $rb, 12 => $rc, 13 => $rd, 14 => $re, 15 => $rf,
            _ => $crate::by_index!($index - 16, else $else; $($more)+),
        }
    };
    ($index:expr, else $else:tt;
        $($r0:tt $($r1:tt $($r2:tt $($r3:tt $($r4:tt $($r5:tt $($r6:tt $($r7:tt
        $($r8:tt $($r9:tt $($ra:tt $($rb:tt $($rc:tt $($rd:tt $($re:tt $($rf:tt
        )?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?
    ) => {
        match $index {
            $(0 => $r0, $(1 => $r1, $(2 => $r2, $(3 => $r3,
            $(4 => $r4, $(5 => $r5, $(6 => $r6, $(7 => $r7,
            $(8 => $r8, $(9 => $r9, $(10 => $ra, $(11 => $rb,
            $(12 => $rc, $(13 => $rd, $(14 => $re, $(15 => $rf,
            )?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?
            _ => $else,
        }
    };
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_index_has_its_own() {
        let name = |index: usize| {
            by_index!(index, else "none";
                "0" "1" "2" "3" "4" "5" "6" "7" "8" "9" "10" "11" "12" "13" "14" "15"
                "16" "17" "18" "19" "20" "21" "22" "23" "24" "25" "26" "27" "28" "29" "30"
                "31" "32" "33"
            )
        };
        for index in 0..34 {
            assert_eq!(name(index), index.to_string());
        }
        for index in [34, 50, usize::MAX] {
            assert_eq!(name(index), "none");
        }
    }

    #[test]
    fn there_may_be_nothing_or_exactly_as_much_as_is_taken_at_once() {
        assert_eq!(by_index!(0, else 1;), 1);
        let number = |index: usize| by_index!(index, else 16; 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15);
        for index in 0..18 {
            assert_eq!(number(index), index.min(16));
        }
    }
}

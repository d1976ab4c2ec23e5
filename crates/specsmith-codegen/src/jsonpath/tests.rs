//! Queries by the examples of RFC 9535, in other words.

use super::select::Exhausted;
use super::{Budget, Query};
use crate::config::Limits;
use serde_json::{Value, json};

/// The places that a query selects, without the `#` in front.
fn select(query: &str, document: &Value) -> Vec<String> {
    let query = Query::parse(query).unwrap_or_else(|it| panic!("{query}: {it:?}"));
    let places = query.select(document, &mut Budget::new(&Limits::default())).unwrap();
    places.iter().map(|it| it.to_string()[1..].to_owned()).collect()
}

fn mistake(query: &str) -> String {
    match Query::parse(query) {
        Ok(parsed) => panic!("{query}: {parsed:?}"),
        Err(mistake) => format!("{}: {}", mistake.at, mistake.message),
    }
}

fn shop() -> Value {
    json!({
        "o": {"j": 1, "k": 2, "a b": {"x": [5, 6]}},
        "a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}, null],
        "e": "f",
    })
}

#[test]
fn children_are_selected_by_name_index_and_wildcard() {
    for (query, places) in [
        ("$", &[""][..]),
        ("$.o.j", &["/o/j"]),
        ("$['o']['a b']", &["/o/a b"]),
        (r#"$["o"].j"#, &["/o/j"]),
        ("$.o.*", &["/o/j", "/o/k", "/o/a b"]),
        ("$ [ 'o' , 'e' ]", &["/o", "/e"]),
        ("$.a[1]", &["/a/1"]),
        ("$.a[-2]", &["/a/9"]),
        ("$.a[99]", &[]),
        ("$.a[-99]", &[]),
        ("$.o[0]", &[]),
        ("$.a['b']", &[]),
        ("$.no.such", &[]),
        ("$.e.*", &[]),
        ("$['o','o']", &["/o"]),
        (r"$['\u006f']['\x']", &[]),
    ] {
        if query.contains("\\x") {
            assert_eq!(mistake(query), "13: there is no such escape");
        } else {
            assert_eq!(select(query, &shop()), places, "{query}");
        }
    }
}

#[test]
fn slices_are_those_of_the_specification() {
    let list = json!(["a", "b", "c", "d", "e", "f", "g"]);
    for (query, indices) in [
        ("$[1:3]", &[1, 2][..]),
        ("$[5:]", &[5, 6]),
        ("$[1:5:2]", &[1, 3]),
        ("$[5:1:-2]", &[5, 3]),
        ("$[::-1]", &[6, 5, 4, 3, 2, 1, 0]),
        ("$[ -2 : ]", &[5, 6]),
        ("$[:-5]", &[0, 1]),
        ("$[::0]", &[]),
        ("$[:]", &[0, 1, 2, 3, 4, 5, 6]),
        ("$[0:9007199254740991:9007199254740991]", &[0]),
    ] {
        let wanted: Vec<String> = indices.iter().map(|it| format!("/{it}")).collect();
        assert_eq!(select(query, &list), wanted, "{query}");
    }
}

#[test]
fn descendants_are_visited_once_each() {
    let document = json!({"o": {"j": 1, "k": 2}, "a": [5, 3, [{"j": 4}, {"k": 6}]]});
    assert_eq!(select("$..j", &document), ["/o/j", "/a/2/0/j"]);
    assert_eq!(select("$..[0]", &document), ["/a/0", "/a/2/0"]);
    assert_eq!(select("$..*", &document).len(), 11);
    assert_eq!(select("$..*..*..j", &document), ["/a/2/0/j"]);
    assert_eq!(select("$..['j','k']", &document), ["/o/j", "/o/k", "/a/2/0/j", "/a/2/1/k"]);
}

#[test]
fn filters_compare_and_look_for_what_is_there() {
    for (query, places) in [
        ("$.a[?@.b == 'kilo']", &["/a/9"][..]),
        ("$.a[?(@.b == 'kilo')]", &["/a/9"]),
        ("$.a[?@ > 3.5]", &["/a/1", "/a/4", "/a/5"]),
        ("$.a[?@.b]", &["/a/6", "/a/7", "/a/8", "/a/9"]),
        ("$.a[?!@.b && @ != null]", &["/a/0", "/a/1", "/a/2", "/a/3", "/a/4", "/a/5"]),
        ("$.a[?@ < 2 || @.b == \"k\"]", &["/a/2", "/a/7"]),
        ("$.o[?@ > 1 && @ < 4]", &["/o/k"]),
        ("$.o[?@.x[?@ == 6]]", &["/o/a b"]),
        ("$.a[?@.b == $.e]", &[]),
        ("$.a[?@.b == $.missing]", &["/a/0", "/a/1", "/a/2", "/a/3", "/a/4", "/a/5", "/a/10"]),
        ("$.a[?@ == 3.0e0]", &["/a/0"]),
        ("$.a[?@ == null]", &["/a/10"]),
        ("$.a[?!(@.b || @ > 0)]", &["/a/10"]),
        ("$.a[?@.b >= 'k']", &["/a/7", "/a/9"]),
        (
            "$.a[?@.none <= @.none]",
            &["/a/0", "/a/1", "/a/2", "/a/3", "/a/4", "/a/5", "/a/6", "/a/7", "/a/8", "/a/9", "/a/10"],
        ),
        ("$[?@['a b'].x == @['a b']['x']]", &["/o", "/a", "/e"]),
    ] {
        assert_eq!(select(query, &shop()), places, "{query}");
    }
}

#[test]
fn functions_are_those_of_the_specification() {
    let document = json!({
        "a": [{"t": "größe", "l": [1, 2]}, {"t": "a\nb", "l": []}, {"t": "1974-05-01", "l": {"x": 1}}],
        "pattern": "19.*",
    });
    for (query, places) in [
        ("$.a[?length(@.t) == 5]", &["/a/0"][..]),
        ("$.a[?length(@.l) == 1]", &["/a/2"]),
        ("$.a[?length(@.none) == @.none]", &["/a/0", "/a/1", "/a/2"]),
        ("$.a[?count(@.l.*) > 0]", &["/a/0", "/a/2"]),
        ("$.a[?count(@['t','t']) == 2]", &["/a/0", "/a/1", "/a/2"]),
        ("$.a[?value(@..x) == 1]", &["/a/2"]),
        ("$.a[?match(@.t, 'a.b')]", &[]),
        ("$.a[?search(@.t, '^a')]", &["/a/1"]),
        (r"$.a[?match(@.t, '1974-05-\\d\\d')]", &["/a/2"]),
        ("$.a[?match(@.t, '1974')]", &[]),
        ("$.a[?match(@.t, $.pattern)]", &["/a/2"]),
        ("$.a[?!search(@.t, 'a|5')]", &["/a/0"]),
        ("$.a[?match(@.t, 'x)|(.*')]", &[]),
        ("$.a[?match(@.l, '.*')]", &[]),
    ] {
        assert_eq!(select(query, &document), places, "{query}");
    }
}

#[test]
fn mistakes_name_the_character() {
    for (query, wanted) in [
        ("", "0: expected `$`, where every path begins, found the end"),
        ("paths", "0: expected `$`, where every path begins, found `p`"),
        (
            "$.paths./pets",
            "8: expected a name (others than words stand in brackets and quotes: `['a-b']`) or `*`, found `/`",
        ),
        ("$.a-b", "3: expected `.`, `..`, `[` or the end, found `-`"),
        ("$.a ", "3: expected `.`, `..`, `[` or the end, found ` `"),
        ("$['a'", "5: expected `,` or `]`, found the end"),
        ("$['a", "2: this text has no end"),
        ("$[01]", "2: `01` is not an integer as JSONPath writes them"),
        ("$[-0]", "2: `-0` is not an integer as JSONPath writes them"),
        ("$[9007199254740992]", "2: `9007199254740992` is not an integer as JSONPath writes them"),
        ("$[]", "2: expected a name in quotes, a number, `*`, `:` or `?`, found `]`"),
        ("$..", "3: expected a name (others than words stand in brackets and quotes: `['a-b']`) or `*`, found the end"),
        ("$[?@.a = 1]", "7: expected `,` or `]`, found `=`"),
        ("$[?@.* == 1]", "3: this may select several values, so that it has no value"),
        ("$[?1]", "3: this has to be compared with something"),
        ("$[?length(@.a)]", "3: this has to be compared with something"),
        ("$[?length(@.*) == 1]", "10: this may select several values, so that it has no value"),
        ("$[?count(1) == 1]", "9: `count` takes a query"),
        ("$[?match(@.a, 'a') == true]", "3: this is true or false, and no value"),
        ("$[?match(@.a)]", "3: `match` takes a text and a pattern"),
        ("$[?length(@.a, 1) == 1]", "3: `length` takes one argument"),
        (
            "$[?contains(@.a, 'a')]",
            "3: `contains` is no function: there are `length`, `count`, `match`, `search` and `value`",
        ),
        ("$[?@.a == b]", "10: `b` is no value: a text stands in quotes"),
        ("$[?(@.a]", "7: expected `)`, found `]`"),
        (r"$['\ud800']", "3: this is no character"),
        ("$['größe'].x y", "12: expected `.`, `..`, `[` or the end, found ` `"),
    ] {
        assert_eq!(mistake(query), wanted, "{query}");
    }
}

#[test]
fn what_nests_without_end_is_refused() {
    let deep = |open: &str, close: &str| format!("$[?{}@.a{}]", open.repeat(40_000), close.repeat(40_000));
    for query in [deep("(", ")"), deep("@[?", "]"), deep("length(", ")"), deep("!(", ")"), "$[?".repeat(9_000)] {
        assert!(Query::parse(&query).is_err());
    }
}

#[test]
fn queries_that_explode_are_refused() {
    let list: Value = (0..3_000).map(|it| json!({"a": it, "b": [it, "xxxxxxxxxxxxxxxxxxxxxxxxx"]})).collect();
    let deep = (0..60).fold(json!({"b": 1}), |inner, _| json!([inner]));
    let patterns: Value = (0..4_000).map(|it| format!("({it}|a*b)*c")).collect();
    let document = json!({"l": list, "x": vec!["a"; 8], "y": patterns, "z": deep});
    let wide = format!("$.x[?@{}]", "..*".repeat(3));
    assert_eq!(select(&wide, &document), [""; 0]);
    let doubling = format!("$.l[?count(@{}) == 1]", "['b','b']".repeat(2));
    assert_eq!(select(&doubling, &document), [""; 0]);
    for query in [
        "$..[?$..[?@.a == 5000]]".to_owned(),
        "$..[?count($..[?count($..*) > 1]) > 1]".to_owned(),
        format!("$.z[?count(@{}) == 1]", "[0,0,0,*]".repeat(40)),
        "$.y[?search(@, @) || count($.y[?search('aaaaaaaaaaaa', @)]) == 1]".to_owned(),
        "$.l[?$.l == $.l]".to_owned(),
    ] {
        let parsed = Query::parse(&query).unwrap();
        assert_eq!(
            parsed.select(&document, &mut Budget::new(&Limits { steps: 1_000_000, ..Limits::default() })),
            Err(Exhausted),
            "{query}"
        );
    }
}

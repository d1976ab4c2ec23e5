mod yaml;

use super::*;
use expect_test::{Expect, expect};
use std::fmt::Write;

/// Looks up `places`, which commas separate, and compares `place line:column text`. A place is a fragment, with `key` or
/// `2nd` in front of it if the key or its second occurrence is meant, or the number of a character of the text.
fn check(name: &str, text: &str, places: &str, expected: Expect) {
    let locator = Locator::new(name, text);
    let mut found = String::new();
    for place in places.split(", ") {
        let range = locator.locate(&parse_place(place)).unwrap();
        let (line, column) = line_column(text, range.start);
        writeln!(found, "{place} {line}:{column} {}", &text[range]).unwrap();
    }
    expected.assert_eq(&found);
}

fn parse_place(place: &str) -> Place {
    match place.split_once(' ') {
        Some(("key", fragment)) => Place::Key(Pointer::from_fragment(fragment).unwrap()),
        Some(("2nd", fragment)) => Place::SecondKey(Pointer::from_fragment(fragment).unwrap()),
        Some((index, fragment)) if index.parse::<usize>().is_ok() => {
            Place::Character(Pointer::from_fragment(fragment).unwrap(), index.parse().unwrap())
        }
        _ => Place::Value(Pointer::from_fragment(place).unwrap()),
    }
}

fn yaml(text: &str, places: &str, expected: Expect) {
    check("spec.yaml", text, places, expected);
}

fn json(text: &str, places: &str, expected: Expect) {
    check("spec.json", text, places, expected);
}

#[test]
fn unusual_json() {
    let text = r#"{"a\/b":{"\"\\":[1,-2.5e3,true,null,"x\"y"]},"long":{"0123456789":"0123456789","x":["0123456789","0123456789","0123456789","0123456789"]}}"#;
    json(
        text,
        "#, #/a~1b, key #/a~1b, #/a~1b/\"\\, #/a~1b/\"\\/1, #/a~1b/\"\\/3, #/a~1b/\"\\/4, #/long, #/long/x, \
         #/long/x/3",
        expect![[r##"
            # 1:1 {
            #/a~1b 1:9 {"\"\\":[1,-2.5e3,true,null,"x\"y"]}
            key #/a~1b 1:2 "a\/b"
            #/a~1b/"\ 1:17 [1,-2.5e3,true,null,"x\"y"]
            #/a~1b/"\/1 1:20 -2.5e3
            #/a~1b/"\/3 1:32 null
            #/a~1b/"\/4 1:37 "x\"y"
            #/long 1:46 "long"
            #/long/x 1:84 ["0123456789","0123456789","0123456789","0123456789"]
            #/long/x/3 1:124 "0123456789"
        "##]],
    );
    json(
        "[[\n1]]",
        "#, #/0, #/0/0",
        expect![[r#"
            # 1:1 [
            #/0 1:2 [
            #/0/0 2:1 1
        "#]],
    );
}

#[test]
fn duplicate_keys() {
    let text = "a: 1\nm:\n  'a': 1\n  b: 2\n  \"a\": 3\na: 4\n";
    yaml(
        text,
        "#/a, 2nd #/a, key #/m/a, 2nd #/m/a, 2nd #/m/b",
        expect![[r##"
            #/a 1:4 1
            2nd #/a 6:1 a
            key #/m/a 3:3 'a'
            2nd #/m/a 5:3 "a"
            2nd #/m/b 4:3 b
        "##]],
    );
    let text = r#"{"a": 1, "m": {"a": 1, "\u0061": 2}, "a": 3}"#;
    json(
        text,
        "#/a, 2nd #/a, key #/m/a, 2nd #/m/a",
        expect![[r##"
            #/a 1:7 1
            2nd #/a 1:38 "a"
            key #/m/a 1:16 "a"
            2nd #/m/a 1:24 "\u0061"
        "##]],
    );
}

#[test]
fn marks_line_ends_and_wide_characters() {
    let text = "\u{feff}ä: é\r\nlist:\r\n- 😀: x\r\n- 'ü\r\n  ü'\r\nend: 1\r\n";
    yaml(
        text,
        "#/ä, key #/ä, #/list, #/list/0, #/list/0/😀, #/list/1, #/end, #/x",
        expect![[r#"
            #/ä 1:4 é
            key #/ä 1:1 ä
            #/list 2:1 list
            #/list/0 3:3 😀: x
            #/list/0/😀 3:6 x
            #/list/1 4:3 'ü
            #/end 6:6 1
            #/x 1:1 ä: é
        "#]],
    );
    let text = "\u{feff}{\r\n\t\"ä\":\t\"é\",\r\n\t\"list\":\t[\r\n\t\t\"😀\"\r\n\t]\r\n}\r\n";
    json(
        text,
        "#, #/ä, key #/ä, #/list, #/list/0",
        expect![[r##"
            # 1:1 {
            #/ä 2:7 "é"
            key #/ä 2:2 "ä"
            #/list 3:2 "list"
            #/list/0 4:3 "😀"
        "##]],
    );
}

#[test]
fn broken_text_is_read_as_far_as_it_goes() {
    yaml(
        "a:\n  b: 1\n  c: {d: 2\n",
        "#/a/b, #/a/c, #/a/c/d, #/e",
        expect![[r#"
            #/a/b 2:6 1
            #/a/c 3:3 c
            #/a/c/d 3:10 2
            #/e 1:1 a:
        "#]],
    );
    yaml(
        "%bad\n\t- x",
        "#, #/a",
        expect![[r#"
            # 1:1 %
            #/a 1:1 %
        "#]],
    );
    yaml(
        "",
        "#, key #/a",
        expect![[r#"
            # 1:1 
            key #/a 1:1 
        "#]],
    );
    json(
        r#"{"a": {"b": 1, "c": [2, "open"#,
        "#/a/b, #/a/c, #/a/c/1",
        expect![[r##"
            #/a/b 1:13 1
            #/a/c 1:21 [2, "open
            #/a/c/1 1:25 "open
        "##]],
    );
    json(
        "}]{\"a\\",
        "#, #/a",
        expect![[r##"
            # 1:3 {"a\
            #/a 1:3 {"a\
        "##]],
    );
}

#[test]
fn depth_costs_no_stack() {
    for text in ["[", "{\"a\":", "- ", "? ", "&a "] {
        let text = text.repeat(100_000);
        let deep = (0..200_000).fold(String::from("#"), |path, _| path + "/0");
        let place = Place::Value(Pointer::from_fragment(&deep).unwrap());
        assert!(locate("a.json", &text, &place).is_some());
        assert!(locate("a.yaml", &text, &place).is_some());
    }
}

/// Every beginning of a document that has everything is a broken document of its own.
#[test]
fn nothing_panics() {
    let text =
        "\u{feff}a: &x {é: 'q', \"b\\\"\": [1, *x]}\r\n? |\n  y\n: !!t &z >-\n\n  é\n<<: [*x, *z]\n\t- {\"k\":\t}]\n";
    let pointer = Pointer::root().key("a").key("b\"").index(1).key("é");
    let places = [
        Place::Value(pointer.clone()),
        Place::Key(pointer.clone()),
        Place::SecondKey(pointer),
        Place::LineColumn(2, 4),
        Place::LineColumn(0, 0),
        Place::LineColumn(usize::MAX, usize::MAX),
        Place::Bytes(6..9),
        Place::Bytes(usize::MAX - 1..usize::MAX),
    ];
    for (cut, _) in text.char_indices() {
        for text in [&text[..cut], &text[cut..]] {
            for (name, place) in ["a.yaml", "a.json"].iter().flat_map(|name| places.iter().map(move |it| (name, it))) {
                let range = locate(name, text, place).unwrap();
                assert!(text.get(range).is_some(), "{name} {place:?} {text:?}");
            }
        }
    }
}

#[test]
fn lines_and_columns() {
    let text = "\u{feff}äb\r\n\r\nxy  \n\n \n";
    let mut found = String::new();
    for (line, column) in [(1, 1), (1, 2), (1, 3), (1, 9), (2, 1), (3, 2), (3, 3), (4, 1), (6, 1), (99, 1)] {
        let range = locate("a.yaml", text, &Place::LineColumn(line, column)).unwrap();
        let at = line_column(text, range.start);
        writeln!(found, "{line}:{column} → {range:?} {at:?} {:?}", &text[range.clone()]).unwrap();
    }
    expect![[r#"
        1:1 → 3..5 (1, 1) "ä"
        1:2 → 5..6 (1, 2) "b"
        1:3 → 6..6 (1, 3) ""
        1:9 → 6..6 (1, 3) ""
        2:1 → 8..8 (2, 1) ""
        3:2 → 11..12 (3, 2) "y"
        3:3 → 12..12 (3, 3) ""
        4:1 → 12..12 (3, 3) ""
        6:1 → 12..12 (3, 3) ""
        99:1 → 12..12 (3, 3) ""
    "#]]
    .assert_eq(&found);
}

#[test]
fn bytes_are_kept_within_a_line() {
    let text = "\u{feff}é = 1\nb = 2\n";
    for (bytes, expected) in [(3..5, "é"), (4..7, "é ="), (9..12, ""), (10..99, "b = 2"), (0..1, ""), (99..100, "")] {
        let range = locate("specsmith.toml", text, &Place::Bytes(bytes)).unwrap();
        assert_eq!(&text[range], expected);
    }
    assert_eq!(locate("specsmith.toml", text, &Place::File), None);
}

#[test]
fn characters_of_texts() {
    yaml(
        "a: größe\nb: \"x'y\"\nc: 'x''y'\nd: \"x\\ty\"\ne: >-\n  folded\nf: a\n  b\n",
        "0 #/a, 3 #/a, 5 #/a, 9 #/a, 2 #/b, 3 #/b, 2 #/c, 1 #/d, 2 #/e, 2 #/f",
        expect![[r#"
            0 #/a 1:4 g
            3 #/a 1:7 ß
            5 #/a 1:9 
            9 #/a 1:4 größe
            2 #/b 2:7 y
            3 #/b 2:8 
            2 #/c 3:4 'x''y'
            1 #/d 4:4 "x\ty"
            2 #/e 6:5 l
            2 #/f 7:4 a
        "#]],
    );
    json(
        r#"{"a": "größe", "b": "x\"y"}"#,
        "3 #/a, 2 #/b",
        expect![[r#"
        3 #/a 1:11 ß
        2 #/b 1:21 "x\"y"
    "#]],
    );
}

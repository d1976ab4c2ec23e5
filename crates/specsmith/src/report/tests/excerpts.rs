use super::*;

#[test]
fn a_value_with_all_remarks() {
    human(
        wrong_kind(),
        SPEC,
        expect![[r#"
            error[SS0101]: `title` is a number
             --> spec/api.yaml:3:10
              |
            3 |   title: 5
              |          ^ number
              |
              = note: the title is left out
              = help: write `title: "5"`
                      or leave it out

        "#]],
    );
}

#[test]
fn a_place_without_remarks_or_label() {
    human(
        at("a.yaml", Code::UnknownKey, key("#/tags"), "what is `tags`"),
        SPEC,
        expect![[r#"
            warning[SS0103]: what is `tags`
             --> a.yaml:8:1
              |
            8 | tags: []
              | ^^^^

        "#]],
    );
}

#[test]
fn second_places() {
    let twice = |place, also| at("a.yaml", Code::DuplicateKey, place, "twice").label("again").also(also, "first");
    human(
        twice(second_key("#/info"), key("#/info")),
        SPEC,
        expect![[r#"
            error[SS0003]: twice
              --> a.yaml:10:1
               |
             2 | info:
               | ---- first
            ...
            10 | info:
               | ^^^^ again

        "#]],
    );
    human(
        twice(key("#/info/version"), key("#/info")),
        SPEC,
        expect![[r#"
            error[SS0003]: twice
             --> a.yaml:4:3
              |
            2 | info:
              | ---- first
            3 |   title: 5
            4 |   version: 1.0.0
              |   ^^^^^^^ again

        "#]],
    );
    human(
        twice(key("#/info"), key("#/openapi")),
        SPEC,
        expect![[r#"
            error[SS0003]: twice
             --> a.yaml:2:1
              |
            1 | openapi: 3.0.0
              | ------- first
            2 | info:
              | ^^^^ again

        "#]],
    );
    human(
        twice(key("#/openapi"), value("#/openapi")),
        SPEC,
        expect![[r#"
            error[SS0003]: twice
             --> a.yaml:1:1
              |
            1 | openapi: 3.0.0
              | ^^^^^^^  ----- first
              | |
              | again

        "#]],
    );
    human(
        twice(key("#/openapi"), Place::File),
        SPEC,
        expect![[r#"
            error[SS0003]: twice
             --> a.yaml:1:1
              |
            1 | openapi: 3.0.0
              | ^^^^^^^ again
              |
              = note: first

        "#]],
    );
}

#[test]
fn a_file_without_a_place_or_a_text() {
    human(
        at("a.yaml", Code::Empty, Place::File, "the file is empty"),
        "",
        expect![[r#"
            error[SS0004]: the file is empty
             --> a.yaml

        "#]],
    );
    let noted = at("a.yaml", Code::Unreadable, Place::File, "it is gone").help("look for it");
    let lost = at("a.yaml", Code::Syntax, Place::LineColumn(12, 3), "not UTF-8").label("here");
    let all = [noted, lost, wrong_kind()];
    expect![[r#"
        error[SS0001]: it is gone
         --> a.yaml
          = help: look for it

        error[SS0002]: not UTF-8
         --> a.yaml:12:3

        error[SS0101]: `title` is a number
         --> spec/api.yaml
          = note: the title is left out
          = help: write `title: "5"`
                  or leave it out

    "#]]
    .assert_eq(&render(&all, &|_| None, Format::Human, false, 0));
    expect![[r#"
        a.yaml: error[SS0001]: it is gone
        a.yaml:12:3: error[SS0002]: not UTF-8
        spec/api.yaml: error[SS0101]: `title` is a number
    "#]]
    .assert_eq(&render(&all, &|_| None, Format::Short, false, 0));
}

#[test]
fn the_end_of_lines_and_of_the_file() {
    let end =
        |line, column| at("a.yaml", Code::Syntax, Place::LineColumn(line, column), "ends too early").label("here");
    human(
        end(99, 1),
        "a:\r\n  - [\r\n\r\n",
        expect![[r#"
            error[SS0002]: ends too early
             --> a.yaml:2:6
              |
            2 |   - [
              |      ^ here

        "#]],
    );
    human(
        end(1, 9),
        "a:\r\n  - [\r\n",
        expect![[r#"
            error[SS0002]: ends too early
             --> a.yaml:1:3
              |
            1 | a:
              |   ^ here

        "#]],
    );
    human(
        end(1, 1),
        "",
        expect![[r#"
            error[SS0002]: ends too early
             --> a.yaml:1:1
              |
            1 |
              | ^ here

        "#]],
    );
    human(
        at("a.toml", Code::Config, Place::Bytes(2..4), "what"),
        "a\r\r\nb",
        expect![[r#"
            error[SS0601]: what
             --> a.toml:1:3
              |
            1 | a
              |  ^

        "#]],
    );
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let many = |what: &str| what.repeat(100_000);
    let text = format!("{{{}\"title\":5{}}}", many("\"a\":1,"), many(",\"b\":2"));
    let title = at("a.json", Code::WrongKind, value("#/title"), "a number").label("number");
    human(
        title,
        &text,
        expect![[r#"
            error[SS0101]: a number
             --> a.json:1:600010
              |
            1 | ...":1,"a":1,"a":1,"a":1,"title":5,"b":2,"b":2,"b":2,"b":2,"b":2,"b":2,"b":2,"b":2,"b":2,"b":...
              |                                  ^ number

        "#]],
    );
    let text = format!("{{\"x\":1{},\"x\":{{\"y\":\"{}\"}}}}", many(",\"é\":1"), many("z"));
    let twice = at("a.json", Code::DuplicateKey, second_key("#/x"), "twice").label("again").also(key("#/x"), "first");
    human(
        twice,
        &text,
        expect![[r#"
            error[SS0003]: twice
             --> a.json:1:600008
              |
            1 | {"x":1,"é":1,"é":1,"é":1,"é":1,"é":1,"é":1,"é":1,"é":1,"é":1,..."é":1,"é":1,"é":1,"é":1,"é":1,"x":{"y":"zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz...
              |  --- first                                                                                    ^^^ again

        "#]],
    );
    let text = format!("title: {}", many("long "));
    human(
        at("a.yaml", Code::BadValue, value("#/title"), &text),
        &text,
        expect![[r#"
            warning[SS0304]: title: long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long lon...
             --> a.yaml:1:8
              |
            1 | title: long long long long long long long long long long long long ...
              |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        "#]],
    );
    let text = format!("title: a\nbetween: {}\nx: b", many("long "));
    human(
        at("a.yaml", Code::BadValue, value("#/x"), "b").also(value("#/title"), "a"),
        &text,
        expect![[r#"
            warning[SS0304]: b
             --> a.yaml:3:4
              |
            1 | title: a
              |        - a
            2 | between: long long long long long long long long long long l...
            3 | x: b
              |    ^

        "#]],
    );
}

#[test]
fn wide_characters_and_a_mark() {
    let text = "\u{feff}名前: [é, \"x\"]\n";
    human(
        at("a.yaml", Code::BadValue, value("#/名前/1"), "no").label("this"),
        text,
        expect![[r#"
            warning[SS0304]: no
             --> a.yaml:1:9
              |
            1 | 名前: [é, "x"]
              |           ^^^ this

        "#]],
    );
    human(
        at("a.yaml", Code::BadValue, key("#/名前"), "no").label("this"),
        text,
        expect![[r#"
            warning[SS0304]: no
             --> a.yaml:1:1
              |
            1 | 名前: [é, "x"]
              | ^^^^ this

        "#]],
    );
    let text = "{\r\n\t\t\"a\":\t[1]\r\n}\r\n";
    human(
        at("a.json", Code::BadValue, value("#/a/0"), "no").label("this"),
        text,
        expect![[r#"
            warning[SS0304]: no
             --> a.json:2:9
              |
            2 |         "a":    [1]
              |                  ^ this

        "#]],
    );
}

#[test]
fn color_only_adds_escapes() {
    let colored = render(&[wrong_kind()], &|_| Some(SPEC), Format::Human, true, 0);
    let mut plain = String::new();
    for (i, part) in colored.split('\u{1b}').enumerate() {
        plain.push_str(if i == 0 { part } else { part.split_once('m').unwrap().1 });
    }
    assert!(colored.contains("\u{1b}[1m\u{1b}[91merror[SS0101]"), "{colored:?}");
    assert_eq!(plain, rendered(&[wrong_kind()], SPEC, Format::Human));
    let short = render(&[wrong_kind()], &|_| Some(SPEC), Format::Short, true, 0);
    assert!(!short.contains('\u{1b}'));
}

mod excerpts;

use super::*;
use expect_test::{Expect, expect};
use specsmith_codegen::diagnostic::Code;
use specsmith_codegen::pointer::Pointer;

fn value(fragment: &str) -> Place {
    Place::Value(Pointer::from_fragment(fragment).unwrap())
}

fn second_key(fragment: &str) -> Place {
    Place::SecondKey(Pointer::from_fragment(fragment).unwrap())
}

fn key(fragment: &str) -> Place {
    Place::Key(Pointer::from_fragment(fragment).unwrap())
}

fn at(file: &str, code: Code, place: Place, message: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(code, place, message);
    diagnostic.file = file.to_owned();
    diagnostic
}

fn rendered(diagnostics: &[Diagnostic], text: &str, format: Format) -> String {
    render(diagnostics, &|_| Some(text), format, false, 0)
}

fn check(diagnostics: &[Diagnostic], text: &str, format: Format, expected: Expect) {
    expected.assert_eq(&rendered(diagnostics, text, format));
}

/// Checks one diagnostic in [`Format::Human`].
fn human(diagnostic: Diagnostic, text: &str, expected: Expect) {
    check(&[diagnostic], text, Format::Human, expected);
}

const SPEC: &str = "\
openapi: 3.0.0
info:
  title: 5
  version: 1.0.0
paths:
  /pets: {}
components: {}
tags: []
servers: []
info:
  title: Pets
";

fn wrong_kind() -> Diagnostic {
    at("spec/api.yaml", Code::WrongKind, value("#/info/title"), "`title` is a number")
        .label("number")
        .note("the title is left out")
        .help("write `title: \"5\"`\nor leave it out")
}

#[test]
fn harmful_characters_are_replaced() {
    let text = "a: \"\u{1b}[31m\u{202e}txt\u{7f}\u{9b}\" # \u{2028}\n";
    let harmful = at("a\n\u{1b}.yaml", Code::BadValue, value("#/a"), "bad \u{1b}[0m\r\n\u{202e}value\u{2029}")
        .label("\u{1b}x\ny")
        .note("\u{7}note")
        .help("\u{200f}help\nmore");
    human(
        harmful.clone(),
        text,
        expect![[r#"
            warning[SS0304]: bad ␛[0m �value�
             --> a ␛.yaml:1:4
              |
            1 | a: "␛[31m�txt␡�" # �
              |    ^^^^^^^^^^^^^^^ ␛x y
              |
              = note: ␇note
              = help: �help
                      more

        "#]],
    );
    check(
        std::slice::from_ref(&harmful),
        text,
        Format::Short,
        expect![[r#"
            a ␛.yaml:1:4: warning[SS0304]: bad ␛[0m �value�
        "#]],
    );
    check(
        &[harmful],
        text,
        Format::Json,
        expect![[r#"
            {"severity":"warning","code":"SS0304","file":"a\n\u001b.yaml","line":1,"column":4,"end_line":1,"end_column":19,"message":"bad \u001b[0m\r\n\u202evalue\u2029","label":"\u001bx\ny","note":"\u0007note","help":"\u200fhelp\nmore","also":null}
        "#]],
    );
}

#[test]
fn diagnostics_are_sorted_and_unique() {
    let tags = at("spec/api.yaml", Code::UnknownKey, key("#/tags"), "one");
    let all = [
        at("spec/b.yaml", Code::UnknownKey, key("#/openapi"), "other file"),
        tags.clone(),
        at("spec/api.yaml", Code::BadValue, key("#/tags"), "two"),
        wrong_kind(),
        tags,
        at("spec/api.yaml", Code::NotOpenApi, Place::File, "whole file"),
    ];
    check(
        &all,
        SPEC,
        Format::Short,
        expect![[r#"
            spec/api.yaml: error[SS0005]: whole file
            spec/api.yaml:3:10: error[SS0101]: `title` is a number
            spec/api.yaml:8:1: warning[SS0103]: one
            spec/api.yaml:8:1: warning[SS0304]: two
            spec/b.yaml:1:1: warning[SS0103]: other file
        "#]],
    );
}

#[test]
fn json_has_every_key() {
    let all = [
        wrong_kind().also(second_key("#/info"), "other"),
        at("spec/api.yaml", Code::NotOpenApi, Place::File, "it \"is\" not").also(Place::File, ""),
    ];
    check(
        &all,
        SPEC,
        Format::Json,
        expect![[r#"
            {"severity":"error","code":"SS0005","file":"spec/api.yaml","line":null,"column":null,"end_line":null,"end_column":null,"message":"it \"is\" not","label":null,"note":null,"help":null,"also":{"file":"spec/api.yaml","line":null,"column":null,"end_line":null,"end_column":null,"label":null}}
            {"severity":"error","code":"SS0101","file":"spec/api.yaml","line":3,"column":10,"end_line":3,"end_column":11,"message":"`title` is a number","label":"number","note":"the title is left out","help":"write `title: \"5\"`\nor leave it out","also":{"file":"spec/api.yaml","line":10,"column":1,"end_line":10,"end_column":5,"label":"other"}}
        "#]],
    );
    for line in rendered(&all, SPEC, Format::Json).lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(object.as_object().unwrap().len(), 12);
    }
}

/// Four warnings and an error behind them.
fn five() -> Vec<Diagnostic> {
    let warning = |fragment, message| at("spec/api.yaml", Code::UnknownKey, key(fragment), message);
    let keys = [("#/openapi", "one"), ("#/paths", "two"), ("#/components", "three"), ("#/tags", "four")];
    let warnings = keys.map(|(fragment, message)| warning(fragment, message));
    warnings.into_iter().chain([at("spec/api.yaml", Code::WrongKind, key("#/servers"), "error")]).collect()
}

#[test]
fn people_see_errors_first_and_how_much_is_hidden() {
    let limited = |format, limit| render(&five(), &|_| Some(SPEC), format, false, limit);
    expect![[r#"
        spec/api.yaml:1:1: warning[SS0103]: one
        spec/api.yaml:9:1: error[SS0101]: error
        note: 3 problems more are not shown
    "#]]
    .assert_eq(&limited(Format::Short, 2));
    assert!(limited(Format::Human, 4).ends_with("note: 1 problem more is not shown\n"));
    for limit in [0, 5, 6] {
        assert_eq!(limited(Format::Short, limit).lines().count(), 5, "{limit}");
    }
    assert_eq!(limited(Format::Json, 2).lines().count(), 5);
}

#[test]
fn a_second_place_may_be_in_another_file() {
    let texts = |file: &str| (file == "spec/api.yaml").then_some(SPEC).or(Some("a: 1\nb: 2\n"));
    let place = value("#/info/title");
    let problem = at("spec/api.yaml", Code::BrokenRef, value("#/paths/~1pets"), "points to nothing")
        .label("here")
        .note("nothing was made")
        .also_in("spec/other.yaml".to_owned(), key("#/b"), "the nearest thing");
    let both =
        [problem, at("spec/other.yaml", Code::BadValue, key("#/a"), "it").also_in("spec/api.yaml".into(), place, "")];
    let shown = |format| render(&both, &texts, format, false, 0);
    expect![[r#"
        error[SS0201]: points to nothing
         --> spec/api.yaml:6:10
          |
        6 |   /pets: {}
          |          ^^ here
         ::: spec/other.yaml:2:1
          |
        2 | b: 2
          | - the nearest thing
          |
          = note: nothing was made

        warning[SS0304]: it
         --> spec/other.yaml:1:1
          |
        1 | a: 1
          | ^
         ::: spec/api.yaml:3:10
          |
        3 |   title: 5
          |          -

    "#]]
    .assert_eq(&shown(Format::Human));
    assert!(shown(Format::Json).contains(r#""also":{"file":"spec/other.yaml","line":2,"column":1,"#));
}

#[test]
fn the_summary_counts() {
    let warning = |file| at(file, Code::UnknownKey, Place::File, "what is this");
    let nothing = "nothing was written";
    assert_eq!(summary(&[], nothing, false), "");
    let all = [warning("spec/api.yaml"), wrong_kind(), wrong_kind(), warning("specsmith.toml")];
    expect![[r#"
        warning: 1 warning in spec/api.yaml
    "#]]
    .assert_eq(&summary(&all[..1], "", false));
    expect![[r#"
        error: 1 error in spec/api.yaml; nothing was written
    "#]]
    .assert_eq(&summary(&all[1..3], nothing, false));
    expect![[r#"
        error: 1 error, 1 warning in spec/api.yaml; nothing was written
    "#]]
    .assert_eq(&summary(&all[..3], nothing, false));
    expect![[r#"
        error: 1 error, 2 warnings in 2 files; nothing was written
    "#]]
    .assert_eq(&summary(&all, nothing, false));
}

//! Exams whose answers are written by hand, in place of the program's.

use super::*;
use serde_json::json;

/// What is asked about a document.
fn exam(document: &str) -> Exam {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("api.yaml");
    std::fs::write(&path, document).unwrap();
    let builder = specsmith::Builder::new(path);
    let manifest = builder.plan(dir.path().join("api")).unwrap().manifest();
    prepare(&builder.bundle().unwrap(), &serde_json::from_str(&manifest).unwrap())
}

/// A document of components only, as they stand under `schemas`.
fn components(version: &str, schemas: &str) -> String {
    let indented: String = schemas.lines().map(|line| format!("    {line}\n")).collect();
    format!("openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{indented}")
}

/// The values that are asked about, of one kind.
fn values(exam: &Exam, kind: &str) -> Vec<Value> {
    exam.questions.iter().filter(|it| it.kind.name() == kind).map(|it| it.value.clone()).collect()
}

/// The answers of a program that gives every value back, and refuses every wrong one as it should.
fn perfect(exam: &Exam) -> Vec<String> {
    let answer = |question: &Question| match &question.kind {
        Kind::Wrong { path, missing } => {
            let at = if path.is_empty() { String::new() } else { format!("`{path}`: ") };
            format!(
                "!{at}{}",
                missing.as_ref().map_or_else(|| "odd".to_owned(), |key| format!("missing field `{key}`"))
            )
        }
        _ => format!("={}", question.value),
    };
    exam.questions.iter().map(answer).collect()
}

#[test]
fn values_that_a_document_shows_are_asked_about_if_their_schema_accepts_them() {
    let exam = exam(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /pets:
    get:
      parameters:
      - {name: limit, in: query, schema: {type: integer}, example: 3}
      responses:
        '200':
          description: Pets
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
              examples:
                one: {value: [{name: a}]}
                other: {$ref: '#/components/examples/other'}
                odd: {value: [{}]}
components:
  examples:
    other: {value: [{name: b}]}
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string, example: 17}, age: {type: integer, default: 1}}
      example: {name: c}
",
    );
    let shown = values(&exam, "example");
    assert_eq!(shown, [json!(3), json!([{"name": "a"}]), json!([{"name": "b"}]), json!({"name": "c"}), json!(1)]);
    let types: Vec<&str> = exam.types.iter().map(String::as_str).collect();
    assert_eq!(types, ["i64", "Vec<models::Pet>", "models::Pet"]);
}

#[test]
fn made_up_values_reach_every_value_branch_and_presence() {
    let exam = exam(&components(
        "3.0.3",
        "
Pet:
  type: object
  required: [kind]
  properties:
    kind: {type: string, enum: [cat, dog, fish]}
    born: {type: string, format: date-time, nullable: true}
    owner: {oneOf: [{$ref: '#/components/schemas/Person'}, {type: integer}]}
Person: {type: object, required: [name], properties: {name: {type: string}}}
",
    ));
    let made = values(&exam, "instance");
    let all = |key: &str| made.iter().map(|it| it.get(key)).collect::<Vec<_>>();
    assert!(["cat", "dog", "fish"].iter().all(|kind| all("kind").contains(&Some(&json!(kind)))), "{made:?}");
    assert!(all("born").contains(&None) && all("born").contains(&Some(&Value::Null)), "{made:?}");
    let owners = all("owner");
    assert!(
        owners.iter().flatten().any(|it| it.is_object()) && owners.iter().flatten().any(|it| it.is_i64()),
        "{made:?}"
    );
    assert_eq!(exam.skipped, 0);
}

#[test]
fn references_may_have_letters_of_any_language() {
    for version in ["3.0.3", "3.1.0"] {
        let schemas = "
Pet: {type: object, required: [kind], properties: {kind: {$ref: '#/components/schemas/Spæcies'}}}
Spæcies: {type: string, enum: [cat]}
";
        let exam = exam(&components(version, schemas));
        assert_eq!(exam.problem, None);
        assert!(values(&exam, "instance").contains(&json!({"kind": "cat"})));
    }
}

#[test]
fn the_places_of_a_tuple_have_schemas_of_their_own() {
    let places = "[{type: string, enum: [a]}, {type: integer, enum: [1]}]";
    for (schema, made) in [
        (format!("{{type: array, prefixItems: {places}, items: false}}"), json!(["a", 1])),
        (format!("{{type: array, items: {places}, additionalItems: false}}"), json!(["a", 1])),
        (format!("{{type: array, items: {places}, maxItems: 1}}"), json!(["a"])),
        (
            format!("{{type: array, items: {places}, additionalItems: {{type: boolean}}, minItems: 3}}"),
            json!(["a", 1, true]),
        ),
    ] {
        let exam = exam(&components("3.1.0", &format!("Pair: {schema}")));
        assert_eq!(values(&exam, "instance"), [made], "{schema}");
        assert_eq!(exam.skipped, 0, "all that was made fits");
    }
}

#[test]
fn made_up_values_keep_within_bounds_and_patterns_and_end() {
    let exam = exam(&components(
        "3.1.0",
        "
Node:
  type: object
  required: [id, size]
  minProperties: 3
  properties:
    id: {type: string, pattern: '^(?!x)[a-z]{3}-\\d+$', maxLength: 12}
    size: {type: integer, exclusiveMinimum: 10, maximum: 20, multipleOf: 5}
    next: {$ref: '#/components/schemas/Node'}
    tags: {type: array, uniqueItems: true, minItems: 2, items: {type: string}}
",
    ));
    let made = values(&exam, "instance");
    assert!(made.len() > 2, "{made:?}");
    assert!(made.iter().any(|it| it["next"]["id"].is_string()), "{made:?}");
    assert_eq!(exam.skipped, 0, "all that was made fits");
}

#[test]
fn a_branch_gets_the_tag_that_the_document_gives_it() {
    let exam = exam(&components(
        "3.0.3",
        "
Pet:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {kitty: '#/components/schemas/Cat'}}
Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, required: [kind, name], properties: {kind: {type: string}, name: {type: string}}}
",
    ));
    let pets = exam.questions.iter().filter(|it| it.at.last().as_deref() == Some("Pet"));
    let pets: Vec<_> = pets.map(|it| (it.value["kind"].clone(), it.value.get("lives").is_some())).collect();
    assert!(pets.contains(&(json!("kitty"), true)) && pets.contains(&(json!("Dog"), false)), "{pets:?}");
    assert_eq!(pets.len(), pets.iter().filter(|(kind, lives)| (kind == "kitty") == *lives).count(), "{pets:?}");
}

#[test]
fn mistakes_are_made_where_structs_must_notice_them() {
    let exam = exam(&components(
        "3.0.3",
        "
Pet:
  type: object
  required: [id, name, tags]
  properties:
    id: {type: integer, readOnly: true}
    name: {type: string}
    tags: {type: array, items: {$ref: '#/components/schemas/Tag'}}
    any: {}
Tag: {type: object, required: [key], properties: {key: {type: string}}}
",
    ));
    let of_pet = exam.questions.iter().filter(|it| it.at.last().as_deref() == Some("Pet"));
    let wrong = of_pet.filter_map(|it| match &it.kind {
        Kind::Wrong { path, missing } => Some((path.as_str(), missing.as_deref())),
        _ => None,
    });
    let expected = [
        ("", Some("name")),
        ("", Some("tags")),
        ("tags[0]", Some("key")),
        ("id", None),
        ("name", None),
        ("tags[0].key", None),
    ];
    assert_eq!(wrong.collect::<Vec<_>>(), expected);
}

const COMPARED: &str = "
Pet:
  type: object
  properties:
    at: {type: string, format: date-time}
    id: {type: string, format: uuid}
    size: {type: number, format: float}
    count: {type: integer}
    note: {type: string, nullable: true}
    map: {type: object, additionalProperties: {type: integer}}
    kind: {type: string}
";

/// What is said of a value that comes back for another.
fn compared(sent: Value, got: Value) -> Result<(), String> {
    let mut exam = exam(&components("3.0.3", COMPARED));
    exam.questions.truncate(1);
    exam.questions[0].kind = Kind::Instance;
    exam.questions[0].value = sent;
    let score = exam.judge(&format!("={got}\n"));
    score.failures.first().map_or(Ok(()), |failure| Err(failure.problem.clone()))
}

#[test]
fn other_spellings_of_the_same_are_the_same() {
    for (sent, got) in [
        (json!({"at": "2024-01-01T02:00:00+02:00"}), json!({"at": "2024-01-01T00:00:00Z"})),
        (json!({"id": "3FA85F64-5717-4562-B3FC-2C963F66AFA6"}), json!({"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6"})),
        (json!({"size": 0.1}), json!({"size": 0.10000000149011612})),
        (json!({"size": 3}), json!({"size": 3.0})),
        (json!({"note": null}), json!({})),
        (json!({"unknown": 1}), json!({})),
    ] {
        assert_eq!(compared(sent, got), Ok(()));
    }
}

#[test]
fn what_is_lost_changed_or_invented_is_found() {
    for (sent, got, problem) in [
        (
            json!({"at": "2024-01-01T00:00:00Z"}),
            json!({"at": "2024-01-01T00:00:01Z"}),
            "`at`: \"2024-01-01T00:00:00Z\" came",
        ),
        (json!({"kind": "A"}), json!({"kind": "a"}), "`kind`: \"A\" came back as \"a\""),
        (json!({"count": 1}), json!({"count": 2}), "`count`: 1 came back as 2"),
        (json!({"count": 1}), json!({"count": "1"}), "`count`: 1 came back as \"1\""),
        (json!({"count": 1}), json!({}), "`count`: 1 is lost"),
        (json!({"map": {"a": 1}}), json!({"map": {}}), "`map.a`: 1 is lost"),
        (json!({}), json!({"note": null}), "`note`: null was added"),
    ] {
        let found = compared(sent, got).unwrap_err();
        assert!(found.starts_with(problem), "{found}");
    }
}

#[test]
fn null_in_a_request_is_not_absent() {
    let mut exam = exam(
        "
openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /pets:
    patch:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'204': {description: Done}}
components:
  schemas:
    Pet: {type: object, properties: {note: {type: string, nullable: true}}}
",
    );
    exam.questions.retain(|it| it.value == json!({"note": null}));
    let score = exam.judge("={}\n");
    assert_eq!(score.failures[0].problem, "`note`: null is lost");
}

#[test]
fn a_score_counts_what_was_right() {
    let exam = exam(&components("3.0.3", "Pet: {type: object, required: [name], properties: {name: {type: string}}}"));
    let right = perfect(&exam);
    let score = exam.judge(&right.join("\n"));
    assert!(score.failures.is_empty(), "{:?}", score.failures);
    assert!(score.instances.of > 1 && score.instances.passed == score.instances.of);
    assert!(score.wrong.of > 1 && score.wrong.passed == score.wrong.of);

    let score = exam.judge("? panic");
    assert_eq!((score.instances.passed, score.wrong.passed), (0, 0));
    assert_eq!(score.failures.len(), right.len(), "a program that stops has not answered");
    assert!(score.failures.iter().any(|it| it.problem == "the program says: panic"));

    let unnoticed: Vec<_> = exam.questions.iter().map(|it| format!("={}", it.value)).collect();
    let score = exam.judge(&unnoticed.join("\n"));
    assert_eq!((score.instances.passed, score.wrong.passed), (score.instances.of, 0));

    let elsewhere: Vec<_> = right.iter().map(|it| it.replace("`name`", "`title`")).collect();
    assert_eq!(exam.judge(&elsewhere.join("\n")).wrong.passed, 0, "a message has to name the place");
}

#[test]
fn the_program_names_each_type_once() {
    let exam = exam(&components(
        "3.0.3",
        "
Pet: {type: object, properties: {at: {type: string, format: date-time, example: '2024-01-01T00:00:00Z'}}}
",
    ));
    let program = exam.program("pets");
    assert!(program.contains("use pets::models;"), "{program}");
    assert_eq!(program.matches("    models::Pet,\n").count(), 1, "{program}");
    assert!(exam.dependencies().starts_with("jiff = "), "{}", exam.dependencies());
    let first = exam.questions().lines().next().map(str::to_owned);
    assert_eq!(first.as_deref(), Some("0\t\"2024-01-01T00:00:00Z\""));
}

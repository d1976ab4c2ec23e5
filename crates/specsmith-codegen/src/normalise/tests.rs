//! Tiny schemas and the shapes that they become.

use crate::bundle::Origins;
use crate::config::Limits;
use crate::diagnostic::{Code, Diagnostics};
use crate::report::Report;
use crate::spec::{Additional, Location, Schema, Shape, Spec};
use crate::{Source, bundle, check, load, modernise, parse};

/// Runs the pipeline up to `normalise`, and gives what was found on the way as `code message`.
fn spec_of(text: &str) -> (Spec, Vec<String>) {
    let (mut origins, mut report, mut diagnostics) =
        (Origins::default(), Report::default(), Diagnostics::new("a.yaml"));
    let limits = Limits::default();
    let mut tree = load::load(Source { name: "a.yaml", bytes: text.as_bytes() }, &limits, &mut diagnostics).unwrap();
    bundle::bundle(&mut tree, "a.yaml", &crate::NoFiles, &limits, &mut origins, &mut diagnostics);
    check::check(&mut tree, &limits, &mut diagnostics, &mut report);
    modernise::modernise(&mut tree, &mut origins, &mut report, &mut diagnostics);
    let document = parse::parse(tree, &mut diagnostics).unwrap();
    let spec = super::normalise(document, &limits, &mut diagnostics, &mut report);
    // Both versions are spelt in these tests without regard to the document's own.
    let found = diagnostics.into_vec().into_iter().filter(|it| it.code != Code::OtherVersion);
    (spec, found.map(|it| format!("{} {}", it.code, it.message)).collect())
}

/// The schema `A` of these components, as [`show`] writes it.
#[track_caller]
fn check_a(components: &str, expected: &str) {
    let indented: String = components.lines().map(|line| format!("    {line}\n")).collect();
    let (spec, found) =
        spec_of(&format!("openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\ncomponents:\n  schemas:\n{indented}"));
    let a = spec.schemas.iter().find(|named| named.name == "A").unwrap();
    let found = found.iter().map(|it| format!("\n{it}")).collect::<String>();
    assert_eq!(format!("{}{found}", show(&spec, &a.schema)), expected);
}

/// A schema in one line: `{a: string, b?: integer | null}`, `[Pet]`, `"x" or "y"`.
fn show(spec: &Spec, schema: &Schema) -> String {
    let text = match &schema.shape {
        Shape::Any => "any".to_owned(),
        Shape::Never => "never".to_owned(),
        Shape::Boolean => "boolean".to_owned(),
        Shape::Integer { format } => format!("integer{}", suffix(format)),
        Shape::Number { format } => format!("number{}", suffix(format)),
        Shape::String { format } => format!("string{}", suffix(format)),
        Shape::Enum { values, .. } => values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or "),
        Shape::List(item) => format!("[{}]", show(spec, item)),
        Shape::Tuple(items) => format!("({})", items.iter().map(|it| show(spec, it)).collect::<Vec<_>>().join(", ")),
        Shape::Union(union) => union.branches.iter().map(|it| show(spec, it)).collect::<Vec<_>>().join(" / "),
        Shape::Ref(id) => spec.named(*id).name.clone(),
        Shape::Object(object) => {
            let mut parts: Vec<String> = Vec::new();
            for (name, property) in &object.properties {
                parts.push(format!(
                    "{name}{}: {}",
                    if property.required { "" } else { "?" },
                    show(spec, &property.schema)
                ));
            }
            match &object.additional {
                Additional::Unsaid => {}
                Additional::Refused => parts.push("!".to_owned()),
                Additional::Schema(value) => parts.push(format!("*: {}", show(spec, value))),
            }
            format!("{{{}}}", parts.join(", "))
        }
    };
    if schema.nullable { format!("{text} | null") } else { text }
}

fn suffix(format: &Option<String>) -> String {
    format.as_ref().map_or_else(String::new, |format| format!("({format})"))
}

#[test]
fn plain_shapes() {
    check_a("A: {type: string, format: date-time}", "string(date-time)");
    check_a("A: {type: integer, format: int32}", "integer(int32)");
    check_a("A: {type: array, items: {type: boolean}}", "[boolean]");
    check_a("A: {type: array}", "[any]");
    check_a("A: {description: Any type}", "any");
    check_a("A: false", "never");
    check_a("A: {type: object, additionalProperties: {type: number}}", "{*: number}");
    check_a("A: {type: object, properties: {a: {}}, additionalProperties: false}", "{a?: any, !}");
    check_a("A: {prefixItems: [{type: string}, {type: integer}], items: false}", "(string, integer)");
    check_a("A: {prefixItems: [{type: string}, {type: integer}]}", "[string / integer]");
}

#[test]
fn null_in_all_its_spellings() {
    for spelling in [
        "{type: [string, 'null']}",
        "{type: string, nullable: true}",
        "{anyOf: [{type: string}, {type: 'null'}]}",
        "{oneOf: [{type: 'null'}, {type: string}]}",
        "{anyOf: [{type: string}, {enum: [null]}]}",
        "{anyOf: [{type: string}, {const: null}]}",
    ] {
        check_a(&format!("A: {spelling}"), "string | null");
    }
    check_a("A: {enum: [a, null]}", "\"a\" | null");
}

#[test]
fn a_reference_with_siblings_stays_a_reference() {
    check_a(
        "B: {type: object, properties: {x: {type: string}}}\nA: {properties: {b: {$ref: '#/components/schemas/B', description: d}}}",
        "{b?: B}",
    );
    check_a("B: {type: string}\nA: {allOf: [{$ref: '#/components/schemas/B'}], nullable: true}", "B | null");
}

#[test]
fn all_of_merges_properties_and_required() {
    check_a(
        "B: {type: object, properties: {x: {type: string}, y: {type: number}}, required: [x]}\n\
         A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {z: {type: boolean}, y: {type: integer}}, required: [y]}]}",
        "{x: string, y: integer, z?: boolean}",
    );
    check_a(
        "B: {type: object, properties: {x: {type: string}}}\nA: {allOf: [{$ref: '#/components/schemas/B'}, {required: [x]}]}",
        "{x: string}",
    );
}

#[test]
fn all_of_of_enums_keeps_what_both_allow() {
    check_a("A: {allOf: [{enum: [a, b, c]}, {type: string, enum: [c, b]}]}", "\"b\" or \"c\"");
}

#[test]
fn values_that_another_part_refuses_are_ignored() {
    check_a("A: {allOf: [{enum: [a, 1]}, {type: integer}]}", "1");
    check_a(
        "B: {type: integer}\nA: {$ref: '#/components/schemas/B', enum: ['2', '4']}",
        "integer\nSS0304 the parts of this `allOf` contradict one another: an integer, and no value of the enum is one",
    );
}

#[test]
fn a_contradiction_is_located_and_explained() {
    check_a(
        "A: {allOf: [{type: string}, {type: object, properties: {}}]}",
        "any\nSS0302 the parts of this `allOf` contradict one another: a string and an object",
    );
}

#[test]
fn an_all_of_that_contains_itself_is_an_error_and_ends() {
    let cycle = "\nSS0203 this `allOf` contains the schema that it is part of";
    check_a(
        "A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {x: {type: string}}}]}",
        &format!("{{x?: string}}{cycle}"),
    );
    check_a(
        "B: {allOf: [{$ref: '#/components/schemas/A'}]}\nA: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {}}}]}",
        &format!("{{x?: any}}{cycle}"),
    );
    check_a("A: {allOf: [{$ref: '#/components/schemas/A'}]}", &format!("A{cycle}"));
}

#[test]
fn a_union_that_leads_back_to_itself_is_what_else_it_permits() {
    check_a("A: {oneOf: [{type: boolean}, {$ref: '#/components/schemas/A'}]}", "boolean");
    check_a("A: {oneOf: [{type: boolean}, {allOf: [{$ref: '#/components/schemas/A'}]}]}", "boolean");
    let b =
        "B: {anyOf: [{$ref: '#/components/schemas/A'}, {type: [integer, 'null']}, {$ref: '#/components/schemas/C'}]}";
    let c = "C: {properties: {a: {$ref: '#/components/schemas/A'}}}";
    let a = "A: {oneOf: [{$ref: '#/components/schemas/B', description: d}, {type: string}]}";
    check_a(&format!("{a}\n{b}\n{c}"), "integer / C / string | null");
    check_a(&format!("{b}\n{a}\n{c}"), "B / string");
}

#[test]
fn a_discriminator_that_fits_no_union_is_reported() {
    let a = "A: {oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}], discriminator: {propertyName: kind, mapping: {b: B, d: D}}}";
    let others = "B: {$ref: '#/components/schemas/E'}\nC: {properties: {c: {}, kind: {}}}\nD: {properties: {d: {}}}\nE: {properties: {e: {}}}";
    check_a(&format!("{a}\n{others}"), "B / C\nSS0305 `D` is none of the schemas that this discriminator tells apart");
    check_a(&format!("{}\n{others}", a.replace("b: B, d: D", "e: E")), "B / C");
    let none = others.replace("kind", "sort");
    let problem = "B / C\nSS0305 no branch of this union has a property `kind`";
    check_a(&format!("{}\n{none}", a.replace("b: B, d: D", "e: E")), problem);
}

#[test]
fn a_property_may_refer_to_the_schema_that_it_stands_in() {
    check_a("A: {properties: {parent: {$ref: '#/components/schemas/A', description: d}}}", "{parent?: A}");
    check_a(
        "B: {properties: {a: {$ref: '#/components/schemas/A'}}}\nA: {allOf: [{$ref: '#/components/schemas/B'}]}",
        "B",
    );
    check_a(
        "A: {properties: {x: {type: string}, more: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {y: {type: string}}}]}}}",
        "{x?: string, more?: A_more}",
    );
}

#[test]
fn an_override_by_what_extends_the_type_is_of_that_type() {
    let base = "Base: {properties: {parent: {$ref: '#/components/schemas/Base'}}}";
    let a = "A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {}, parent: {$ref: '#/components/schemas/A'}}}]}";
    check_a(&format!("{base}\n{a}"), "{parent?: A, x?: any}");
    check_a(&format!("{a}\n{base}"), "{parent?: A, x?: any}");
}

#[test]
fn what_several_are_at_once_and_leads_back_to_itself_has_a_name() {
    let left = "Left: {properties: {x: {}, next: {$ref: '#/components/schemas/Left'}}}";
    let right = "Right: {properties: {y: {}, next: {$ref: '#/components/schemas/Right'}}}";
    let both = "allOf: [{$ref: '#/components/schemas/Left'}, {$ref: '#/components/schemas/Right'}]";
    check_a(&format!("{left}\n{right}\nA: {{{both}}}"), "{x?: any, next?: A, y?: any}");
    check_a(&format!("A: {{{both}}}\n{right}\n{left}"), "{x?: any, next?: A, y?: any}");
    let a = format!("A: {{{both}, properties: {{z: {{}}}}}}");
    check_a(&format!("{left}\n{right}\n{a}"), "{z?: any, x?: any, next?: Left_and_Right, y?: any}");
    // What two of three are is used by nothing.
    let third = "Third: {properties: {next: {$ref: '#/components/schemas/Third'}}}";
    let three = both.replace(']', ", {$ref: '#/components/schemas/Third'}]");
    let components = [left, right, third, &format!("A: {{{three}, properties: {{z: {{}}}}}}")].join("\n    ");
    let (spec, _) = spec_of(&format!(
        "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\ncomponents:\n  schemas:\n    {components}\n"
    ));
    let added: Vec<_> =
        spec.schemas[4..].iter().map(|it| format!("{}: {}", it.name, show(&spec, &it.schema))).collect();
    assert_eq!(added, ["Left_and_Right_and_Third: {x?: any, next?: Left_and_Right_and_Third, y?: any}"]);
    // Where the document has the name, it is another.
    let taken = "Left_and_Right: {type: string}";
    check_a(&format!("{taken}\n{left}\n{right}\n{a}"), "{z?: any, x?: any, next?: Left_and_Right_2, y?: any}");
}

#[test]
fn what_is_made_of_a_schema_that_is_not_known_yet_waits_for_it() {
    let a =
        "A: {properties: {x: {}, next: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}";
    let b = "B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {y: {}}}]}";
    check_a(&format!("{a}\n{b}"), "{x?: any, next?: B}");
    let swapped = format!("{a}\n{b}").replace("A", "C").replace("B", "A").replace("C", "B");
    check_a(&swapped, "{x?: any, next?: A, y?: any}");
}

#[test]
fn what_is_required_of_a_schema_from_within_is_required() {
    let check = |more: &str, expected: &str| {
        let text = format!("{{properties: {{x: {{}}, more: {more}}}}}");
        let (spec, found) = spec_of(&format!(
            "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\ncomponents: {{schemas: {{A: {text}}}}}\n"
        ));
        assert_eq!(found, Vec::<String>::new());
        let last = spec.schemas.last().unwrap();
        assert_eq!(format!("{}: {}", last.name, show(&spec, &last.schema)), expected);
    };
    let a = "{$ref: '#/components/schemas/A'}";
    let with_more = format!("{{allOf: [{a}, {{required: [x, z]}}, {{properties: {{z: {{}}}}}}]}}");
    check(&with_more, "A_more: {x: any, more?: A_more, z: any}");
    check(&format!("{{allOf: [{a}, {{required: [x]}}]}}"), "A_more: {x: any, more?: A_more}");
    check(&format!("{{allOf: [{a}], required: [x]}}"), "A_more: {x: any, more?: A_more}");
}

#[test]
fn a_base_that_lists_those_that_extend_it_gives_them_its_properties() {
    let components = "Base: {properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}\n\
                      A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}\n\
                      B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}]}";
    check_a(components, "{kind?: string, a?: string}");
    let reversed: Vec<&str> = components.lines().rev().collect();
    check_a(&reversed.join("\n"), "{kind?: string, a?: string}");
}

#[test]
fn branches_that_only_require_make_no_union() {
    check_a(
        "A: {type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}",
        "{a?: string, b?: string}",
    );
}

#[test]
fn required_properties_that_are_not_declared_are_reported() {
    check_a(
        "A: {type: object, properties: {name: {type: string}}, required: [nmae]}",
        "{name?: string, nmae: any}\nSS0301 the required property `nmae` is not declared",
    );
}

#[test]
fn what_one_part_requires_another_may_declare() {
    let b = "B: {properties: {b: {type: string}}, required: [b]}";
    check_a(
        &format!("{b}\nA: {{properties: {{a: {{}}}}, required: [b, a], allOf: [{{$ref: '#/components/schemas/B'}}]}}"),
        "{a: any, b: string}",
    );
    check_a(
        &format!("{b}\nA: {{allOf: [{{properties: {{a: {{}}}}, required: [b]}}, {{$ref: '#/components/schemas/B'}}]}}"),
        "{a?: any, b: string}",
    );
    check_a(&format!("{b}\nA: {{allOf: [{{$ref: '#/components/schemas/B'}}, {{type: object, required: [b]}}]}}"), "B");
    check_a(
        "A: {properties: {a: {}}, oneOf: [{properties: {b: {}}, required: [a, b]}, {properties: {c: {}}, required: [a]}]}",
        "{a: any, b: any} / {a: any, c?: any}",
    );
}

#[test]
fn what_no_part_declares_is_reported_once() {
    let found = "\nSS0301 the required property `x` is not declared";
    let b = "B: {properties: {b: {}}}\nC: {required: [x]}";
    for part in [
        "{required: [x]}",
        "{type: object, required: [x]}",
        "{allOf: [{required: [x]}]}",
        "{$ref: '#/components/schemas/C'}",
    ] {
        check_a(
            &format!("{b}\nA: {{allOf: [{{$ref: '#/components/schemas/B'}}, {part}]}}"),
            &format!("{{b?: any, x: any}}{found}"),
        );
    }
    check_a(
        "A: {properties: {a: {}}, required: [x]}\nB: {allOf: [{$ref: '#/components/schemas/A'}]}\nC: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {c: {}}}]}",
        &format!("{{a?: any, x: any}}{found}"),
    );
}

#[test]
fn what_is_a_condition_makes_no_type() {
    let found = "\nSS0301 the required property `x` is not declared";
    check_a(
        "A: {properties: {a: {}}, anyOf: [{required: [a]}, {required: [x]}]}",
        &format!("{{a?: any, x?: any}}{found}"),
    );
    let b = "B: {properties: {a: {}, b: {}}}";
    check_a(
        &format!(
            "{b}\nA: {{allOf: [{{$ref: '#/components/schemas/B'}}, {{anyOf: [{{type: object, required: [a, b]}}, {{type: object, required: [b, x]}}]}}]}}"
        ),
        &format!("{{a?: any, b: any, x?: any}}{found}"),
    );
}

#[test]
fn what_has_a_place_already_needs_no_property() {
    check_a("A: {type: object, required: [x]}", "{}");
    check_a("A: {type: object, required: [x], additionalProperties: {type: string}}", "{*: string}");
    let found = "\nSS0301 the required property `x` is not declared";
    check_a(
        "A: {properties: {a: {}}, required: [x], additionalProperties: {type: string}}",
        &format!("{{a?: any, x: string, *: string}}{found}"),
    );
    check_a("A: {properties: {a: {}}, required: [x], additionalProperties: false}", &format!("{{a?: any, !}}{found}"));
    check_a(
        "A: {properties: {a: {}}, required: [x]}\nB: {properties: {b: {}}, required: [x]}\nC: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: x}}",
        &format!("{{a?: any}}{found}{found}"),
    );
}

#[test]
fn parameters_come_in_the_order_of_the_path_and_headers_of_the_specification_are_left_out() {
    let (spec, found) = spec_of(
        "openapi: 3.1.0\n\
         info: {title: t, version: '1'}\n\
         paths:\n\
        \x20 /a/{x}/{y}:\n\
        \x20   parameters: [{name: y, in: path, required: true, schema: {type: string}}]\n\
        \x20   get:\n\
        \x20     parameters:\n\
        \x20       - {name: q, in: query, schema: {type: integer}}\n\
        \x20       - {name: x, in: path, required: true, schema: {type: string}}\n\
        \x20       - {name: Authorization, in: header, required: true, schema: {type: string}}\n\
         components: {securitySchemes: {Key: {type: apiKey, in: header, name: authorization}}}\n",
    );
    assert_eq!(found, [""; 0]);
    let operation = &spec.operations[0];
    let names: Vec<_> = operation.parameters.iter().map(|it| (it.location, it.name.as_str())).collect();
    assert_eq!(names, [(Location::Path, "x"), (Location::Path, "y"), (Location::Query, "q")]);
    assert_eq!(operation.security, [["Key"]], "the ignored header says that the operation needs a credential");
}

#[test]
fn path_and_parameters_that_do_not_fit_are_reported() {
    let (spec, found) = spec_of(
        "openapi: 3.1.0\n\
         info: {title: t, version: '1'}\n\
         paths: {'/a/{petId}': {get: {parameters: [{name: petid, in: path, required: true, schema: {type: integer}}]}}}\n",
    );
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(spec.operations[0].parameters.len(), 1);
    assert_eq!(spec.operations[0].parameters[0].name, "petId");
}

#[test]
fn a_base_with_a_discriminator_stands_for_those_that_extend_it() {
    let components = "A: {discriminator: {propertyName: kind}, properties: {kind: {type: string}, mate: {$ref: '#/components/schemas/A'}}}\n\
                      Cat: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {lives: {type: integer}}}]}\n\
                      Kitten: {allOf: [{$ref: '#/components/schemas/Cat'}]}\n\
                      Dog: {allOf: [{$ref: '#/components/schemas/A'}]}";
    check_a(components, "Cat / Kitten / Dog");
    check_a(
        &components
            .replace("A:", "B:")
            .replace("schemas/A", "schemas/B")
            .replace("Cat:", "A:")
            .replace("schemas/Cat", "schemas/A"),
        "{kind?: string, mate?: B, lives?: integer}",
    );
    check_a(
        &components.replace("A:", "B:").replace("schemas/A", "schemas/B").replace("Dog:", "A:"),
        "{kind?: string, mate?: B}",
    );
}

#[test]
fn a_long_row_of_extensions_is_refused_and_does_not_overflow_the_stack() {
    let mut text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents:\n  schemas:\n".to_owned();
    for index in 0..2000 {
        let next = index + 1;
        text += &format!(
            "    S{index}: {{allOf: [{{$ref: '#/components/schemas/S{next}'}}, {{properties: {{a: {{}}}}}}]}}\n"
        );
    }
    text += "    S2000: {properties: {z: {}}}\n";
    let (_, found) = spec_of(&text);
    assert!(found[0].starts_with("SS0007 more than 48 schemas extend one another"), "{}", found[0]);
}

#[test]
fn a_long_row_of_properties_that_extend_others_is_none() {
    let mut text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\ncomponents:\n  schemas:\n".to_owned();
    for index in 0..200 {
        let next = format!("{{$ref: '#/components/schemas/S{}'}}", index + 1);
        text += &format!("    S{index}: {{properties: {{next: {{allOf: [{next}, {{properties: {{a: {{}}}}}}]}}}}}}\n");
    }
    let (spec, found) = spec_of(&(text + "    S200: {properties: {z: {}}}\n"));
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(show(&spec, &spec.schemas[199].schema), "{next?: {z?: any, a?: any}}");
    assert_eq!(show(&spec, &spec.schemas[198].schema), "{next?: {next?: {z?: any, a?: any}, a?: any}}");
}

/// Found by changing documents at random: what is no operation was none for `openapiv3` either.
#[test]
fn an_operation_that_is_a_reference_is_an_operation_without_anything() {
    let (spec, found) = spec_of(
        "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {/a: {get: {$ref: '#/components/schemas/A'}}}, \
         components: {schemas: {A: {type: string}}}}",
    );
    assert_eq!(spec.operations.len(), 1);
    assert_eq!(found.iter().filter(|it| it.starts_with("SS0103")).count(), 1, "{found:?}");
}

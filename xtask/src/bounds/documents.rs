//! Documents that ask for too much, each in a way of its own. `n` is a size: 1 is as bad as it gets, 100 a hundredth of it.

use std::fmt::Write;

/// A document: its name, which says what it is bad at, and its text.
pub(super) type Document = (&'static str, fn(usize) -> String);

/// All of them. Names that end in `json` are JSON.
pub(super) const ALL: &[Document] = &[
    ("alias_bomb.yaml", |_| {
        let row = |index: usize, items: String| format!("x-a{index}: &a{index} [{items}]\n");
        (1..12).fold(yaml("") + &row(0, ["x"; 10].join(", ")), |text, index| {
            text + &row(index, vec![format!("*a{}", index - 1); 10].join(", "))
        })
    }),
    ("aliases_of_a_long_text.yaml", |n| {
        yaml("") + &format!("x-text: &t \"{}\"\nx-list:\n", "x".repeat(1_000_000 / n)) + &"  - *t\n".repeat(5_000 / n)
    }),
    ("merge_keys.yaml", |n| {
        let keys: String = (0..1_000 / n).map(|it| format!("k{it}: 1, ")).collect();
        (0..10_000 / n)
            .fold(yaml("") + &format!("x-a: &a {{{keys}}}\n"), |text, it| text + &format!("x-b{it}: {{<<: *a}}\n"))
    }),
    ("deep_flow.yaml", |n| yaml("") + "x-a: " + &"[".repeat(1_000_000 / n) + &"]".repeat(1_000_000 / n)),
    ("deep_block.yaml", |n| (0..5_000 / n).fold(yaml("") + "x-a:\n", |text, it| text + &" ".repeat(it + 1) + "a:\n")),
    ("deep_dashes.yaml", |n| yaml("") + "x-a:\n  " + &"- ".repeat(10_000 / n) + "a\n"),
    ("deep_keys.yaml", |n| yaml("") + &"? ".repeat(20_000 / n) + "\n"),
    ("deep_lists.json", |n| json(&format!("\"x-a\":{}{},", "[".repeat(1_000_000 / n), "]".repeat(1_000_000 / n)), "")),
    ("deep_maps.json", |n| {
        json(&format!("\"x-a\":{}1{},", "{\"a\":".repeat(1_000_000 / n), "}".repeat(1_000_000 / n)), "")
    }),
    ("deep_objects.json", |_| {
        json("", &format!("\"A\":{}{{}}{}", "{\"type\":\"object\",\"properties\":{\"a\":".repeat(60), "}}".repeat(60)))
    }),
    ("deep_all_of.json", |_| json("", &format!("\"A\":{}{{}}{}", "{\"allOf\":[".repeat(60), "]}".repeat(60)))),
    ("deep_one_of.json", |_| {
        json("", &format!("\"A\":{}{{}}{}", "{\"oneOf\":[{\"type\":\"integer\"},".repeat(60), "]}".repeat(60)))
    }),
    ("enum_of_a_million.json", |n| {
        json("", &format!("\"A\":{{\"enum\":[{}]}}", list(1_000_000 / n, |it| format!("\"v{it}\""))))
    }),
    ("enum_of_a_limit.json", |n| {
        json("", &format!("\"A\":{{\"enum\":[{}]}}", list(25_000 / n, |it| format!("\"v{it}\""))))
    }),
    ("enum_of_words_alike.json", |n| {
        json("", &format!("\"A\":{{\"enum\":[{}]}}", list(25_000 / n, |it| format!("\"a{}\"", signs(it)))))
    }),
    ("enum_of_integers.json", |n| {
        json("", &format!("\"A\":{{\"type\":\"integer\",\"enum\":[{}]}}", list(25_000 / n, |it| it.to_string())))
    }),
    ("enum_of_maps.json", |n| {
        json("", &format!("\"A\":{{\"enum\":[{}]}}", list(25_000 / n, |it| format!("{{\"k\":{it}}}"))))
    }),
    ("enums_that_meet.json", |n| {
        let values = list(25_000 / n, |it| format!("\"v{it}\""));
        json("", &format!("\"A\":{{\"allOf\":[{{\"enum\":[{values}]}},{{\"enum\":[{values}]}}]}}"))
    }),
    ("all_of_doubled.json", |_| tower("\"p\":{}", |below| format!("{{\"allOf\":[{below},{below}]}}"))),
    ("all_of_in_properties.json", |_| {
        tower("\"p\":{}", |below| {
            format!("{{\"allOf\":[{{\"properties\":{{\"x\":{below}}}}},{{\"properties\":{{\"x\":{below}}}}}]}}")
        })
    }),
    ("all_of_chain.json", |n| {
        json(
            "",
            &list(3_000 / n, |it| {
                format!("\"A{it}\":{{\"allOf\":[{},{{\"properties\":{{\"p{it}\":{{}}}}}}]}}", reference(it + 1))
            })
            .replace(",,", ","),
        )
    }),
    ("all_of_wide_base.json", |n| {
        let base = list(10_000 / n, |it| format!("\"p{it}\":{{}}"));
        let own = list(10_000 / n, |it| {
            format!(
                "\"A{it}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/Base\"}},{{\"properties\":{{\"q\":{{}}}}}}]}}"
            )
        });
        json("", &format!("\"Base\":{{\"type\":\"object\",\"properties\":{{{base}}}}},{own}"))
    }),
    ("one_of_doubled.json", |_| tower("\"p\":{}", |below| format!("{{\"oneOf\":[{below},{below}]}}"))),
    ("one_of_tower.json", |_| {
        tower("\"p\":{}", |below| {
            format!("{{\"oneOf\":[{below},{{\"type\":\"object\",\"properties\":{{\"q\":{below}}}}}]}}")
        })
    }),
    ("any_of_tower.json", |_| {
        tower("\"p\":{}", |below| {
            format!("{{\"anyOf\":[{below},{{\"type\":\"object\",\"properties\":{{\"q\":{below}}}}}]}}")
        })
    }),
    ("one_of_many.json", |n| union("oneOf", 5_000 / n, 1)),
    ("any_of_many.json", |n| union("anyOf", 5_000 / n, 1)),
    ("one_of_large.json", |n| union("oneOf", 500 / n, 50)),
    ("any_of_large.json", |n| union("anyOf", 500 / n, 50)),
    ("unions_multiplied.json", |_| {
        let part = |word: &str, it: usize| {
            format!(
                "{{\"{word}\":[{}]}}",
                list(8, |of| format!("{{\"type\":\"object\",\"properties\":{{\"p{it}_{of}\":{{}}}}}}"))
            )
        };
        json(
            "",
            &["oneOf", "anyOf"]
                .map(|word| format!("\"{word}\":{{\"allOf\":[{}]}}", list(12, |it| part(word, it))))
                .join(","),
        )
    }),
    ("unions_of_one_another.json", |n| {
        let count = 200 / n.min(20);
        json(
            "",
            &list(count, |it| {
                format!(
                    "\"A{it}\":{{\"oneOf\":[{{\"type\":\"object\",\"properties\":{{\"p{it}\":{{}}}}}},{}]}}",
                    list(count, reference)
                )
            }),
        )
    }),
    ("objects_of_one_another.json", |n| {
        let count = 200 / n.min(20);
        json(
            "",
            &list(count, |it| {
                format!(
                    "\"A{it}\":{{\"type\":\"object\",\"properties\":{{{}}}}}",
                    list(count, |of| format!("\"p{of}\":{}", reference(of)))
                )
            }),
        )
    }),
    ("ring_of_references.json", |n| {
        ring(25_000 / n, |next| format!("{{\"type\":\"object\",\"required\":[\"x\"],\"properties\":{{\"x\":{next}}}}}"))
    }),
    ("chain_of_references.json", |n| ring(25_000 / n, |next| next)),
    ("chain_of_lists.json", |n| ring(25_000 / n, |next| format!("{{\"type\":\"array\",\"items\":{next}}}"))),
    ("chain_of_nullables.json", |n| ring(25_000 / n, |next| format!("{{\"anyOf\":[{next},{{\"type\":\"null\"}}]}}"))),
    ("chain_of_unions.json", |n| ring(25_000 / n, |next| format!("{{\"oneOf\":[{next},{{\"type\":\"integer\"}}]}}"))),
    ("all_of_where_each_leads_to_each.json", |n| {
        let count = 1_000 / n;
        let part = |it: usize, to: usize| format!("\"p{to}\":{}", reference((it * 7 + to * to + it * to + 1) % count));
        let part = |it: usize| list(5, |to| part(it, to));
        let each = list(count, |it| format!("\"A{it}\":{{\"properties\":{{\"x{it}\":{{}},{}}}}}", part(it)));
        json("", &format!("{each},\"A\":{{\"allOf\":[{},{}]}}", reference(0), reference(1)))
    }),
    ("ring_of_merged_properties.json", |n| {
        ring(25_000 / n, |next| {
            format!("{{\"properties\":{{\"p\":{{\"allOf\":[{next},{{\"properties\":{{\"q\":{{}}}}}}]}}}}}}")
        })
    }),
    ("chain_of_parts.json", |n| ring(25_000 / n, |next| format!("{{\"allOf\":[{next}]}}"))),
    ("references_into_references.json", |n| {
        json(
            "",
            &list(5_000 / n, |it| {
                let next = format!("{{\"$ref\":\"#/components/schemas/A{}/properties/x\"}}", it + 1);
                let last = it + 1 == 5_000 / n;
                format!(
                    "\"A{it}\":{{\"type\":\"object\",\"properties\":{{\"x\":{}}}}}",
                    if last { "{\"type\":\"string\"}".to_owned() } else { next }
                )
            }),
        )
    }),
    ("references_to_nothing.json", |n| {
        object(25_000 / n, |it| format!("\"p{it}\":{{\"$ref\":\"#/components/schemas/A/properties/q{it}\"}}"))
    }),
    ("anchors_of_nothing.json", |n| {
        object(25_000 / n, |it| format!("\"p{it}\":{{\"$anchor\":\"a{it}\",\"items\":{{\"$ref\":\"#b{it}\"}}}}"))
    }),
    ("ring_of_unions.json", |n| {
        json(
            "",
            &list(25_000 / n, |it| {
                let next = reference((it + 1) % (25_000 / n));
                format!("\"A{it}\":{{\"oneOf\":[{next},{{\"type\":\"object\",\"properties\":{{\"p{it}\":{{}}}}}}]}}")
            }),
        )
    }),
    ("unions_of_their_neighbours.json", |n| {
        let count = 25_000 / n;
        let neighbours = |it| [reference((it + 1) % count), reference((it + count - 1) % count)].join(",");
        json("", &list(count, |it| format!("\"A{it}\":{{\"oneOf\":[{}]}}", neighbours(it))))
    }),
    ("union_of_objects.json", |n| {
        let branches = list(25_000 / n, |it| format!("{{\"type\":\"object\",\"properties\":{{\"p{it}\":{{}}}}}}"));
        json("", &format!("\"A\":{{\"oneOf\":[{branches}]}}"))
    }),
    ("wrong_defaults.json", |n| {
        let values = list(5_000 / n, |it| format!("\"v{it}\""));
        let properties =
            list(5_000 / n, |it| format!("\"p{it}\":{{\"default\":\"w{it}\",\"allOf\":[{}]}}", reference(0)));
        json(
            "",
            &format!("\"A0\":{{\"enum\":[{values}]}},\"B\":{{\"type\":\"object\",\"properties\":{{{properties}}}}}"),
        )
    }),
    ("anchors.json", |n| {
        json(
            "",
            &list(25_000 / n, |it| {
                format!("\"A{it}\":{{\"$anchor\":\"a{it}\",\"properties\":{{\"x\":{{\"$ref\":\"#a{it}\"}}}}}}")
            }),
        )
    }),
    ("dynamic_anchors.json", |n| {
        json(
            "",
            &list(25_000 / n, |it| {
                format!("\"A{it}\":{{\"$dynamicAnchor\":\"a\",\"properties\":{{\"x\":{{\"$dynamicRef\":\"#a\"}}}}}}")
            }),
        )
    }),
    ("huge_numbers.json", |n| {
        let digits = "9".repeat(1_000_000 / n);
        json(
            "",
            &format!(
                "\"A\":{{\"type\":\"integer\",\"maximum\":{digits},\"minimum\":-{digits},\"enum\":[18446744073709551616]}}"
            ),
        )
    }),
    ("huge_numbers.yaml", |n| {
        yaml(&format!(
            "A: {{type: integer, maximum: {}, minimum: -1e999, default: 0x{}}}",
            "9".repeat(1_000_000 / n),
            "F".repeat(1_000)
        ))
    }),
    ("huge_lengths.yaml", |_| {
        let list = "type: array, minItems: 1000000000, maxItems: 1000000000, items: {type: string}";
        yaml(&format!(
            "A: {{{list}}}, B: {{prefixItems: [{{type: string}}], {list}}}, C: {{type: string, minLength: 99999999999999999999}}"
        ))
    }),
    ("tuple.json", |n| {
        json(
            "",
            &format!(
                "\"A\":{{\"type\":\"array\",\"prefixItems\":[{}],\"items\":false}}",
                list(25_000 / n, |_| "{}".to_owned())
            ),
        )
    }),
    ("properties_past_the_limit.json", |n| object(100_000 / n, |it| format!("\"p{it}\":{{\"type\":\"string\"}}"))),
    ("properties.json", |n| object(25_000 / n, |it| format!("\"p{it}\":{{\"type\":\"string\"}}"))),
    ("properties_alike.json", |n| object(25_000 / n, |it| format!("\"a{}\":{{\"type\":\"string\"}}", signs(it)))),
    ("properties_of_inline_types.json", |n| {
        object(25_000 / n, |it| format!("\"p{it}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{}}}}}}"))
    }),
    ("properties_of_wrong_types.json", |n| object(25_000 / n, |it| format!("\"p{it}\":{{\"type\":\"strin\"}}"))),
    ("required_and_undeclared.json", |n| {
        json(
            "",
            &format!("\"A\":{{\"type\":\"object\",\"required\":[{}]}}", list(25_000 / n, |it| format!("\"p{it}\""))),
        )
    }),
    ("schemas.json", |n| {
        json("", &list(25_000 / n, |it| format!("\"A{it}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{}}}}}}")))
    }),
    ("schemas_alike.json", |n| {
        json(
            "",
            &list(25_000 / n, |it| format!("\"A{}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{}}}}}}", signs(it))),
        )
    }),
    ("unknown_keys.json", |n| json("", &format!("\"A\":{{{}}}", list(25_000 / n, |it| format!("\"typ{it}\":1"))))),
    ("discriminator.json", |n| {
        let branches = list(5_000 / n, |it| {
            format!(
                "\"A{it}\":{{\"type\":\"object\",\"required\":[\"t\"],\"properties\":{{\"t\":{{\"type\":\"string\"}}}}}}"
            )
        });
        json(
            "",
            &format!(
                "{branches},\"U\":{{\"oneOf\":[{}],\"discriminator\":{{\"propertyName\":\"t\"}}}}",
                list(5_000 / n, reference)
            ),
        )
    }),
    ("patterns.json", |n| {
        let patterns = list(3_000 / n, |it| format!("\"^a{{{it}}}\":{{}}"));
        json(
            "",
            &format!(
                "\"A\":{{\"pattern\":\"(a{{1000}}){{1000}}{{1000}}\"}},\"B\":{{\"pattern\":\"{}\"}},\"C\":{{\"patternProperties\":{{{patterns}}}}}",
                "(".repeat(5_000)
            ),
        )
    }),
    ("large_default.json", |n| {
        object(1, |_| {
            format!(
                "\"p\":{{\"type\":\"array\",\"items\":{{}},\"default\":[{}]}}",
                list(300_000 / n, |it| it.to_string())
            )
        })
    }),
    ("large_constant.json", |n| {
        json("", &format!("\"A\":{{\"const\":{{{}}}}}", list(100_000 / n, |it| format!("\"k{it}\":[1,2,3]"))))
    }),
    ("paths.json", |n| paths(25_000 / n, |it| format!("\"/p{it}\""), |it| format!("\"operationId\":\"op{it}\","))),
    ("paths_past_the_limit.json", |n| paths(100_000 / n, |it| format!("\"/p{it}\""), |_| String::new())),
    ("paths_without_ids.json", |n| paths(25_000 / n, |it| format!("\"/p{it}\""), |_| String::new())),
    ("paths_of_one_id.json", |n| {
        paths(25_000 / n, |it| format!("\"/p{it}\""), |_| "\"operationId\":\"op\",".to_owned())
    }),
    ("paths_alike.json", |n| {
        paths(25_000 / n, |it| format!("\"/a/{{v{it}}}\""), |it| format!("\"operationId\":\"op{it}\","))
    }),
    ("paths_of_many_variables.json", |n| {
        paths(
            1,
            |_| format!("\"/{}\"", list(10_000 / n, |it| format!("{{v{it}}}")).replace(',', "/")),
            |_| String::new(),
        )
    }),
    ("parameters.json", |n| parameters(25_000 / n, |it| format!("p{it}"))),
    ("parameters_of_one_name.json", |n| parameters(25_000 / n, |_| "p".to_owned())),
    ("tags.json", |n| paths(25_000 / n, |it| format!("\"/p{it}\""), |it| format!("\"tags\":[\"t{it}\"],"))),
    ("media_types.json", |n| {
        let types = list(25_000 / n, |it| format!("\"application/x{it}\":{{\"schema\":{{\"type\":\"string\"}}}}"));
        paths(1, |_| "\"/p\"".to_owned(), |_| format!("\"requestBody\":{{\"content\":{{{types}}}}},"))
    }),
    ("servers.json", |n| {
        json(
            &format!(
                "\"servers\":[{}],",
                list(25_000 / n, |it| format!("{{\"url\":\"https://example.com/{it}\",\"description\":\"Same\"}}"))
            ),
            "",
        )
    }),
    ("security_schemes.json", |n| {
        let schemes =
            list(25_000 / n, |it| format!("\"s{it}\":{{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-{it}\"}}"));
        json("", "").replace("\"schemas\":", &format!("\"securitySchemes\":{{{schemes}}},\"schemas\":"))
    }),
    ("long_texts.json", |n| {
        let text = "long ".repeat(200_000 / n);
        json("", &format!("\"{text}\":{{\"title\":\"{text}\",\"description\":\"{text}\",\"properties\":{{\"{text}\":{{\"enum\":[\"{text}\"]}}}}}}")).replace("\"T\"", &format!("\"{text}\""))
    }),
    ("markdown_brackets.json", |n| description("[", 100_000 / n)),
    ("markdown_stars.json", |n| description("*a ", 100_000 / n)),
    ("markdown_html.json", |n| description("<div>", 50_000 / n)),
    ("markdown_quotes.json", |n| description(">", 100_000 / n)),
    ("markdown_links.json", |n| description("[a](b ", 30_000 / n)),
    ("markdown_images.json", |n| description("![", 50_000 / n)),
    ("markdown_ticks.json", |n| {
        json(
            "",
            &format!(
                "\"A\":{{\"description\":\"{}\"}}",
                (0..1_500 / n).map(|it| "`".repeat(it) + " ").collect::<String>()
            ),
        )
    }),
    ("markdown_lists.json", |n| {
        json(
            "",
            &format!(
                "\"A\":{{\"description\":\"{}\"}}",
                (0..1_000 / n).map(|it| "  ".repeat(it) + "- a\\n").collect::<String>()
            ),
        )
    }),
    ("markdown_urls.json", |n| description("http://a.b ", 50_000 / n)),
    ("markdown_tables.json", |n| {
        json(
            "",
            &format!("\"A\":{{\"description\":\"{}|\\n{}|\\n|b|\"}}", "|a".repeat(20_000 / n), "|-".repeat(20_000 / n)),
        )
    }),
    ("markdown_words.json", |n| description("word ", 1_000_000 / n)),
    ("markdown_lines.json", |n| description("word\\n", 300_000 / n)),
    ("duplicate_keys.json", |n| json("", &list(100_000 / n, |_| "\"A\":{}".to_owned()))),
    ("yaml_tags.yaml", |n| yaml("") + "x-a:\n" + &"  - !tag a\n".repeat(100_000 / n)),
    ("yaml_anchors.yaml", |n| (0..200_000 / n).fold(yaml("") + "x-a:\n", |text, it| text + &format!("  - &a{it} b\n"))),
    ("file_of_lines.yaml", |n| yaml("") + "x-a:\n" + &format!("  - \"{}\"\n", "x".repeat(92)).repeat(2_000_000 / n)),
    ("file_of_numbers.json", |n| json(&format!("\"x-a\":[{}1],", "1,".repeat(100_000_000 / n)), "")),
    ("file_of_lists.json", |n| json(&format!("\"x-a\":[{}1],", "[],".repeat(20_000_000 / n)), "")),
    ("file_of_maps.json", |n| json(&format!("\"x-a\":[{}1],", "{\"a\":1},".repeat(1_900_000 / n)), "")),
    ("file_of_values.yaml", |n| yaml("") + "x-a: [" + &"1, ".repeat(3_900_000 / n) + "1]\n"),
    ("file_of_one_text.json", |n| json(&format!("\"x-a\":\"{}\",", "x".repeat(200_000_000 / n)), "")),
];

fn yaml(schemas: &str) -> String {
    format!("openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{{schemas}}}}}\n")
}

fn json(top: &str, schemas: &str) -> String {
    let info = "\"info\":{\"title\":\"T\",\"version\":\"1\"}";
    format!("{{\"openapi\":\"3.1.0\",{info},{top}\"components\":{{\"schemas\":{{{schemas}}}}}}}")
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for index in 0..count {
        let _ = write!(text, "{}{}", if index == 0 { "" } else { "," }, item(index));
    }
    text
}

fn reference(index: usize) -> String {
    format!("{{\"$ref\":\"#/components/schemas/A{index}\"}}")
}

/// Signs that identifiers cannot hold, different ones for each number.
fn signs(index: usize) -> String {
    (0..8).map(|digit| ['-', '_', '.', ' '][(index >> (2 * digit)) & 3]).collect()
}

/// Forty schemas, each made of the one below.
fn tower(properties: &str, make: impl Fn(&str) -> String) -> String {
    let floors = list(40, |it| format!("\"A{it}\":{}", make(&reference(it + 1))));
    json("", &format!("{floors},\"A40\":{{\"type\":\"object\",\"properties\":{{{properties}}}}}"))
}

/// Schemas that each refer to the next; the last one is a text.
fn ring(count: usize, make: impl Fn(String) -> String) -> String {
    let links = list(count - 1, |it| format!("\"A{it}\":{}", make(reference(it + 1))));
    json("", &format!("{links},\"A{}\":{{\"type\":\"string\"}}", count - 1))
}

fn union(word: &str, count: usize, properties: usize) -> String {
    let properties = |it: usize| list(properties, |of| format!("\"p{it}_{of}\":{{\"type\":\"string\"}}"));
    let branches = list(count, |it| {
        format!("\"A{it}\":{{\"type\":\"object\",\"required\":[\"p{it}_0\"],\"properties\":{{{}}}}}", properties(it))
    });
    json("", &format!("{branches},\"U\":{{\"{word}\":[{}]}}", list(count, reference)))
}

fn object(count: usize, property: impl Fn(usize) -> String) -> String {
    json("", &format!("\"A\":{{\"type\":\"object\",\"properties\":{{{}}}}}", list(count, property)))
}

fn paths(count: usize, path: impl Fn(usize) -> String, inside: impl Fn(usize) -> String) -> String {
    let item =
        |it| format!("{}:{{\"get\":{{{}\"responses\":{{\"204\":{{\"description\":\"D\"}}}}}}}}", path(it), inside(it));
    json(&format!("\"paths\":{{{}}},", list(count, item)), "")
}

fn parameters(count: usize, name: impl Fn(usize) -> String) -> String {
    let parameter = |it| format!("{{\"name\":\"{}\",\"in\":\"query\",\"schema\":{{\"type\":\"string\"}}}}", name(it));
    paths(1, |_| "\"/p\"".to_owned(), |_| format!("\"parameters\":[{}],", list(count, parameter)))
}

fn description(piece: &str, count: usize) -> String {
    json("", &format!("\"A\":{{\"type\":\"string\",\"description\":\"{}\"}}", piece.repeat(count)))
}

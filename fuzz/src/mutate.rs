//! Changes of JSON trees. What comes out is a tree again, so that the fuzzer spends its time behind the parser.

use fastrand::Rng;
use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Map, Value, json};

/// Values that programs stumble over.
fn odd(rng: &mut Rng) -> Value {
    const TEXTS: &[&str] = &[
        "",
        " ",
        "null",
        "\u{202e}txt\u{202c}",
        "a\u{200b}b",
        "*/ fn evil() {} /*",
        "\"; fn evil() {} //",
        "\"#; r##\"",
        "]]",
        "\\",
        "```rust\npanic!()\n```",
        "<script>alert(1)</script>",
        "a\nb",
        "a\r\nb",
        "\0",
        "self",
        "Self",
        "crate",
        "_",
        "Option",
        "String",
        "#/components/schemas/",
        "#",
        "é",
        "日本",
        "🦀",
        "1",
        "-1",
        "1e400",
        "{a}",
        "/{a}/{b}.{c}",
        "text/event-stream",
        "application/json",
        "multipart/form-data",
        "*/*",
        "4XX",
        "default",
    ];
    match rng.u8(0..12) {
        0 => Value::Null,
        1 => json!(rng.bool()),
        2 => json!(0),
        3 => json!(-1),
        4 => json!(i64::MIN),
        5 => json!(u64::MAX),
        6 => json!(1e300),
        7 => json!([]),
        8 => json!({}),
        9 => json!(0.5),
        _ => json!(TEXTS[rng.usize(0..TEXTS.len())]),
    }
}

/// Changes `data`, which is a document, and gives its new size. `words` are keys and texts that mean something.
pub fn json(data: &mut [u8], size: usize, max_size: usize, seed: u32, words: &[&str]) -> usize {
    let mut rng = Rng::with_seed(u64::from(seed));
    let read = std::str::from_utf8(&data[..size]).ok().and_then(|text| serde_yaml::from_str::<Value>(text).ok());
    let Some(mut tree) = read.filter(|_| rng.u8(0..50) > 0) else { return fuzzer_mutate(data, size, max_size) };
    for _ in 0..rng.usize(1..4) {
        change(&mut tree, words, &mut rng);
    }
    match serde_json::to_vec(&tree) {
        Ok(text) if text.len() <= max_size => {
            data[..text.len()].copy_from_slice(&text);
            text.len()
        }
        _ => size,
    }
}

/// Takes a part of the second document into the first, where both are documents.
pub fn cross(one: &[u8], other: &[u8], out: &mut [u8], seed: u32) -> usize {
    let mut rng = Rng::with_seed(u64::from(seed));
    let read = |bytes: &[u8]| serde_yaml::from_slice::<Value>(bytes).ok();
    if let (Some(mut tree), Some(mut other)) = (read(one), read(other)) {
        let part = pick(&mut other, &mut rng).clone();
        *pick(&mut tree, &mut rng) = part;
        if let Some(text) = serde_json::to_vec(&tree).ok().filter(|text| text.len() <= out.len()) {
            out[..text.len()].copy_from_slice(&text);
            return text.len();
        }
    }
    let size = one.len().min(out.len());
    out[..size].copy_from_slice(&one[..size]);
    size
}

fn change(tree: &mut Value, words: &[&str], rng: &mut Rng) {
    let word = |rng: &mut Rng| match rng.u8(0..8) {
        0 => odd(rng).as_str().unwrap_or_default().to_owned(),
        _ => words.get(rng.usize(0..words.len().max(1))).copied().unwrap_or_default().to_owned(),
    };
    let donor = match rng.u8(0..4) {
        0 => odd(rng),
        1 => Value::String(word(rng)),
        _ => pick(tree, rng).clone(),
    };
    let donor = if size(&donor) > 400 { odd(rng) } else { donor };
    let new_word = word(rng);
    let references = rng.bool().then(|| names(tree)).filter(|names| !names.is_empty());
    let target = pick(tree, rng);
    if let (Value::String(text), Some(names)) = (&mut *target, &references)
        && text.starts_with("#/")
    {
        *text =
            format!("#/components/schemas/{}", names[rng.usize(0..names.len())].replace('~', "~0").replace('/', "~1"));
        return;
    }
    match rng.u8(0..10) {
        0 => *target = donor,
        1 => {
            let keyword = ["allOf", "oneOf", "anyOf"][rng.usize(0..3)];
            *target = json!({ keyword: [target.take(), donor] });
        }
        2 => *target = json!({"type": "array", "items": target.take()}),
        3 => *target = json!({"type": "object", "properties": {new_word: target.take()}, "required": [word(rng)]}),
        4 => match &references {
            Some(names) => {
                let name = names[rng.usize(0..names.len())].replace('~', "~0").replace('/', "~1");
                *target = json!({"$ref": format!("#/components/schemas/{name}")});
            }
            None => *target = odd(rng),
        },
        _ => match target {
            Value::Object(map) => change_map(map, new_word, donor, rng),
            Value::Array(list) => change_list(list, donor, rng),
            Value::String(text) => match rng.u8(0..4) {
                0 => text.push_str(&new_word),
                1 => text.insert_str(0, odd(rng).as_str().unwrap_or("x")),
                _ => *text = new_word,
            },
            other => *other = odd(rng),
        },
    }
}

fn change_map(map: &mut Map<String, Value>, word: String, donor: Value, rng: &mut Rng) {
    let key = map.keys().nth(rng.usize(0..map.len().max(1))).cloned();
    match (rng.u8(0..4), key) {
        (0, Some(key)) => {
            map.shift_remove(&key);
        }
        (1, Some(key)) => {
            let value = map.shift_remove(&key).unwrap_or_default();
            map.insert(word, value);
        }
        (2, Some(key)) => {
            let value = map.get(&key).cloned().unwrap_or_default();
            map.insert(word, value);
        }
        _ => {
            map.insert(word, donor);
        }
    }
}

fn change_list(list: &mut Vec<Value>, donor: Value, rng: &mut Rng) {
    match rng.u8(0..4) {
        0 if !list.is_empty() => {
            list.remove(rng.usize(0..list.len()));
        }
        1 if !list.is_empty() => {
            let item = list[rng.usize(0..list.len())].clone();
            list.push(item);
        }
        2 if list.len() > 1 => {
            let (a, b) = (rng.usize(0..list.len()), rng.usize(0..list.len()));
            list.swap(a, b);
        }
        _ => list.insert(rng.usize(0..=list.len()), donor),
    }
}

/// The names of the schemas that references may lead to.
fn names(tree: &Value) -> Vec<String> {
    let schemas = tree.pointer("/components/schemas").and_then(Value::as_object);
    schemas.into_iter().flat_map(|map| map.keys().cloned()).collect()
}

/// Any of the values in a tree, each as likely as the others.
fn pick<'a>(tree: &'a mut Value, rng: &mut Rng) -> &'a mut Value {
    let mut left = rng.usize(0..size(tree));
    let mut at = tree;
    loop {
        if left == 0 {
            return at;
        }
        left -= 1;
        let mut children: Vec<&mut Value> = match at {
            Value::Object(map) => map.values_mut().collect(),
            Value::Array(list) => list.iter_mut().collect(),
            _ => unreachable!("a value without children is one value"),
        };
        let index = children.iter().position(|child| {
            let size = size(child);
            let here = left < size;
            left -= if here { 0 } else { size };
            here
        });
        at = children.swap_remove(index.unwrap_or_default());
    }
}

fn size(tree: &Value) -> usize {
    match tree {
        Value::Object(map) => 1 + map.values().map(size).sum::<usize>(),
        Value::Array(list) => 1 + list.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}

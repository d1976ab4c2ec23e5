//! Bytes → [`Tree`]: reads YAML or JSON within limits, with every key a string and in the document's order.

use crate::Source;
use crate::config::{Limit, Limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::pointer::Pointer;
use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::RefCell;
use std::fmt;

/// A document as an ordered, JSON-like value.
pub(crate) type Tree = Value;

/// Reads a document.
pub(crate) fn load(source: Source<'_>, limits: &Limits, diagnostics: &mut Diagnostics) -> Option<Tree> {
    if source.bytes.len() as u64 > limits.bytes {
        diagnostics.push(limits.exceeded(Limit::Bytes, Place::File, "the file has", "bytes"));
        return None;
    }
    let text = match std::str::from_utf8(source.bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let (line, column) = line_column(source.bytes, error.valid_up_to());
            diagnostics.push(
                Diagnostic::new(Code::Syntax, Place::LineColumn(line, column), "the file is not UTF-8 text")
                    .help("save the file as UTF-8"),
            );
            return None;
        }
    };
    let state = RefCell::new(State { limits: *limits, ..State::default() });
    let read = if is_json(source.name) { read_json(text, &state) } else { read_yaml(text, &state) };
    let State { found, exceeded, .. } = state.into_inner();
    for diagnostic in found {
        diagnostics.push(diagnostic);
    }
    match read {
        Err(_) if exceeded.is_some() => {
            exceeded.into_iter().for_each(|it| diagnostics.push(it));
            None
        }
        Ok(Value::Null) => {
            diagnostics.push(
                Diagnostic::new(Code::Empty, Place::LineColumn(1, 1), "the file is empty")
                    .help("an OpenAPI document begins with `openapi: 3.1.0`"),
            );
            None
        }
        Ok(tree) => (!diagnostics.has_errors()).then_some(tree),
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            None
        }
    }
}

/// Whether a file is read as JSON; everything else is YAML.
pub(crate) fn is_json(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".json")
}

fn read_json(text: &str, state: &RefCell<State>) -> Result<Tree, Box<Diagnostic>> {
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let tree = Node(state).deserialize(&mut deserializer).and_then(|tree| deserializer.end().map(|()| tree));
    tree.map_err(|error| {
        let full = error.to_string();
        let message = full.rsplit_once(" at line ").map_or(full.as_str(), |(message, _)| message);
        let at = offset(text, error.line(), error.column());
        // The parser sees a trailing comma when it meets the bracket after it.
        let at = if message == "trailing comma" { text[..at].rfind(',').unwrap_or(at) } else { at };
        let (line, column) = line_column(text.as_bytes(), at);
        syntax("JSON", message, line, column)
    })
}

/// The byte at a line and a column that counts bytes, both from 1, as `serde_json` reports them.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut at = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// How many brackets may be open at once before libyaml sees a text. It looks at all of them again for each word, and it
/// reads to the end before anybody can count how deep values stand.
const MAX_OPEN: usize = 10_000;

/// The bracket of a text that opens one too many.
fn one_too_many(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        open > MAX_OPEN
    })
}

fn read_yaml(text: &str, state: &RefCell<State>) -> Result<Tree, Box<Diagnostic>> {
    if let Some(at) = one_too_many(text) {
        let (line, column) = line_column(text.as_bytes(), at);
        return Err(syntax("YAML", "recursion limit", line, column));
    }
    Node(state).deserialize(serde_yaml::Deserializer::from_str(text)).or_else(|error| {
        let (line, column) = error.location().map_or((1, 1), |at| (at.line(), at.column()));
        let full = error.to_string();
        if full.starts_with("EOF while parsing") {
            return Ok(Value::Null);
        }
        let message = full.split(" at line ").next().unwrap_or(&full);
        let is_tab = |_: &str| {
            text.lines().nth(line.saturating_sub(1)).is_some_and(|it| it.trim_start_matches(' ').starts_with('\t'))
        };
        let mut problem = match message {
            it if it.contains("cannot start any token") && is_tab(it) => {
                syntax("YAML", "a tab indents this line", line, column)
            }
            it => syntax("YAML", it, line, column),
        };
        // libyaml says first what it found, and after a comma what it was reading, and where that begins.
        if let Some((line, column)) = context(&full).filter(|(begin, _)| *begin < line) {
            *problem = problem.also(Place::LineColumn(line, column), "it begins here");
        }
        Err(problem)
    })
}

/// Where begins what libyaml was reading.
fn context(message: &str) -> Option<(usize, usize)> {
    let (line, column) = message.split(" at line ").nth(2)?.split_once(" column ")?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// What libyaml says, in the words of its users.
fn plain(message: &str) -> &str {
    // Before the message there may be the place in the document.
    let words: &[(&str, &str)] = &[
        ("mapping values are not allowed in this context", "a `:` where no key can be"),
        ("did not find expected key", "this line begins where no key can be"),
        ("did not find expected '-' indicator", "a list goes on without `-`"),
        ("could not find expected ':'", "a key without its `:`"),
        ("did not find expected ',' or ']'", "a list in brackets is not closed"),
        ("did not find expected ',' or '}'", "a map in braces is not closed"),
        ("found unexpected end of stream", "a quote is not closed"),
    ];
    words.iter().find(|(libyaml, _)| message.ends_with(libyaml)).map_or(message, |(_, plain)| plain)
}

fn syntax(language: &str, message: &str, line: usize, column: usize) -> Box<Diagnostic> {
    if message.contains("recursion limit") {
        return Box::new(
            Diagnostic::new(
                Code::Limit,
                Place::LineColumn(line, column),
                "the document is nested deeper than 128 levels",
            )
            .label("too deep")
            .help("move inner schemas into `components` and refer to them"),
        );
    }
    let place = Place::LineColumn(line.max(1), column.max(1));
    if message.contains("repetition limit") {
        let problem = Diagnostic::new(Code::Limit, place, "the aliases of the document stand for too many values");
        return Box::new(problem.help("make a component of what is repeated, and refer to it"));
    }
    let text = format!("this is not valid {language}: {}", plain(message));
    Box::new(Diagnostic::new(Code::Syntax, place, text).maybe_help(advice(message)))
}

/// The edit that mends the mistakes that people make most.
fn advice(message: &str) -> Option<String> {
    let help = match message {
        "a tab indents this line" => "indent with spaces",
        "trailing comma" => "remove the comma before the closing bracket",
        it if it.contains("mapping values are not allowed") => {
            "check the indentation, or put quotes around a text that contains `: `"
        }
        it if it.contains("cannot start any token") => {
            "indent with spaces, not tabs, and quote a text that begins with `@`, `` ` `` or `%`"
        }
        it if it.contains("find expected") => {
            "check the indentation, quotes and brackets of this line and of the one before it"
        }
        _ => return None,
    };
    Some(help.to_owned())
}

fn line_column(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |it| it.chars().count()) + 1;
    (line, column)
}

/// How many times the bytes of a file the ways to all its values may have.
const WAYS: u64 = 4;

/// What reading has seen so far.
#[derive(Default)]
struct State {
    limits: Limits,
    at: Pointer,
    /// How deep the value stands that is being read.
    depth: u64,
    values: u64,
    /// How many bytes the texts have.
    bytes: u64,
    /// How many bytes the ways to all values have. Many of them are kept.
    ways: u64,
    found: Vec<Diagnostic>,
    /// The limit at which reading stopped.
    exceeded: Option<Diagnostic>,
}

impl State {
    /// The first limit that what has been read is past.
    fn fault(&self) -> Option<Diagnostic> {
        let place = || Place::Value(self.at.clone());
        let limits = &self.limits;
        if self.values > limits.values {
            Some(limits.exceeded(Limit::Values, place(), "the document holds", "values"))
        } else if self.bytes > limits.bytes {
            Some(limits.exceeded(Limit::Bytes, place(), "with its aliases, the texts of the document have", "bytes"))
        } else if self.ways / WAYS > limits.bytes {
            let what = "with the keys that lead to them, the values of the document have";
            Some(limits.exceeded(Limit::Bytes, place(), what, "bytes, four times over"))
        } else if self.depth > limits.depth {
            Some(limits.exceeded(Limit::Depth, place(), "the document is nested", "levels deep"))
        } else {
            None
        }
    }
}

/// Reads one value; as a seed, because the state goes along.
#[derive(Clone, Copy)]
struct Node<'a>(&'a RefCell<State>);

impl Node<'_> {
    /// Reads the child under `key` with `read`, and keeps track of where that is.
    fn child<T>(self, key: &str, read: impl FnOnce(Self) -> T) -> T {
        let before = {
            let mut state = self.0.borrow_mut();
            state.depth += 1;
            state.at.enter(key)
        };
        let result = read(self);
        let mut state = self.0.borrow_mut();
        state.depth -= 1;
        state.at.leave(before);
        result
    }

    /// Counts one more value, whose text has so many bytes.
    fn count<E: de::Error>(self, values: u64, bytes: usize) -> Result<(), E> {
        let mut state = self.0.borrow_mut();
        state.values += values;
        state.ways += values * state.at.length() as u64;
        state.bytes += bytes as u64;
        state.exceeded = state.fault();
        match state.exceeded {
            // Who called asks the state, and not this error.
            Some(_) => Err(E::custom("a limit")),
            None => Ok(()),
        }
    }

    fn report(self, place: impl FnOnce(Pointer) -> Place, make: impl FnOnce(Place) -> Diagnostic) {
        let mut state = self.0.borrow_mut();
        let place = place(state.at.clone());
        state.found.push(make(place));
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.count(1, 0)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON or YAML")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    // Bounds past 64 bits are kept as the nearest double, which is all that a JSON schema validator would see.
    fn visit_i128<E: de::Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(match Number::from_f64(value) {
            Some(number) => Value::Number(number),
            None => {
                self.report(Place::Value, |place| {
                    Diagnostic::new(Code::Yaml, place, format!("`{value}` is no number of JSON"))
                        .note("it is read as text")
                });
                Value::String(value.to_string())
            }
        })
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        self.count(0, value.len())?;
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<Value, E> {
        self.count(0, value.len())?;
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        loop {
            let index = list.len().to_string();
            match self.child(&index, |node| items.next_element_seed(node))? {
                Some(item) => list.push(item),
                None => return Ok(Value::Array(list)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key_seed(Key)? {
            self.count(0, key.len())?;
            if key.len() as u64 > self.0.borrow().limits.key {
                let mut state = self.0.borrow_mut();
                let problem =
                    state.limits.exceeded(Limit::Key, Place::Value(state.at.clone()), "a key of this map has", "bytes");
                state.exceeded = Some(problem);
                return Err(de::Error::custom("a limit"));
            }
            let value = self.child(&key, |node| {
                if map.contains_key(&key) {
                    node.report(Place::SecondKey, |place| duplicate_key(place, &key));
                }
                entries.next_value_seed(node)
            })?;
            map.entry(key).or_insert(value);
        }
        merge(&mut map);
        Ok(Value::Object(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (tag, value) = tagged.variant_seed(Key)?;
        self.report(Place::Value, |place| {
            Diagnostic::new(Code::Yaml, place, format!("the YAML tag `!{tag}` has no meaning in OpenAPI"))
                .note("the value is read without it")
        });
        value.newtype_variant_seed(self)
    }
}

fn duplicate_key(place: Place, key: &str) -> Diagnostic {
    let first = match &place {
        Place::SecondKey(pointer) => Place::Key(pointer.clone()),
        _ => Place::File,
    };
    Diagnostic::new(Code::DuplicateKey, place, format!("the key `{key}` comes twice in this map"))
        .label("second time")
        .also(first, "first time")
        .help("rename or remove one of the two")
}

/// Applies YAML's merge key: `<<: *defaults` stands for the keys of `defaults` that the map itself does not have.
fn merge(map: &mut Map<String, Value>) {
    let parents = match map.get("<<") {
        Some(Value::Object(_)) => map.shift_remove("<<").into_iter().collect(),
        Some(Value::Array(list)) if list.iter().all(Value::is_object) => match map.shift_remove("<<") {
            Some(Value::Array(list)) => list,
            _ => Vec::new(),
        },
        _ => return,
    };
    for parent in parents {
        if let Value::Object(parent) = parent {
            for (key, value) in parent {
                map.entry(key).or_insert(value);
            }
        }
    }
}

/// Reads a key, which YAML allows to be a number, a boolean or null.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for Key {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is text, a number or a boolean")
    }

    fn visit_str<E>(self, key: &str) -> Result<String, E> {
        Ok(key.to_owned())
    }

    fn visit_string<E>(self, key: String) -> Result<String, E> {
        Ok(key)
    }

    fn visit_bool<E>(self, key: bool) -> Result<String, E> {
        Ok(key.to_string())
    }

    fn visit_i64<E>(self, key: i64) -> Result<String, E> {
        Ok(key.to_string())
    }

    fn visit_u64<E>(self, key: u64) -> Result<String, E> {
        Ok(key.to_string())
    }

    fn visit_f64<E>(self, key: f64) -> Result<String, E> {
        Ok(key.to_string())
    }

    fn visit_unit<E>(self) -> Result<String, E> {
        Ok("null".to_owned())
    }
}

/// How many values there are in one, and how deep they are nested; it counts itself.
pub(crate) fn size(value: &Value) -> (u64, u64) {
    let children: &mut dyn Iterator<Item = &Value> = match value {
        Value::Object(map) => &mut map.values(),
        Value::Array(list) => &mut list.iter(),
        _ => &mut std::iter::empty(),
    };
    let (nodes, depth) = children.map(size).fold((0, 0), |(nodes, depth), it| (nodes + it.0, depth.max(it.1)));
    (nodes + 1, depth + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(name: &str, text: &str) -> Result<Value, String> {
        let mut diagnostics = Diagnostics::new(name);
        let source = Source { name, bytes: text.as_bytes() };
        let tree = load(source, &Limits::default(), &mut diagnostics);
        let found: Vec<_> =
            diagnostics.into_vec().into_iter().map(|it| format!("{} {:?} {}", it.code, it.place, it.message)).collect();
        tree.ok_or_else(|| found.join("\n"))
    }

    #[test]
    fn keys_become_strings_and_keep_their_order() {
        let tree = read("a.yaml", "{404: a, true: b, 1.5: c, x: [1, -1, 1.5, ~, 0x10]}").unwrap();
        assert_eq!(tree, json!({"404": "a", "true": "b", "1.5": "c", "x": [1, -1, 1.5, null, 16]}));
        let keys: Vec<_> = tree.as_object().unwrap().keys().cloned().collect();
        assert_eq!(keys, ["404", "true", "1.5", "x"]);
    }

    #[test]
    fn yaml_words_of_version_1_1_are_texts() {
        assert_eq!(read("a.yaml", "[yes, on, no, 2020-01-01]").unwrap(), json!(["yes", "on", "no", "2020-01-01"]));
    }

    #[test]
    fn merge_keys_are_applied_and_give_way_to_own_keys() {
        let tree = read("a.yaml", "base: &b {a: 1, b: 2}\nx: {<<: *b, b: 3}\n").unwrap();
        assert_eq!(tree["x"], json!({"b": 3, "a": 1}));
    }

    #[test]
    fn duplicate_keys_are_all_found() {
        let found = read("a.yaml", "a: {x: 1, x: 2}\nb: 1\nb: 2\n").unwrap_err();
        assert_eq!(found.matches("SS0003").count(), 2, "{found}");
        assert!(read("a.json", r#"{"a": {"x": 1, "x": 2}}"#).unwrap_err().contains("SS0003"));
    }

    #[test]
    fn syntax_errors_have_a_place() {
        let found = read("a.json", "{\n  \"a\": [1, 2,]\n}").unwrap_err();
        assert_eq!(found, "SS0002 LineColumn(2, 13) this is not valid JSON: trailing comma");
        let found = read("a.json", r#"{"é": 1,}"#).unwrap_err();
        assert!(found.starts_with("SS0002 LineColumn(1, 8)"), "{found}");
        let found = read("a.yaml", "a: b: c\n").unwrap_err();
        assert!(found.starts_with("SS0002 LineColumn(1, 5) this is not valid YAML: a `:` where"), "{found}");
        let found = read("a.yaml", "a: [\n").unwrap_err();
        assert!(found.starts_with("SS0002 LineColumn("), "{found}");
    }

    #[test]
    fn empty_files_are_called_empty() {
        for (name, text) in
            [("a.yaml", ""), ("a.yaml", "# nothing\n"), ("a.yaml", "---\n"), ("a.json", " \n"), ("a.yaml", "\u{feff}")]
        {
            assert!(read(name, text).unwrap_err().starts_with("SS0004"), "{name} {text:?}");
        }
    }

    #[test]
    fn hostile_sizes_are_refused() {
        let deep = "[".repeat(100_000);
        assert!(read("a.json", &deep).unwrap_err().starts_with("SS0007"));
        assert!(read("a.yaml", &deep).unwrap_err().starts_with("SS0007"));
        let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
        for i in 1..12 {
            bomb += &format!("a{i}: &a{i} [{}]\n", vec![format!("*a{}", i - 1); 10].join(", "));
        }
        assert!(read("a.yaml", &bomb).unwrap_err().starts_with("SS0007"));
    }
}

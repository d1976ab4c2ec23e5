//! Reads the config file that may stand beside a document.
//!
//! Every section, every key and every entry may be missing; the first word of each list is the default.
//!
//! ```
//! # let text = r##"
//! overlays = ["api.overlay.yaml"]  # what changes the document first, by path from this file; above all sections
//! examples = ["examples/list.rs"]  # programs that show how the crate is used, in the same way
//! allow-folders = ["../common"]    # where references may lead that is not below the document's folder, in the same way
//!
//! [package]                   # what the `Cargo.toml` of the generated crate says
//! name = "my-api"             # by default made from the document's title
//! version = "0.1.0"
//! description = "My API"
//! license = "MIT"
//! repository = "https://example.com/my-api"
//!
//! [types]
//! date-time = "jiff"          # or "chrono", "time", "string"
//! base64 = "bytes"            # or "string"
//! password = "secret"         # or "string"
//! map = "btree"               # or "hash"
//! enums = "open"              # or "closed": refuse values that the document does not list
//! structs = "non-exhaustive"  # or "exhaustive"
//! unknown-keys = "ignore"     # or "refuse", where the document says `additionalProperties: false`
//! bodies = "by-schema"        # or "as-declared": optional, unless the document says `required: true`
//!
//! [retry]                     # the header by which a 429 or a 503 says when requests are taken again
//! reset-header = "X-RateLimit-Reset"
//! reset-unit = "seconds"      # from now; or "epoch-seconds", "epoch-milliseconds"
//!
//! [idempotency]               # the header for keys that make it safe to send a POST or a PATCH again
//! header = "Idempotency-Key"
//!
//! [headers]                   # what goes out with every request that does not have it itself
//! Api-Version = "2"
//!
//! [streams]
//! end = "[DONE]"              # the data of the event that ends a stream; "" if none does
//!
//! [limits]                    # what the document may ask for; these are the defaults
//! bytes = 67108864            # of a file
//! key = 4096                  # of a key
//! values = 3000000            # of a file, with what aliases stand for
//! depth = 128                 # of values in one another
//! members = 25000             # of an enum, an object, a union, a list of parameters
//! schemas = 500000            # with everything that they extend and combine
//! steps = 50000000            # of the paths of all overlays
//! files = 20000               # of the crate
//!
//! [names]                     # names that never move, by the place of what they name
//! "#/components/schemas/pet_v2" = "Pet"
//!
//! [enums]                     # enums that differ from `types.enums`
//! "#/components/schemas/Color" = "closed"
//!
//! [[pagination]]              # lists that come in pages: an entry for each kind of them
//! operations = ["listPets"]   # operationIds; "list*" and "*" mean the GET operations that the entry fits
//! items = "data"              # the way to the list in a page; "." is the page itself
//! next-link = "_links.next.href"
//!
//! [[pagination]]              # instead of the way to a link:
//! operations = ["*"]
//! link-header = true
//!
//! [[pagination]]
//! operations = ["listCats"]
//! cursor = { parameter = "after", value = "meta.next", more = "meta.more" }
//!
//! [[pagination]]
//! operations = ["listDogs"]
//! items = "data"
//! page = { parameter = "page", start = 1, limit = "size", pages = "meta.pages" }
//!
//! [[pagination]]
//! operations = ["listBirds"]
//! items = "data"
//! offset = { parameter = "offset", limit = "limit", total = "total" }
//! # "##;
//! # specsmith::config::parse("spec/api.toml", text).unwrap();
//! ```
//!
//! The values are read by hand from a parse tree with spans rather than through serde: serde stops at the first mistake,
//! and a user who has three is better served by three carets.

mod pagination;

use crate::words::{self, Check};
use specsmith_codegen::config::{
    Base64, Bodies, Config, DateTime, Limit, Limits, Map, Openness, Package, Password, ResetUnit, Retry, Streams,
    Structs, Types, UnknownKeys, Word,
};
use specsmith_codegen::diagnostic::{
    Code, Diagnostic, Diagnostics, Fault, Kinds, Level, Lint, Lints, Origin, Place, did_you_mean,
};
use specsmith_codegen::pointer::Pointer;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

type Key<'i> = Spanned<DeString<'i>>;
type Value<'i> = Spanned<DeValue<'i>>;

const SECTIONS: &[&str] = &[
    "package",
    "types",
    "retry",
    "idempotency",
    "headers",
    "streams",
    LIMITS,
    "names",
    "enums",
    LINTS,
    PAGINATION,
    OVERLAYS,
    EXAMPLES,
    ALLOW_FOLDERS,
];
const LINTS: &str = "lints";
const PAGINATION: &str = "pagination";
const LIMITS: &str = "limits";
/// Not sections but keys beside them.
const OVERLAYS: &str = "overlays";
const EXAMPLES: &str = "examples";
const ALLOW_FOLDERS: &str = "allow-folders";
const PACKAGE: &[&str] = &["name", "version", "description", "license", "repository"];
const TYPES: &[&str] = &["date-time", "base64", "password", "map", "enums", "structs", "unknown-keys", "bodies"];
const RETRY: &[&str] = &["reset-header", "reset-unit"];
const IDEMPOTENCY: &[&str] = &["header"];
const STREAMS: &[&str] = &["end"];
/// The sections whose keys are known.
const KEYS: &[(&str, &[&str])] = &[
    ("package", PACKAGE),
    ("types", TYPES),
    ("retry", RETRY),
    ("idempotency", IDEMPOTENCY),
    ("streams", STREAMS),
    (LIMITS, Limit::WORDS),
    ("[pagination]", pagination::ENTRY),
];

/// Reads a config file.
///
/// ```
/// let config = specsmith::config::parse("spec/api.toml", "[package]\nname = \"my-api\"\n").unwrap();
/// assert_eq!(config.package.name.as_deref(), Some("my-api"));
///
/// let problems = specsmith::config::parse("spec/api.toml", "[pakage]\n[types]\nmap = 1\n").unwrap_err();
/// assert_eq!(problems[0].message, "`pakage` is not a section of a config file");
/// assert_eq!(problems[0].help.as_deref(), Some("did you mean `package`?"));
/// assert_eq!(problems.len(), 2);
/// ```
///
/// # Errors
///
/// Every mistake in the file, each with its place; `name` is how they call the file. Where the text is not TOML at all,
/// only that is reported, because what follows from a broken line would be guesses.
pub fn parse(name: &str, text: &str) -> Result<Config, Vec<Diagnostic>> {
    let (root, syntax) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file: name, problems: Diagnostics::new(name) };
    let mut config = Config::default();
    if syntax.is_empty() {
        reader.root(root.get_ref(), &mut config);
    } else {
        syntax.iter().for_each(|error| reader.syntax(error));
    }
    if reader.problems.has_errors() { Err(reader.problems.into_vec()) } else { Ok(config) }
}

/// Walks the tree once; each method reads one level, and notes what it cannot use.
struct Reader<'n> {
    file: &'n str,
    problems: Diagnostics,
}

impl Reader<'_> {
    fn root(&mut self, root: &DeTable<'_>, config: &mut Config) {
        for (name, value) in root {
            let section = name.get_ref().as_ref();
            if !SECTIONS.contains(&section) {
                self.unknown_section(name);
                continue;
            }
            match section {
                PAGINATION => {
                    self.paginations(name, value, config);
                    continue;
                }
                OVERLAYS => {
                    self.paths(name, value, &mut config.overlays);
                    continue;
                }
                EXAMPLES => {
                    self.paths(name, value, &mut config.examples);
                    continue;
                }
                ALLOW_FOLDERS => {
                    self.paths(name, value, &mut config.allow_folders);
                    continue;
                }
                _ => {}
            }
            let Some(entries) = value.get_ref().as_table() else {
                self.wrong_kind(name, value, "a table");
                continue;
            };
            for (key, value) in entries {
                match section {
                    "package" => self.package(key, value, &mut config.package),
                    "types" => self.types(key, value, &mut config.types),
                    "retry" => self.retry(key, value, &mut config.retry),
                    "idempotency" => match key.get_ref().as_ref() {
                        "header" => config.idempotency.header = self.checked(key, value, words::header_name),
                        _ => self.unknown_key(key, section, IDEMPOTENCY),
                    },
                    "headers" => self.header(key, value, config),
                    "streams" => self.streams(key, value, &mut config.streams),
                    LIMITS => self.limit(key, value, &mut config.limits),
                    "names" => self.names(key, value, config),
                    LINTS => self.lint(key, value, &mut config.lints),
                    _ => self.enums(key, value, config),
                }
            }
            let missing = RETRY.iter().find(|key| !entries.contains_key(**key));
            if let (true, false, Some(missing)) = (section == "retry", entries.is_empty(), missing) {
                let problem = at(name, format!("`[retry]` has no `{missing}`"));
                self.problems.push(problem.help("a header and the unit of its number come together"));
            }
        }
    }

    fn paths(&mut self, key: &Key<'_>, value: &Value<'_>, paths: &mut Vec<Word>) {
        let Some(list) = value.get_ref().as_array() else {
            return self.wrong_kind(key, value, "a list of paths");
        };
        for item in list {
            match item.get_ref().as_str() {
                Some(path) => paths.push(Word { text: path.to_owned(), span: item.span() }),
                None => self.wrong_kind(key, item, "a list of paths"),
            }
        }
    }

    fn package(&mut self, key: &Key<'_>, value: &Value<'_>, package: &mut Package) {
        let (slot, check): (_, Check) = match key.get_ref().as_ref() {
            "name" => (&mut package.name, words::crate_name),
            "version" => (&mut package.version, words::version),
            "description" => (&mut package.description, words::any),
            "license" => (&mut package.license, words::any),
            "repository" => (&mut package.repository, words::any),
            _ => return self.unknown_key(key, "package", PACKAGE),
        };
        *slot = self.checked(key, value, check);
    }

    fn types(&mut self, key: &Key<'_>, value: &Value<'_>, types: &mut Types) {
        match key.get_ref().as_ref() {
            "date-time" => self.choose(key, value, DateTime::WORDS, DateTime::from_word, &mut types.date_time),
            "base64" => self.choose(key, value, Base64::WORDS, Base64::from_word, &mut types.base64),
            "password" => self.choose(key, value, Password::WORDS, Password::from_word, &mut types.password),
            "map" => self.choose(key, value, Map::WORDS, Map::from_word, &mut types.map),
            "enums" => self.choose(key, value, Openness::WORDS, Openness::from_word, &mut types.enums),
            "structs" => self.choose(key, value, Structs::WORDS, Structs::from_word, &mut types.structs),
            "unknown-keys" => {
                self.choose(key, value, UnknownKeys::WORDS, UnknownKeys::from_word, &mut types.unknown_keys)
            }
            "bodies" => self.choose(key, value, Bodies::WORDS, Bodies::from_word, &mut types.bodies),
            _ => self.unknown_key(key, "types", TYPES),
        }
    }

    fn retry(&mut self, key: &Key<'_>, value: &Value<'_>, retry: &mut Retry) {
        match key.get_ref().as_ref() {
            "reset-header" => retry.reset_header = self.checked(key, value, words::header_name),
            "reset-unit" => {
                let from_word = |word: &str| ResetUnit::from_word(word).map(Some);
                self.choose(key, value, ResetUnit::WORDS, from_word, &mut retry.reset_unit);
            }
            _ => self.unknown_key(key, "retry", RETRY),
        }
    }

    fn streams(&mut self, key: &Key<'_>, value: &Value<'_>, streams: &mut Streams) {
        match key.get_ref().as_ref() {
            "end" => streams.end = self.checked(key, value, words::any),
            _ => self.unknown_key(key, "streams", STREAMS),
        }
    }

    fn limit(&mut self, key: &Key<'_>, value: &Value<'_>, limits: &mut Limits) {
        let Some(limit) = Limit::from_word(key.get_ref()) else {
            return self.unknown_key(key, LIMITS, Limit::WORDS);
        };
        let number = value.get_ref().as_integer();
        match number.and_then(|it| u64::from_str_radix(it.as_str(), it.radix()).ok()) {
            Some(number) => limits.set(limit, number),
            None => self.wrong_kind(key, value, "a whole number that is not negative"),
        }
    }

    fn header(&mut self, key: &Key<'_>, value: &Value<'_>, config: &mut Config) {
        let name = key.get_ref().as_ref();
        if let Err(fault) = words::header_name(name) {
            self.problems.push(at(key, format!("`{name}` {fault}")));
        } else if let Some(value) = self.checked(key, value, words::header_value) {
            config.headers.insert(name.to_owned(), value);
        }
    }

    fn names(&mut self, key: &Key<'_>, value: &Value<'_>, config: &mut Config) {
        let at = self.pointer(key);
        let name = self.checked(key, value, words::identifier);
        if let (Some(at), Some(name)) = (at, name) {
            config.names.insert(at, name);
        }
    }

    fn lint(&mut self, key: &Key<'_>, value: &Value<'_>, lints: &mut Lints) {
        let mut chosen = None;
        self.choose(key, value, Level::WORDS, |word| Level::from_word(word).map(Some), &mut chosen);
        // A mistake in the level does not hide one in the code.
        match Kinds::parse(key.get_ref(), chosen.unwrap_or(Level::Deny)) {
            Ok(kinds) => {
                let origin = Origin::Config(self.file.to_owned(), key.span());
                lints.0.extend(chosen.map(|level| Lint { kinds, level, origin }));
            }
            Err(Fault { message, help }) => self.problems.push(at(key, message).help(help)),
        }
    }

    fn enums(&mut self, key: &Key<'_>, value: &Value<'_>, config: &mut Config) {
        let mut openness = Openness::default();
        self.choose(key, value, Openness::WORDS, Openness::from_word, &mut openness);
        if let Some(at) = self.pointer(key) {
            config.enums.insert(at, openness);
        }
    }

    /// The pointer that a key spells, in the one spelling that [`Pointer`] prints, which the pipeline looks it up by.
    fn pointer(&mut self, key: &Key<'_>) -> Option<String> {
        let text = key.get_ref();
        let pointer = Pointer::from_fragment(text).filter(|it| *it != Pointer::root());
        if pointer.is_none() {
            let problem = at(key, format!("`{text}` is not a JSON pointer into the document"));
            self.problems.push(problem.help("write it as a `$ref` does: `\"#/components/schemas/Name\"`, in quotes"));
        }
        pointer.map(|it| it.to_string())
    }

    fn checked(&mut self, key: &Key<'_>, value: &Value<'_>, check: Check) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_kind(key, value, "a string");
            return None;
        };
        if let Err(fault) = check(text) {
            self.problems.push(at(value, format!("`{text}` {fault}")));
            return None;
        }
        Some(text.to_owned())
    }

    fn choose<T>(
        &mut self,
        key: &Key<'_>,
        value: &Value<'_>,
        words: &[&str],
        from_word: impl Fn(&str) -> Option<T>,
        slot: &mut T,
    ) {
        let Some(word) = value.get_ref().as_str() else {
            return self.wrong_kind(key, value, "a string");
        };
        match from_word(word) {
            Some(choice) => *slot = choice,
            None => {
                let problem = at(value, format!("`{}` cannot be `{word}`", key.get_ref()));
                self.problems.push(problem.help(suggestion(word, words)));
            }
        }
    }

    fn syntax(&mut self, error: &toml::de::Error) {
        let place = error.span().map_or(Place::File, Place::Bytes);
        self.problems.push(Diagnostic::new(Code::Config, place, format!("this is not TOML: {}", error.message())));
    }

    fn unknown_section(&mut self, key: &Key<'_>) {
        let word = key.get_ref().as_ref();
        let home = KEYS.iter().find(|(_, keys)| keys.contains(&word));
        let help = match home {
            Some((section, _)) => format!("put it under `[{section}]`"),
            None => suggestion(word, SECTIONS),
        };
        self.problems.push(at(key, format!("`{word}` is not a section of a config file")).help(help));
    }

    fn unknown_key(&mut self, key: &Key<'_>, section: &str, keys: &[&str]) {
        let word = key.get_ref().as_ref();
        let problem = at(key, format!("`{word}` is not a key of `[{section}]`"));
        // In TOML, a key belongs to the section above it.
        let help =
            if word == OVERLAYS { "write it above the first section".to_owned() } else { suggestion(word, keys) };
        self.problems.push(problem.help(help));
    }

    fn wrong_kind(&mut self, key: &Key<'_>, value: &Value<'_>, wanted: &str) {
        let kind = value.get_ref().type_str();
        let problem = at(value, format!("`{}` has to be {wanted}", key.get_ref()));
        self.problems.push(problem.label(format!("this is of type {kind}")));
    }
}

fn at<T>(spanned: &Spanned<T>, message: String) -> Diagnostic {
    Diagnostic::new(Code::Config, Place::Bytes(spanned.span()), message)
}

/// Names the word that was most likely meant, or else all that would do.
fn suggestion(word: &str, candidates: &[&str]) -> String {
    match did_you_mean(word, candidates.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write one of `{}`", candidates.join("`, `")),
    }
}

/// The warning for an entry that names, by pointer, a place which the document does not have.
pub(crate) fn unused(name: &str, text: &str, at: &str) -> Diagnostic {
    let quoted = ['"', '\''].iter().find_map(|quote| {
        let key = format!("{quote}{at}{quote}");
        text.find(&key).map(|start| start..start + key.len())
    });
    let place = quoted.map_or(Place::File, Place::Bytes);
    let mut problem = Diagnostic::new(Code::UnusedConfig, place, format!("the document has nothing to name at `{at}`"))
        .label("no such place")
        .note("the entry has no effect")
        .help("the manifest lists the places of all schemas");
    problem.file = name.to_owned();
    problem
}

#[cfg(test)]
mod tests;

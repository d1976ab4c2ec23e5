//! `[[pagination]]`: what can be said of it without the document.

use super::{Key, Reader, Value, at, suggestion};
use specsmith_codegen::config::{Config, PageStyle, Pagination, Word};
use toml::de::DeTable;

pub(super) const ENTRY: &[&str] = &["operations", "items", "next-link", "link-header", "cursor", "page", "offset"];
const STYLES: &str = "`next-link`, `link-header`, `cursor`, `page` or `offset`";

impl Reader<'_> {
    pub(super) fn paginations(&mut self, key: &Key<'_>, value: &Value<'_>, config: &mut Config) {
        let Some(entries) = value.get_ref().as_array() else {
            return self.wrong_kind(key, value, "a list of tables: `[[pagination]]`");
        };
        for entry in entries {
            match entry.get_ref().as_table() {
                Some(table) => config.pagination.extend(self.entry(entry, table)),
                None => self.wrong_kind(key, entry, "a list of tables: `[[pagination]]`"),
            }
        }
    }

    /// One entry; `None` where something is wrong with it.
    fn entry(&mut self, entry: &Value<'_>, table: &DeTable<'_>) -> Option<Pagination> {
        let (mut operations, mut items) = (None, None);
        let mut styles = Vec::new();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "operations" => operations = Some(self.words(key, value)),
                "items" => items = self.word(key, value),
                "next-link" => styles.push((key, self.word(key, value).map(|way| (PageStyle::NextLink(way), false)))),
                "link-header" => styles.push((key, self.link_header(key, value).map(|style| (style, false)))),
                "cursor" => styles.push((key, self.cursor(key, value))),
                "page" => styles.push((key, self.page(key, value))),
                "offset" => styles.push((key, self.offset(key, value))),
                _ => self.unknown_key(key, "[pagination]", ENTRY),
            }
        }
        if operations.is_none() {
            let problem = at(entry, "an entry has to say of which operations it is".to_owned());
            self.problems.push(problem.help("add `operations = [\"listPets\"]`, or `[\"*\"]` for all that it fits"));
        }
        let mut styles = styles.into_iter();
        let style = styles.next();
        if style.is_none() {
            let problem = at(entry, "an entry has to say how the next page is found".to_owned());
            self.problems.push(problem.help(format!("add one of {STYLES}")));
        }
        for (key, _) in styles {
            let problem = at(key, format!("`{}` is a second way to find the next page", key.get_ref()));
            self.problems.push(problem.help("leave one of them out, or write an entry for each"));
        }
        let (style, in_body) = style?.1?;
        Some(Pagination { file: self.file.to_owned(), operations: operations?, items, style, in_body })
    }

    fn link_header(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<PageStyle> {
        if value.get_ref().as_bool() != Some(true) {
            self.wrong_kind(key, value, "`true`, or left out");
            return None;
        }
        Some(PageStyle::LinkHeader(Word { text: "link-header".to_owned(), span: key.span() }))
    }

    fn cursor(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<(PageStyle, bool)> {
        let table = self.style(key, value)?;
        self.known(table, "cursor", &["parameter", "field", "value", "more"]);
        let place = self.place(key, table);
        let way = self.required(key, table, "value");
        let more = self.optional(table, "more");
        let (parameter, in_body) = place?;
        Some((PageStyle::Cursor { parameter, value: way?, more }, in_body))
    }

    fn page(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<(PageStyle, bool)> {
        let table = self.style(key, value)?;
        self.known(table, "page", &["parameter", "field", "start", "limit", "pages"]);
        let place = self.place(key, table);
        let start = self.number(table, "start");
        let (limit, pages) = (self.optional(table, "limit"), self.optional(table, "pages"));
        let (parameter, in_body) = place?;
        Some((PageStyle::Page { parameter, start, limit, pages }, in_body))
    }

    fn offset(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<(PageStyle, bool)> {
        let table = self.style(key, value)?;
        self.known(table, "offset", &["parameter", "field", "limit", "total"]);
        let place = self.place(key, table);
        let (limit, total) = (self.optional(table, "limit"), self.optional(table, "total"));
        let (parameter, in_body) = place?;
        Some((PageStyle::Offset { parameter, limit, total }, in_body))
    }

    /// What says in a request which page is meant, and whether that is in the body.
    fn place(&mut self, style: &Key<'_>, table: &DeTable<'_>) -> Option<(Word, bool)> {
        match table.get_key_value("field") {
            Some((key, _)) if table.contains_key("parameter") => {
                let problem = at(key, format!("`{}` has a `parameter` and a `field`", style.get_ref()));
                self.problems.push(problem.help("leave one of them out: `field` is a way in the body of the request"));
                None
            }
            Some(_) => Some((self.optional(table, "field")?, true)),
            None => Some((self.required(style, table, "parameter")?, false)),
        }
    }

    fn style<'t, 'i>(&mut self, key: &Key<'_>, value: &'t Value<'i>) -> Option<&'t DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_kind(key, value, "a table");
        }
        table
    }

    /// Reports the keys that a style does not have.
    fn known(&mut self, table: &DeTable<'_>, style: &str, keys: &[&str]) {
        for (key, _) in table.iter().filter(|(key, _)| !keys.contains(&key.get_ref().as_ref())) {
            let problem = at(key, format!("`{}` is not a key of `{style}`", key.get_ref()));
            self.problems.push(problem.help(suggestion(key.get_ref(), keys)));
        }
    }

    fn required(&mut self, style: &Key<'_>, table: &DeTable<'_>, name: &str) -> Option<Word> {
        if table.contains_key(name) {
            return self.optional(table, name);
        }
        self.problems.push(at(style, format!("`{}` has to have the key `{name}`", style.get_ref())));
        None
    }

    fn optional(&mut self, table: &DeTable<'_>, name: &str) -> Option<Word> {
        let (key, value) = table.get_key_value(name)?;
        self.word(key, value)
    }

    fn number(&mut self, table: &DeTable<'_>, name: &str) -> Option<i64> {
        let (key, value) = table.get_key_value(name)?;
        let number = value.get_ref().as_integer().and_then(|it| i64::from_str_radix(it.as_str(), it.radix()).ok());
        if number.is_none() {
            self.wrong_kind(key, value, "an integer");
        }
        number
    }

    fn words(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Word> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_kind(key, value, "a list of strings");
            return Vec::new();
        };
        let words = list.iter().filter_map(|value| {
            if value.get_ref().is_str() {
                return self.word(key, value);
            }
            self.wrong_kind(key, value, "a list of strings");
            None
        });
        let words = words.collect();
        if list.is_empty() {
            self.problems.push(at(value, format!("`{}` names nothing", key.get_ref())));
        }
        words
    }

    /// A text that is not empty.
    fn word(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<Word> {
        match value.get_ref().as_str() {
            Some("") => self.problems.push(at(value, format!("`{}` is empty", key.get_ref()))),
            Some(text) => return Some(Word { text: text.to_owned(), span: value.span() }),
            None => self.wrong_kind(key, value, "a string"),
        }
        None
    }
}

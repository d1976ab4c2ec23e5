//! What rustdoc makes of documentation that came from hostile documents: no test to run, and no HTML that does anything.
//!
//! The documentation of generated crates is taken out of them and put on items that need no other crate, so that the real
//! rustdoc can be run in a second. It is the rustdoc of the toolchain that runs the tests.

use super::{fixtures, generated, hostile};
use specsmith::Builder;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;
use syn::visit::{self, Visit};
use tempfile::TempDir;

/// Elements that Markdown and rustdoc make of documentation.
const ELEMENTS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "details",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "input",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "span",
    "strong",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "wbr",
];

/// The texts of doc attributes, one for each item.
#[derive(Default)]
struct Docs(BTreeSet<String>);

impl Docs {
    fn of(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut docs = Self::default();
        for (path, text) in files {
            if path.ends_with(".rs") {
                docs.visit_file(&syn::parse_file(&text).unwrap());
            } else if path == "README.md" {
                docs.0.insert(text);
            }
        }
        docs
    }

    fn add(&mut self, attributes: &[syn::Attribute]) {
        let lines: Vec<String> = attributes.iter().filter_map(text_of).collect();
        if !lines.is_empty() {
            self.0.insert(lines.join("\n"));
        }
    }

    /// A crate of nothing but documentation.
    fn code(&self) -> String {
        let mut code = "#![allow(rustdoc::all)]\n".to_owned();
        for (number, text) in self.0.iter().enumerate() {
            let _ = writeln!(code, "#[doc = {text:?}]\npub const ITEM{number}: () = ();");
        }
        code
    }
}

fn text_of(attribute: &syn::Attribute) -> Option<String> {
    match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Docs {
    fn visit_file(&mut self, it: &'ast syn::File) {
        self.add(&it.attrs);
        visit::visit_file(self, it);
    }

    fn visit_item_struct(&mut self, it: &'ast syn::ItemStruct) {
        self.add(&it.attrs);
        visit::visit_item_struct(self, it);
    }

    fn visit_item_enum(&mut self, it: &'ast syn::ItemEnum) {
        self.add(&it.attrs);
        visit::visit_item_enum(self, it);
    }

    fn visit_item_type(&mut self, it: &'ast syn::ItemType) {
        self.add(&it.attrs);
    }

    fn visit_item_const(&mut self, it: &'ast syn::ItemConst) {
        self.add(&it.attrs);
    }

    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        self.add(&it.attrs);
    }

    fn visit_item_trait(&mut self, it: &'ast syn::ItemTrait) {
        self.add(&it.attrs);
        visit::visit_item_trait(self, it);
    }

    fn visit_trait_item_fn(&mut self, it: &'ast syn::TraitItemFn) {
        self.add(&it.attrs);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast syn::ImplItemFn) {
        self.add(&it.attrs);
    }

    fn visit_field(&mut self, it: &'ast syn::Field) {
        self.add(&it.attrs);
    }

    fn visit_variant(&mut self, it: &'ast syn::Variant) {
        self.add(&it.attrs);
        visit::visit_variant(self, it);
    }
}

/// The documentation of everything hostile that there is.
fn hostile_docs() -> Docs {
    let mut docs = Docs::default();
    // The places that documentation is made of: texts, which are never refused, and what it quotes.
    const TEXTS: &[&str] = &["description", "title", "summary"];
    const QUOTED: &[&str] = &["format", "default", "Pet@", "enum/0", "name@"];
    for text in hostile::TEXTS {
        let texts = generated(&hostile::at_all(TEXTS, text)).expect("any text is a text");
        docs.0.extend(Docs::of(texts.files).0);
        for place in QUOTED {
            let files = generated(&hostile::at_all(&[place], text)).map(|it| it.files).unwrap_or_default();
            docs.0.extend(Docs::of(files).0);
        }
    }
    for path in fixtures() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if ["hostile_", "html_", "control_", "names_"].iter().any(|it| name.starts_with(it)) {
            let plan = Builder::new(&path).plan("crate").unwrap();
            docs.0.extend(Docs::of(plan.files().clone()).0);
        }
    }
    docs
}

fn rustdoc(dir: &Path, args: &[&str]) -> String {
    let rustdoc = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
    let run = Command::new(rustdoc)
        .args(["--edition", "2021", "--crate-name", "docs", "docs.rs"])
        .args(args)
        .current_dir(dir)
        .output();
    let run = run.unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

fn crate_of(docs: &Docs) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("docs.rs"), docs.code()).unwrap();
    dir
}

#[test]
fn rustdoc_runs_and_renders_nothing_of_a_document() {
    let docs = hostile_docs();
    assert!(docs.0.len() > 1000, "only {} texts", docs.0.len());
    let dir = crate_of(&docs);

    // The only examples are those of README.md, which specsmith writes: what they hold of a document are names.
    let listed = rustdoc(dir.path(), &["--test", "--test-args", "--list --format terse"]);
    let tests = listed.lines().filter(|line| line.ends_with(": test")).count();
    let readmes = docs.0.iter().filter(|text| text.starts_with("<!-- @generated by specsmith"));
    let examples: Vec<&str> =
        readmes.filter_map(|it| it.split("```rust,no_run\n").nth(1)?.split("```").next()).collect();
    assert_eq!(tests, examples.len(), "{listed}");
    for example in examples {
        assert!(example.starts_with("use ") && !example.contains("evil!") && !example.contains("panic!"), "{example}");
        syn::parse_file(example).unwrap_or_else(|error| panic!("{error}: {example}"));
    }

    rustdoc(dir.path(), &["-o", "out"]);
    let mut blocks = 0;
    for entry in fs::read_dir(dir.path().join("out/docs")).unwrap() {
        let html = fs::read_to_string(entry.unwrap().path()).unwrap_or_default();
        for block in html.split("<div class=\"docblock").skip(1) {
            let block = block.split("</section></div></main>").next().unwrap();
            blocks += 1;
            let found = live(block);
            assert!(found.is_empty(), "{found:?} in {block}");
        }
    }
    assert!(blocks > 1000, "only {blocks} blocks were looked at");
}

/// What a piece of HTML holds beside formatted text.
fn live(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        // What stands before the first `<` of a block is the rest of its own tag, and comments do nothing.
        if !name.starts_with("!--") && !ELEMENTS.contains(&name) {
            found.push(format!("the element `{name}`"));
        }
        for attribute in tag.split_ascii_whitespace().skip(1) {
            let (key, value) = attribute.split_once('=').unwrap_or((attribute, ""));
            let value = value.trim_matches(['"', '\'']).to_ascii_lowercase();
            // A way through modules is ours, and leads to no item here.
            let is_good = ["http://", "https://", "mailto:", "ftp:", "tel:", "#", "/", ".", "super::"];
            if key.starts_with("on") || matches!(key, "style" | "srcdoc" | "src") {
                found.push(format!("the attribute `{attribute}`"));
            } else if key == "href" && !is_good.iter().any(|it| value.starts_with(it)) && value.contains(':') {
                found.push(format!("the link `{attribute}`"));
            }
        }
    }
    found
}

#[test]
fn what_is_live_is_found() {
    for html in [
        "<script>",
        "<p><img src=x>",
        "<a href=\"javascript:alert(1)\">",
        "<a href='data:text/html,x'>",
        "<p onclick=\"x\">",
        "<svg/onload=x>",
        "<p style=\"x\">",
    ] {
        assert!(!live(html).is_empty(), "{html}");
    }
    assert_eq!(live("<p><a href=\"https://example.com\" rel=\"nofollow\">x</a> &lt;script&gt;<br/></p>"), [""; 0]);

    let docs = Docs(["```rust\npanic!()\n```".to_owned(), "<script>x</script>".to_owned()].into());
    let dir = crate_of(&docs);
    assert!(rustdoc(dir.path(), &["--test", "--test-args", "--list"]).contains("1 test"));
    rustdoc(dir.path(), &["-o", "out"]);
    let html: Vec<String> = [0, 1]
        .map(|it| fs::read_to_string(dir.path().join(format!("out/docs/constant.ITEM{it}.html"))).unwrap())
        .into();
    assert!(html.iter().any(|it| it.split("<div class=\"docblock").skip(1).any(|block| !live(block).is_empty())));
}

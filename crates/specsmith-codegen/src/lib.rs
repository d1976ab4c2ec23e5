//! The pipeline of specsmith as a pure library: an OpenAPI document in, the files of a Rust crate out.
//!
//! No file system, no environment, no clock: the same input gives the same bytes. People call it through the
//! `specsmith` crate, which reads, writes and prints.

mod api;
mod bundle;
mod check;
pub mod config;
pub mod diagnostic;
mod docs;
mod emit;
mod grammar;
mod graph;
mod hidden;
mod jsonpath;
mod layout;
mod load;
pub mod locate;
mod lower;
mod manifest;
mod media;
mod modernise;
mod names;
mod normalise;
mod overlay;
mod parse;
pub mod pointer;
mod render;
mod report;
mod spec;
mod stage;
mod status;
mod token;
mod url;

use bundle::Origins;
use config::{Config, Limit, Limits};
use diagnostic::{Diagnostic, Diagnostics, Place};
use indexmap::IndexMap;
use load::Tree;
pub use names::is_reserved_crate_name;
pub use report::Noted;
use report::Report;
use serde_json::Value;
pub use stage::Stage;

/// A document as its reader found it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// How the file is named in diagnostics and in the first line of generated files: a path relative to the
    /// repository, with `/` between its parts.
    pub name: &'a str,
    /// What the file holds.
    pub bytes: &'a [u8],
}

/// What one run found and made.
#[derive(Debug)]
pub struct Outcome {
    /// The problems, in document order as far as stages allow.
    pub diagnostics: Vec<Diagnostic>,
    /// The crate; `None` where one of the problems is an error.
    pub generated: Option<Generated>,
}

/// A generated crate.
#[derive(Debug, PartialEq)]
pub struct Generated {
    /// Path inside the crate (`src/models.rs`) → text.
    pub files: IndexMap<String, String>,
    /// What became of each schema and operation, and of everything that types cannot hold.
    pub manifest: Value,
    /// What became of constructs that the types do not show; the manifest has it too.
    pub report: Vec<Noted>,
    /// The places in the config, by pointer, that the document does not have: of `names` and of `enums`.
    pub unused_config: Vec<String>,
    /// The modules under `src/` that `src/lib.rs` declares, for users who include them elsewhere.
    pub modules: Vec<Module>,
}

/// One module of a generated crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// `models` for `src/models.rs`, or, where it has parts, for the folder `src/models`. Keywords are escaped.
    pub name: String,
    /// Whether users see it.
    pub public: bool,
    /// The cargo feature that it needs.
    pub feature: Option<String>,
    /// The cargo features for tags any of which it needs beside that one; none, if it does not depend on tags.
    pub asked_by: Vec<String>,
    /// The modules in it. Users of a public one see what is in them as if it stood in that one.
    pub parts: Vec<Module>,
}

/// A document with all that belongs to it.
#[derive(Clone, Copy)]
pub struct Documents<'a> {
    /// The document.
    pub document: Source<'a>,
    /// What changes the document before anything else looks at it: overlays (Overlay Specification 1.0 and 1.1), each
    /// applied to what the one before made. A reference in one is as if it stood in the document.
    pub overlays: &'a [Source<'a>],
    /// Programs that show how the crate is used: they become its examples, and part of its documentation. The name of one
    /// is the stem of its file.
    pub examples: &'a [Source<'a>],
    /// Where references to other files lead.
    pub files: &'a dyn Files,
}

impl<'a> Documents<'a> {
    /// A document that is all in one file.
    pub fn one(document: Source<'a>) -> Self {
        Self { document, overlays: &[], examples: &[], files: &NoFiles }
    }

    /// The names of what the crate is made of. Files that only references lead to are not among them.
    fn sources(&self) -> Vec<&'a str> {
        std::iter::once(&self.document).chain(self.overlays).map(|it| it.name).collect()
    }
}

/// The files beside a document.
pub trait Files {
    /// Reads the file that a `$ref` names; the path is relative to the document's folder and has `/` between its parts. It begins
    /// with `..` only if [`Files::allows`] it.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, as the end of a sentence.
    fn read(&self, path: &str) -> Result<Vec<u8>, String>;

    /// A file that there is, and whose name is like one that there is not.
    fn near(&self, path: &str) -> Option<String> {
        let _ = path;
        None
    }

    /// Whether references may lead to this path, which begins with `..`. By default they stay in the document's folder.
    fn allows(&self, path: &str) -> bool {
        let _ = path;
        false
    }
}

/// No files beside the document.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoFiles;

impl Files for NoFiles {
    fn read(&self, _: &str) -> Result<Vec<u8>, String> {
        Err("there are no files beside this document".to_owned())
    }
}

/// Runs the whole pipeline on a document that is in one file.
pub fn generate(source: Source<'_>, config: &Config) -> Outcome {
    generate_with(Documents::one(source), config)
}

/// Runs the whole pipeline.
pub fn generate_with(documents: Documents<'_>, config: &Config) -> Outcome {
    generate_observed(documents, config, &mut |_| {})
}

/// Runs the whole pipeline, and tells `observe` of each stage when it begins: there is no clock in here.
pub fn generate_observed(documents: Documents<'_>, config: &Config, observe: &mut dyn FnMut(Stage)) -> Outcome {
    let name = documents.document.name;
    let mut diagnostics = Diagnostics::new(name);
    let mut origins = Origins::default();
    let generated = run(documents, config, &mut origins, &mut diagnostics, observe);
    let generated = generated.filter(|_| !diagnostics.has_errors());
    Outcome { diagnostics: restored(diagnostics, name, &origins), generated }
}

/// The stages in order. Each reports what it finds and the next begins only where the one before left something to work with.
fn run(
    documents: Documents<'_>,
    config: &Config,
    origins: &mut Origins,
    diagnostics: &mut Diagnostics,
    observe: &mut dyn FnMut(Stage),
) -> Option<Generated> {
    let mut report = Report::default();
    let limits = &config.limits;
    let mut tree = read(documents, limits, origins, diagnostics, observe)?;
    observe(Stage::Check);
    check::check(&mut tree, limits, diagnostics, &mut report);
    if diagnostics.has_errors() {
        return None;
    }
    observe(Stage::Modernise);
    modernise::modernise(&mut tree, origins, &mut report, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    observe(Stage::Parse);
    let document = parse::parse(tree, diagnostics)?;
    observe(Stage::Normalise);
    let spec = normalise::normalise(document, limits, diagnostics, &mut report);
    if diagnostics.has_errors() {
        return None;
    }
    observe(Stage::Name);
    let names = names::name(&spec, config, diagnostics);
    observe(Stage::Lower);
    let (api, schemas) = lower::lower(&spec, &names, config, diagnostics, &mut report);
    if diagnostics.has_errors() {
        return None;
    }
    let unused_config = unused_config(&names, config);
    // Nothing asks them any more, and they are as large as the document.
    drop((spec, names));
    observe(Stage::Emit);
    let sources = documents.sources();
    let examples = emit::examples(documents.examples);
    let layout = layout::layout(&api);
    let files = emit::emit(&api, &layout, &sources, &examples);
    if files.len() as u64 > limits.files {
        diagnostics.push(limits.exceeded(Limit::Files, Place::File, "the crate would have", "files"));
        return None;
    }
    observe(Stage::Render);
    let files = render::render(files, &sources, diagnostics);
    observe(Stage::Describe);
    let modules = modules(&api, &layout);
    let report: Vec<Noted> = report.0.iter().map(|entry| entry.seen(origins.shown(&entry.at))).collect();
    let manifest = manifest::manifest(&api, &schemas, origins, &report);
    Some(Generated { files, manifest, report, unused_config, modules })
}

/// The stages that make one document of several.
fn read(
    documents: Documents<'_>,
    limits: &Limits,
    origins: &mut Origins,
    diagnostics: &mut Diagnostics,
    observe: &mut dyn FnMut(Stage),
) -> Option<Tree> {
    let Documents { document, overlays, examples: _, files } = documents;
    observe(Stage::Load);
    let mut tree = load::load(document, limits, diagnostics)?;
    observe(Stage::Overlay);
    overlay::apply(&mut tree, document.name, overlays, limits, origins, diagnostics);
    if diagnostics.has_errors() || !check::is_openapi(&tree, diagnostics) {
        return None;
    }
    observe(Stage::Bundle);
    bundle::bundle(&mut tree, document.name, files, limits, origins, diagnostics);
    Some(tree)
}

/// The places in the config that the document does not have.
fn unused_config(names: &names::Names, config: &Config) -> Vec<String> {
    let is_known = |at: &String| at.strip_prefix('#').is_some_and(|at| names.variants.contains_key(at));
    let unknown_enums = config.enums.keys().filter(|at| !is_known(at));
    names.unused_pins.iter().chain(unknown_enums).cloned().collect()
}

/// The modules for those who include them without `src/lib.rs`.
fn modules(api: &api::Api, layout: &layout::Layout) -> Vec<Module> {
    let part = |part: &layout::Part| Module {
        name: part.module.clone(),
        public: false,
        feature: None,
        asked_by: emit::asked_by(&part.gate, layout).into_iter().map(str::to_owned).collect(),
        parts: Vec::new(),
    };
    let module = |module: emit::Module<'_>| Module {
        name: module.name.to_owned(),
        public: module.public,
        feature: module.feature.map(str::to_owned),
        asked_by: module.tag.map(str::to_owned).into_iter().collect(),
        parts: module.parts.into_iter().map(part).collect(),
    };
    emit::modules(api, layout).into_iter().map(module).collect()
}

/// A document as one value: overlays are applied, and what it refers to in other files stands among its components.
#[derive(Debug)]
pub struct Bundled {
    /// The document, with every `$ref` to a place inside of it.
    pub document: Value,
    origins: Origins,
}

impl Bundled {
    /// Where something stood before, as the manifest names places: a JSON pointer as a fragment, after the name of the
    /// file if it is another one than the document. Overlays have been applied there.
    pub fn origin(&self, at: &pointer::Pointer) -> String {
        self.origins.shown(at)
    }
}

/// Makes one document of several files.
///
/// # Errors
///
/// The problems of the document, where there is an error among them.
pub fn bundled(documents: Documents<'_>, limits: &Limits) -> Result<Bundled, Vec<Diagnostic>> {
    let name = documents.document.name;
    let mut diagnostics = Diagnostics::new(name);
    let mut origins = Origins::default();
    match read(documents, limits, &mut origins, &mut diagnostics, &mut |_| {}) {
        Some(document) if !diagnostics.has_errors() => Ok(Bundled { document, origins }),
        _ => Err(restored(diagnostics, name, &origins)),
    }
}

/// The problems, each in the file and at the place that its author knows.
fn restored(diagnostics: Diagnostics, document: &str, origins: &Origins) -> Vec<Diagnostic> {
    let mut diagnostics = diagnostics.into_vec();
    diagnostics.iter_mut().for_each(|it| origins.restore(it, document));
    diagnostics
}

/// Runs the pipeline as far as it finds problems, and keeps nothing else.
pub fn check(source: Source<'_>, config: &Config) -> Vec<Diagnostic> {
    generate(source, config).diagnostics
}

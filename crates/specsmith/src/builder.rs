//! From paths to a plan: the part of specsmith that reads.

use crate::findings::{Limit, unreadable};
use crate::folder::{Folder, read_within};
use crate::freshness::{Inputs, Record};
use crate::{Error, Findings, Plan, build_script, config, example, paths, words};
use specsmith_codegen::config::{Config, Limit as DocumentLimit, Limits, Word};
use specsmith_codegen::diagnostic::{Code, Diagnostic, Kinds, Level, Lint, Lints, Origin, Place, did_you_mean};
use specsmith_codegen::{Bundled, Documents, Files, Generated, Module, Outcome, Source};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A document and everything that a user may say about its crate.
///
/// ```no_run
/// # fn main() -> Result<(), specsmith::Error> {
/// let plan = specsmith::Builder::new("spec/api.yaml").crate_name("my-api").plan("generated/my-api")?;
/// for difference in plan.check()? {
///     println!("{difference}");
/// }
/// println!("{}", plan.write()?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Builder {
    spec: PathBuf,
    config: Option<PathBuf>,
    overlays: Vec<PathBuf>,
    allow_folders: Vec<PathBuf>,
    limits: Vec<(DocumentLimit, u64)>,
    crate_name: Option<String>,
    runtime_path: Option<PathBuf>,
    client: bool,
    server: bool,
    lints: Lints,
    limit: Limit,
    tags: Option<Vec<String>>,
}

/// What [`Builder::read`] found: all that the pipeline needs.
struct Input {
    document: Named,
    overlays: Vec<Named>,
    /// Where references may lead beside the document's own folder.
    folders: Vec<PathBuf>,
    examples: Vec<Named>,
    config: Config,
    findings: Findings,
    /// What `config` was read from, if there is a file.
    config_file: Option<Named>,
}

/// A file: its name and its bytes.
type Named = (String, Arc<[u8]>);

impl Builder {
    /// The document is at `spec`; everything else is as its config file says, or by default.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self {
            spec: spec.into(),
            config: None,
            overlays: Vec::new(),
            allow_folders: Vec::new(),
            limits: Vec::new(),
            crate_name: None,
            runtime_path: None,
            client: true,
            server: false,
            lints: Lints::default(),
            limit: Limit::default(),
            tags: None,
        }
    }

    /// Reads this config file. By default it is the file beside the document that has the same name and the extension
    /// `.toml`, if there is one.
    #[must_use]
    pub fn config(mut self, path: impl Into<PathBuf>) -> Self {
        self.config = Some(path.into());
        self
    }

    /// Applies this overlay (Overlay Specification 1.0 or 1.1) to the document before anything else looks at it: behind those
    /// that the config file names, and behind those that were given before.
    #[must_use]
    pub fn overlay(mut self, path: impl Into<PathBuf>) -> Self {
        self.overlays.push(path.into());
        self
    }

    /// Lets references lead into this folder too, which need not be below the document's.
    #[must_use]
    pub fn allow_folder(mut self, dir: impl Into<PathBuf>) -> Self {
        self.allow_folders.push(dir.into());
        self
    }

    /// Changes what the document may ask for, whatever the config file says.
    #[must_use]
    pub fn limit(mut self, limit: DocumentLimit, number: u64) -> Self {
        self.limits.push((limit, number));
        self
    }

    /// Gives the crate this name, whatever the config file and the document's title say.
    #[must_use]
    pub fn crate_name(mut self, name: impl Into<String>) -> Self {
        self.crate_name = Some(name.into());
        self
    }

    /// Makes the crate depend on the `specsmith-runtime` in this directory instead of the published one.
    ///
    /// The generated `Cargo.toml` names it relative to the crate, so that it is the same on every machine.
    #[must_use]
    pub fn runtime_path(mut self, dir: impl Into<PathBuf>) -> Self {
        self.runtime_path = Some(dir.into());
        self
    }

    /// Whether [`Builder::build_script`] includes the modules that a cargo feature guards in a generated crate, such as
    /// the client. They are included by default; without them the data types remain.
    #[must_use]
    pub fn client(mut self, included: bool) -> Self {
        self.client = included;
        self
    }

    /// Whether [`Builder::build_script`] includes the module for servers. It is left out by default: it needs the feature
    /// `server` of `specsmith-runtime`.
    #[must_use]
    pub fn server(mut self, included: bool) -> Self {
        self.server = included;
        self
    }

    /// Says what becomes of the warnings with a code, such as `SS0303`, or of all `warnings`: they are left out, shown, or
    /// errors. What is said here counts more than `[lints]` of the config file, a code more than `warnings`, and what comes later
    /// more than what comes first.
    ///
    /// ```
    /// use specsmith::codegen::diagnostic::Level;
    ///
    /// let builder = specsmith::Builder::new("spec/api.yaml").lint("warnings", Level::Deny)?.lint("SS0303", Level::Allow)?;
    /// assert!(builder.lint("SS0101", Level::Allow).is_err(), "an error stays one");
    /// # Ok::<(), specsmith::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Lint`] if it is no code, or that of an error, which cannot be allowed.
    pub fn lint(mut self, kinds: &str, level: Level) -> Result<Self, Error> {
        let kinds = Kinds::parse(kinds, level).map_err(Error::Lint)?;
        self.lints.0.push(Lint { kinds, level, origin: Origin::Options });
        Ok(self)
    }

    /// Shows people at most this many problems, errors first, and how many there are beside them; 0 is all. The default is
    /// 100.
    #[must_use]
    pub fn max_diagnostics(mut self, number: usize) -> Self {
        self.limit = Limit(number);
        self
    }

    /// The tags whose operations [`Builder::build_script`] includes, with the types that they need: by the names that the
    /// features for them have in a generated crate, such as `feature-flags`. By default everything is included.
    #[must_use]
    pub fn tags(mut self, features: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(features.into_iter().map(Into::into).collect());
        self
    }

    /// Runs the pipeline for a crate in `out_dir`, and writes nothing.
    ///
    /// # Errors
    ///
    /// [`Error::Diagnostics`] where a file cannot be read, or the config file or the document has errors; and the errors
    /// for a bad [`Builder::crate_name`] or [`Builder::runtime_path`].
    pub fn plan(&self, out_dir: impl AsRef<Path>) -> Result<Plan, Error> {
        let out_dir = out_dir.as_ref().to_owned();
        let mut input = self.read_for(&out_dir)?;
        let (inputs, folder) = (input.all(), input.folder(&self.spec));
        let generated = self.run(&mut input, &folder);
        let Input { document: (name, _), findings, .. } = input;
        match generated {
            Some(generated) if !findings.has_errors() => {
                Ok(Plan { out_dir, generated, findings, inputs, referred: folder.into_read() })
            }
            _ => Err(Error::Diagnostics(blamed(findings, name))),
        }
    }

    /// What a run for a crate in `out_dir` would find, where [`Plan::write`] made it of the very same inputs, with this very
    /// program, and it has not been touched since: another run would give the same files. `None` where that is not known.
    ///
    /// # Errors
    ///
    /// Those of [`Builder::plan`] for files that cannot be read and for choices.
    pub fn fresh(&self, out_dir: impl AsRef<Path>) -> Result<Option<Findings>, Error> {
        let out_dir = out_dir.as_ref();
        let input = self.read_for(out_dir)?;
        let folder = input.folder(&self.spec);
        let record = Record::fresh(out_dir, &input.all(), &|path| folder.read(path).ok());
        let mut findings = input.findings;
        Ok(record.filter(|_| !findings.has_errors()).map(|record| {
            let (diagnostics, report) = record.remarks();
            folder.hand_over(&mut findings);
            // What reading found is among them.
            findings.replace(diagnostics, report, self.limit);
            findings
        }))
    }

    /// Runs the pipeline as far as it finds problems; what comes back are warnings.
    ///
    /// # Errors
    ///
    /// Those of [`Builder::plan`].
    pub fn check(&self) -> Result<Findings, Error> {
        let mut input = self.read()?;
        let folder = input.folder(&self.spec);
        self.run(&mut input, &folder);
        let findings = input.findings;
        if findings.has_errors() { Err(Error::Diagnostics(findings)) } else { Ok(findings) }
    }

    /// Makes one document of the document, its overlays and the files that it refers to.
    ///
    /// # Errors
    ///
    /// [`Error::Diagnostics`] where a file cannot be read, or a reference in it is broken.
    pub fn bundle(&self) -> Result<Bundled, Error> {
        let Input { document, overlays, folders, config, mut findings, .. } = self.read()?;
        let folder = Folder::of(&self.spec, &document.0, &folders, &config.limits);
        let overlays: Vec<_> = overlays.iter().map(source).collect();
        let documents = Documents { document: source(&document), overlays: &overlays, examples: &[], files: &folder };
        specsmith_codegen::bundled(documents, &config.limits).map_err(|diagnostics| {
            folder.hand_over(&mut findings);
            findings.extend(diagnostics);
            findings.settle(&config.lints, self.limit);
            Error::Diagnostics(findings)
        })
    }

    /// Generates from a build script, as [`generate()`](crate::generate) does with default choices.
    ///
    /// # Errors
    ///
    /// Those of [`Builder::plan`] and [`output::write`](crate::output::write), and [`Error::NoOutDir`] outside of a build
    /// script.
    pub fn build_script(&self) -> Result<(), Error> {
        build_script::run(self)
    }

    /// Whether a module is wanted.
    pub(crate) fn wants(&self, module: &Module) -> bool {
        let by_kind = match module.feature.as_deref() {
            None => true,
            Some("client") => self.client,
            Some("server") => self.server,
            // Both stand on the operations.
            Some(_) => self.client || self.server,
        };
        let asked_for = |tags: &Vec<String>| module.asked_by.iter().any(|feature| tags.contains(feature));
        by_kind && (module.asked_by.is_empty() || self.tags.as_ref().is_none_or(asked_for))
    }

    /// Makes sure that the tags that are asked for are those of the document.
    pub(crate) fn known_tags(&self, modules: &[Module]) -> Result<(), Error> {
        let all = modules.iter().flat_map(|module| std::iter::once(module).chain(&module.parts));
        let known: Vec<&str> = all.flat_map(|module| &module.asked_by).map(String::as_str).collect();
        let mut tags = self.tags.iter().flatten();
        match tags.find(|tag| !known.contains(&tag.as_str())) {
            None => Ok(()),
            Some(tag) => {
                let near = did_you_mean(tag, known.iter().copied()).map(str::to_owned);
                Err(Error::UnknownTag { feature: tag.clone(), near })
            }
        }
    }

    /// The files that the result depends on.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = PathBuf> {
        [self.spec.clone()].into_iter().chain(self.config_path())
    }

    /// Runs the pipeline, and adds what it found.
    fn run(&self, input: &mut Input, folder: &Folder) -> Option<Generated> {
        let Input { document, overlays, folders: _, examples, config, findings, config_file: _ } = input;
        let [overlays, examples] = [overlays, examples].map(|it| it.iter().map(source).collect::<Vec<_>>());
        let documents =
            Documents { document: source(document), overlays: &overlays, examples: &examples, files: folder };
        let Outcome { diagnostics, generated } = specsmith_codegen::generate_with(documents, config);
        folder.hand_over(findings);
        findings.extend(diagnostics);
        findings.add_report(generated.as_ref().map_or(&[], |generated| &generated.report));
        let unused = generated.iter().flat_map(|generated| &generated.unused_config);
        if let Some(file) = self.config_path().and_then(|path| paths::document_name(&path).ok()) {
            let problems: Vec<_> = unused.map(|at| config::unused(&file, findings.text(&file), at)).collect();
            findings.extend(problems);
        }
        findings.settle(&config.lints, self.limit);
        generated
    }

    fn config_path(&self) -> Option<PathBuf> {
        let beside = || Some(self.spec.with_extension("toml")).filter(|path| path.is_file() && *path != self.spec);
        self.config.clone().or_else(beside)
    }

    /// Reads what a crate in `out_dir` is made of.
    fn read_for(&self, out_dir: &Path) -> Result<Input, Error> {
        let mut input = self.read()?;
        let package = &mut input.config.package;
        package.runtime_path = self.runtime_from(out_dir)?.or(package.runtime_path.take());
        Ok(input)
    }

    fn read(&self) -> Result<Input, Error> {
        let mut findings = Findings::default();
        let limits = Limits::default();
        let config_file = self.config_path().and_then(|path| read_named(&path, &limits, &mut findings));
        let mut config = parse_config(config_file.as_ref(), &mut findings);
        config.lints.0.extend(self.lints.0.iter().cloned());
        for (limit, number) in &self.limits {
            config.limits.set(*limit, *number);
        }
        let limits = config.limits;
        let spec = read_named(&self.spec, &limits, &mut findings);
        if let Some(name) = &self.crate_name {
            words::crate_name(name).map_err(|fault| Error::CrateName { name: name.clone(), fault })?;
            config.package.name = Some(name.clone());
        }
        let given = self.overlays.iter().map(|path| (path.clone(), None));
        let overlays = self.read_all(self.named(&config.overlays).chain(given), &limits, &mut findings);
        let examples = self.read_all(self.named(&config.examples), &limits, &mut findings);
        let folders = self.named(&config.allow_folders).map(|(dir, _)| dir).chain(self.allow_folders.clone()).collect();
        let examples = examples.map(|it| example::checked(it, &mut findings));
        // With mistakes in the config, the document is still looked at: one run reports what it can find. Without one of its
        // overlays it is another document, whose problems are not its own.
        match (spec, overlays, examples) {
            (Some(document), Some(overlays), Some(examples)) => {
                Ok(Input { document, overlays, folders, examples, config, findings, config_file })
            }
            _ => {
                findings.settle(&config.lints, self.limit);
                Err(Error::Diagnostics(findings))
            }
        }
    }

    /// The files that the config names, and where it does.
    fn named<'w>(&self, words: &'w [Word]) -> impl Iterator<Item = (PathBuf, Option<&'w Range<usize>>)> + use<'w> {
        let config = self.config_path().unwrap_or_default();
        let dir = config.parent().unwrap_or(Path::new("")).to_owned();
        words.iter().map(move |word| (dir.join(&word.text), Some(&word.span)))
    }

    /// Reads files that belong to the document; `None` if one of them cannot be read.
    fn read_all<'w>(
        &self,
        paths: impl Iterator<Item = (PathBuf, Option<&'w Range<usize>>)>,
        limits: &Limits,
        findings: &mut Findings,
    ) -> Option<Vec<Named>> {
        let mut all = Some(Vec::new());
        for (path, span) in paths {
            findings.add_input(path.clone());
            match (read_file(&path, limits), &mut all) {
                (Ok((name, bytes)), Some(all)) => {
                    let bytes = findings.add_text(&name, bytes);
                    all.push((name, bytes));
                }
                (Ok(_), None) => {}
                (Err(problem), _) => {
                    all = None;
                    // What the config names is pointed at there.
                    let config = || self.config_path().and_then(|path| paths::document_name(&path).ok());
                    let place = span.and_then(|span| Some((config()?, span.clone())));
                    findings.extend([match place {
                        Some((file, span)) => Diagnostic { file, place: Place::Bytes(span), ..*problem },
                        None => *problem,
                    }]);
                }
            }
        }
        all
    }

    fn runtime_from(&self, out_dir: &Path) -> Result<Option<String>, Error> {
        let Some(dir) = &self.runtime_path else { return Ok(None) };
        if !dir.join("Cargo.toml").is_file() {
            return Err(Error::NoRuntime(dir.clone()));
        }
        paths::relative(out_dir, dir).map(Some).map_err(|error| Error::io("resolved", dir, error))
    }
}

impl Input {
    /// Where references of the document at `spec` may lead.
    fn folder(&self, spec: &Path) -> Folder {
        Folder::of(spec, &self.document.0, &self.folders, &self.config.limits)
    }

    /// All of it, for a comparison with that of another run. Of the config there is the file, and what was chosen beside it.
    fn all(&self) -> Inputs {
        let Self { document, overlays, folders, examples, config, config_file, findings: _ } = self;
        let mut inputs = Inputs::new();
        inputs.add_maybe(config.package.name.as_deref().map(str::as_bytes));
        inputs.add_maybe(config.package.runtime_path.as_deref().map(str::as_bytes));
        inputs.add(format!("{:?}", (&config.lints, &config.limits, folders)).as_bytes());
        for files in [std::slice::from_ref(document), config_file.as_slice(), overlays, examples] {
            inputs.add(&files.len().to_le_bytes());
            for (name, bytes) in files {
                inputs.add(name.as_bytes());
                inputs.add(bytes);
            }
        }
        inputs
    }
}

/// The name and the bytes of a file; what it says is kept for the carets of diagnostics.
fn read_named(path: &Path, limits: &Limits, findings: &mut Findings) -> Option<Named> {
    match read_file(path, limits) {
        Ok((name, bytes)) => {
            let bytes = findings.add_text(&name, bytes);
            Some((name, bytes))
        }
        Err(problem) => {
            findings.extend([*problem]);
            None
        }
    }
}

fn read_file(path: &Path, limits: &Limits) -> Result<(String, Vec<u8>), Box<Diagnostic>> {
    let read = paths::document_name(path).and_then(|name| Ok((name, read_within(path, limits)?)));
    read.map_err(|error| Box::new(unreadable(path, paths::slashed(path), &error)))
}

fn source((name, bytes): &Named) -> Source<'_> {
    Source { name, bytes }
}

fn parse_config(file: Option<&Named>, findings: &mut Findings) -> Config {
    let Some((name, bytes)) = file else { return Config::default() };
    let parsed = match std::str::from_utf8(bytes) {
        Ok(text) => config::parse(name, text),
        Err(_) => Err(vec![in_file(name.clone(), Diagnostic::new(Code::Config, Place::File, "the file is not UTF-8"))]),
    };
    parsed.unwrap_or_else(|problems| {
        findings.extend(problems);
        Config::default()
    })
}

/// Makes sure that there is an error to show where the pipeline made nothing.
fn blamed(mut findings: Findings, name: String) -> Findings {
    if !findings.has_errors() {
        let problem = Diagnostic::new(Code::Internal, Place::File, "specsmith made nothing of this document");
        findings.extend([in_file(name, problem)]);
    }
    findings
}

fn in_file(file: String, diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic { file, ..diagnostic }
}

#[cfg(test)]
mod tests;

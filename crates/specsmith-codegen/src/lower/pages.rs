//! Which operations answer with pages, and how these follow one another: what `[[pagination]]` of the config says.

mod fit;
mod way;

use crate::api::{Api, Pages};
use crate::config::{Config, PageStyle, Pagination, Word};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::normalise::code;
use crate::report::Report;
use crate::spec::Spec;
use fit::Fit;
use way::Misfit;

/// Gives operations the pages that the config declares. An operation that is named belongs to the entry that names it; of
/// the entries with a `*`, to the first that fits.
pub(super) fn paginate(
    api: &mut Api,
    spec: &Spec,
    config: &Config,
    diagnostics: &mut Diagnostics,
    report: &mut Report,
) {
    let mut paginator = Paginator { api, spec, pages: api.operations.iter().map(|_| None).collect(), diagnostics };
    let usable: Vec<&Pagination> = config.pagination.iter().filter(|entry| paginator.is_complete(entry)).collect();
    for entry in &usable {
        entry.operations.iter().filter(|word| wildcard(word).is_none()).for_each(|word| paginator.named(entry, word));
    }
    paginator.by_wildcard(&usable, report);
    let pages = paginator.pages;
    for (operation, pages) in api.operations.iter_mut().zip(pages) {
        operation.pages = pages.and_then(Result::ok);
    }
}

/// The text that the names of operations begin with, if a word is one for several.
fn wildcard(word: &Word) -> Option<&str> {
    word.text.strip_suffix('*')
}

struct Paginator<'a> {
    api: &'a Api,
    spec: &'a Spec,
    /// For each operation that an entry names, what it says, or that it does not fit.
    pages: Vec<Option<Result<Pages, ()>>>,
    diagnostics: &'a mut Diagnostics,
}

impl Paginator<'_> {
    /// Whether an entry says where the items are, if they have to be counted.
    fn is_complete(&mut self, entry: &Pagination) -> bool {
        let counts = matches!(entry.style, PageStyle::Page { .. } | PageStyle::Offset { .. });
        if counts && entry.items.is_none() {
            let mut misfit = Misfit::new(entry.style.word(), "pages without items cannot be counted".to_owned());
            misfit.help =
                Some("add `items`, the way to the list in the answer, or `\".\"` if it is the list".to_owned());
            self.report(entry, misfit);
            return false;
        }
        true
    }

    fn named(&mut self, entry: &Pagination, word: &Word) {
        let ids = self.api.operations.iter().map(|operation| operation.id.as_str());
        let Some(index) = ids.clone().position(|id| id == word.text) else {
            let misfit = Misfit::new(word, format!("the document has no operation {}", code(&word.text)));
            let mut misfit = misfit.suggest(&word.text, ids);
            if word.text.contains('*') {
                misfit.help = Some("a `*` stands at the end of a name, or alone".to_owned());
            }
            return self.report(entry, misfit);
        };
        if self.pages[index].is_some() {
            return self.report(entry, Misfit::new(word, format!("{} is named twice", code(&word.text))));
        }
        let pages = self.fit(entry, index);
        self.pages[index] = Some(pages.map_err(|misfit| self.report(entry, misfit)));
    }

    fn by_wildcard(&mut self, entries: &[&Pagination], report: &mut Report) {
        let words = entries.iter().flat_map(|&entry| entry.operations.iter().map(move |word| (entry, word)));
        let wildcards: Vec<_> = words.filter_map(|(entry, word)| Some((entry, word, wildcard(word)?))).collect();
        let mut used = vec![false; wildcards.len()];
        for (index, operation) in self.api.operations.iter().enumerate() {
            if self.pages[index].is_some() || operation.method != "GET" {
                continue;
            }
            let meant = || wildcards.iter().enumerate().filter(|(_, (_, _, start))| operation.id.starts_with(start));
            let fitting = meant().find_map(|(at, (entry, ..))| Some((at, self.fit(entry, index).ok()?)));
            match fitting {
                Some((at, pages)) => {
                    used[at] = true;
                    self.pages[index] = Some(Ok(pages));
                }
                None if meant().next().is_some() => {
                    report.kept(operation.at.clone(), "pagination", "no entry of `[[pagination]]` with a `*` fits it");
                }
                None => {}
            }
        }
        for ((entry, word, _), _) in wildcards.into_iter().zip(used).filter(|(_, used)| !used) {
            let message = format!("{} gives pages to no operation", code(&word.text));
            let problem = Diagnostic::new(Code::UnusedConfig, place(entry, word), message)
                .note("only operations with the method GET come into question");
            self.diagnostics.push(Diagnostic { file: entry.file.clone(), ..problem });
        }
    }

    fn fit(&self, entry: &Pagination, index: usize) -> Result<Pages, Misfit> {
        Fit { api: self.api, operation: &self.api.operations[index], spec: self.spec, entry }.pages()
    }

    fn report(&mut self, entry: &Pagination, misfit: Misfit) {
        let Misfit { at, message, help } = misfit;
        let problem = Diagnostic::new(Code::Config, place(entry, &at), message).maybe_help(help);
        self.diagnostics.push(Diagnostic { file: entry.file.clone(), ..problem });
    }
}

/// Where a word of an entry stands.
fn place(entry: &Pagination, word: &Word) -> Place {
    if entry.file.is_empty() { Place::File } else { Place::Bytes(word.span.clone()) }
}

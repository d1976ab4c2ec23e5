//! Where things are, as the API writes it.

use launchdarkly_experiments::models::Link;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeMap;
use std::fmt::Display;

/// What a segment of a path, or a value of a query, cannot hold as it is.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(crate) type Links = BTreeMap<String, Link>;

/// A text as it stands in a URL.
pub(crate) fn encoded(text: &str) -> impl Display + '_ {
    utf8_percent_encode(text, RESERVED)
}

fn link(href: impl Into<String>) -> Link {
    Link::new().with_href(href).with_type("application/json")
}

fn links<const N: usize>(entries: [(&str, String); N]) -> Links {
    entries.into_iter().map(|(name, href)| (name.to_owned(), link(href))).collect()
}

fn environment(project: &str, environment: &str) -> String {
    format!("/api/v2/projects/{}/environments/{}", encoded(project), encoded(environment))
}

pub(crate) fn of_experiment(project: &str, environment_key: &str, key: &str) -> Links {
    let parent = environment(project, environment_key);
    links([("self", format!("{parent}/experiments/{}", encoded(key))), ("parent", parent)])
}

pub(crate) fn of_results(project: &str, environment_key: &str, key: &str, metric: &str) -> Links {
    let parent = format!("{}/experiments/{}", environment(project, environment_key), encoded(key));
    links([("self", format!("{parent}/metrics/{}/results", encoded(metric))), ("parent", parent)])
}

pub(crate) fn of_flag(project: &str, flag: &str) -> Links {
    links([("self", format!("/api/v2/flags/{}/{}", encoded(project), encoded(flag)))])
}

pub(crate) fn of_legacy_results(project: &str, flag: &str, environment: &str, metric: &str) -> Links {
    let parent = format!("/api/v2/flags/{}/{}", encoded(project), encoded(flag));
    let own = format!("{parent}/experiments/{}/{}", encoded(environment), encoded(metric));
    links([("self", own), ("parent", parent)])
}

pub(crate) fn of_metric(project: &str, metric: &str) -> Links {
    links([("self", format!("/api/v2/metrics/{}/{}", encoded(project), encoded(metric)))])
}

pub(crate) fn of_metric_group(project: &str, group: &str) -> Links {
    let parent = format!("/api/v2/projects/{}", encoded(project));
    links([("self", format!("{parent}/metric-groups/{}", encoded(group))), ("parent", parent)])
}

/// A page of a list, and its place in it.
pub(crate) struct Page {
    pub(crate) limit: i64,
    pub(crate) offset: i64,
    pub(crate) total: i64,
}

/// The links of a page of experiments to others; `query` is what they all have in their query.
pub(crate) fn of_page(project: &str, environment_key: &str, query: &[(&str, String)], page: &Page) -> Links {
    let base = environment(project, environment_key);
    let own: String = query.iter().map(|(name, value)| format!("&{name}={}", encoded(value))).collect();
    let Page { limit, offset, total } = *page;
    let at = |offset: i64| link(format!("{base}/experiments?limit={limit}&offset={offset}{own}"));
    let last = (total - 1).max(0) / limit * limit;
    let next = offset.saturating_add(limit);
    let places = [
        ("self", Some(offset)),
        ("first", Some(0)),
        ("prev", (offset > 0).then(|| offset.saturating_sub(limit).max(0))),
        ("next", (next < total).then_some(next)),
        ("last", Some(last)),
    ];
    let found = places.into_iter().filter_map(|(name, place)| Some((name.to_owned(), at(place?))));
    found.chain([("parent".to_owned(), link(base.clone()))]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Page, of_experiment, of_page};

    #[test]
    fn keys_are_encoded() {
        let links = of_experiment("my project", "a/b", "ä?");
        assert_eq!(
            links["self"].href.as_deref(),
            Some("/api/v2/projects/my%20project/environments/a%2Fb/experiments/%C3%A4%3F")
        );
        assert_eq!(links["parent"].href.as_deref(), Some("/api/v2/projects/my%20project/environments/a%2Fb"));
    }

    #[test]
    fn pages_lead_to_one_another() {
        let hrefs = |offset, total| -> Vec<String> {
            let query = [("filter", "status:running".to_owned())];
            let links = of_page("p", "e", &query, &Page { limit: 2, offset, total });
            let shown =
                |(name, href): (String, String)| format!("{name}: {}", href.split_once('?').map_or("", |it| it.1));
            links.into_iter().map(|(name, link)| shown((name, link.href.unwrap_or_default()))).collect()
        };
        let to = |name: &str, offset: i64| format!("{name}: limit=2&offset={offset}&filter=status%3Arunning");
        assert_eq!(
            hrefs(2, 5),
            [to("first", 0), to("last", 4), to("next", 4), "parent: ".to_owned(), to("prev", 0), to("self", 2)]
        );
        assert_eq!(hrefs(4, 5), [to("first", 0), to("last", 4), "parent: ".to_owned(), to("prev", 2), to("self", 4)]);
        assert_eq!(hrefs(0, 0), [to("first", 0), to("last", 0), "parent: ".to_owned(), to("self", 0)]);
    }
}

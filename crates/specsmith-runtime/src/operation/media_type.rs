//! Media types, compared the way HTTP means them (RFC 9110, section 8.3.1).

/// The media type without its parameters.
pub(super) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// `application/json`, or any type with the suffix `+json` (RFC 6839, section 3.1).
pub(super) fn is_json(essence: &str) -> bool {
    let essence = essence.to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

/// Whether `found` is `wanted` or in the range that it is, with the parameters that `wanted` has at least.
pub(super) fn covers(wanted: &str, found: &str) -> bool {
    let has = |parameter| parameters(found).any(|it| same_parameter(parameter, it));
    covers_essence(essence(wanted), essence(found)) && parameters(wanted).all(has)
}

fn covers_essence(wanted: &str, found: &str) -> bool {
    let Some((family, subtype)) = wanted.split_once('/') else {
        return wanted.eq_ignore_ascii_case(found);
    };
    let Some((found_family, found_subtype)) = found.split_once('/') else {
        return false;
    };
    let of_subtype = match subtype.strip_prefix('*') {
        // `*`, or `*+json`: the suffix that it ends with.
        Some(suffix) => ends_with(found_subtype, suffix),
        None => subtype.eq_ignore_ascii_case(found_subtype),
    };
    of_subtype && (family == "*" || family.eq_ignore_ascii_case(found_family))
}

fn ends_with(text: &str, suffix: &str) -> bool {
    let start = text.len().checked_sub(suffix.len());
    start.and_then(|start| text.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}

fn parameters(media_type: &str) -> impl Iterator<Item = &str> {
    media_type.split(';').skip(1).map(str::trim).filter(|parameter| !parameter.is_empty())
}

fn same_parameter(a: &str, b: &str) -> bool {
    let parts = |parameter| {
        let (name, value) = str::split_once(parameter, '=').unwrap_or((parameter, ""));
        (name.trim().to_ascii_lowercase(), value.trim().trim_matches('"').to_ascii_lowercase())
    };
    parts(a) == parts(b)
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn types_and_ranges() {
        for (wanted, found) in [
            ("text/csv", "text/csv"),
            ("text/csv", "Text/CSV; charset=utf-8"),
            ("text/*", "text/csv"),
            ("*/*", "text/csv"),
            ("application/*+json", "application/hal+JSON"),
            ("application/json; version=2", "application/json;charset=utf-8; Version=\"2\""),
            ("application/json;", "application/json"),
        ] {
            assert!(covers(wanted, found), "{wanted} {found}");
        }
        for (wanted, found) in [
            ("text/csv", "text/plain"),
            ("text/csv", ""),
            ("text/*", "application/json"),
            ("*/*", "nonsense"),
            ("application/*+json", "application/json"),
            ("application/*+json", "é"),
            ("application/json; version=2", "application/json"),
            ("application/json; version=2", "application/json; version=1"),
        ] {
            assert!(!covers(wanted, found), "{wanted} {found}");
        }
    }
}

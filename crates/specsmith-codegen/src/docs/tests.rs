//! Descriptions and the Markdown that becomes of them.

use super::markdown;
use std::time::{Duration, Instant};

/// Checks each text against what becomes of it, and that nothing more becomes of that.
fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(markdown(text), *expected, "of {text:?}");
        assert_eq!(markdown(expected), *expected, "of {text:?}, twice");
    }
}

fn check_unchanged(texts: &[&str]) {
    let cases: Vec<_> = texts.iter().map(|text| (*text, *text)).collect();
    check(&cases);
}

#[test]
fn plain_markdown_stays_as_it_is() {
    check_unchanged(&[
        "The `id` of a *pet*, **never** empty; see [the guide](https://example.com/a_(b)?c=d#e \"Title\").",
        "# Title\n\nText\n\n- one\n  more\n- two\n  1. three\n\n> a quote\n> of two lines",
        "| a | b |\n|---|:-:|\n| `x` | 1 < 2 |",
        "a \\\nb, ~~c~~ &amp; d, 2 * 3 * 4, snake_case_name, {id}",
        "[a](/docs/a), [b](../b), [c](#c), [d](mailto:a@example.com), <https://example.com>, <a@example.com>",
        "![diagram](https://example.com/a.png)",
        "```json\n{ \"a\": [1] }\n```\n\n~~~YAML\na: [b]\n~~~",
        "\\[a] \\`b\\` \\<c>",
        "https://{region}.example.com",
    ]);
}

#[test]
fn html_becomes_markdown() {
    check(&[
        ("<p>One <b>two</b> <i>three</i>.</p>\n\n<p>Four</p>", "One **two** *three*.\n\nFour"),
        ("<code>a</code><code>b`c</code> <code>&lt;d&gt;</code> <code> </code>.", "`a` ``b`c`` `<d>`  ."),
        ("one<br>two<br/>\nthree<br><br>four<br>- five<br>", "one\\\ntwo\\\nthree\n\nfour\n\n- five"),
        ("> one<br>two\n\n- three<br>four", "> one\\\n> two\n\n- three\\\n  four"),
        ("<a href=\"https://example.com/?a=1&amp;b=2\">a [b]</a>", "[a \\[b\\]](https://example.com/?a=1&b=2)"),
        ("<a href='javascript:alert(1)'>a</a> <a name=x>b</a>", "a b"),
        ("<a href=\"https://example.com\">https://example.com</a>", "<https://example.com>"),
        ("One of:\n<ul>\n  <li>a\n  b</li>\n  <li>c</li>\n</ul>\ndone", "One of:\n\n- a b\n- c\n\ndone"),
        (
            "<ol><li>a<ul><li>b<br>c</li></ul></li><li><p>d</p><p>e</p></li></ol>",
            "1. a\n   - b\\\n     c\n2. d\n\n   e",
        ),
        ("<pre><code>a &lt; b ``` c\n</code></pre>after", "````text\na < b ``` c\n````\n\nafter"),
        ("| <div>a</div> |\n|---|\n| b<br>c <ul><li>d</li><li>e</li></ul> |", "| a |\n|---|\n| b; c; d; e |"),
        ("<h2>Title</h2>text 10<sup>3</sup><hr>", "## Title\n\ntext 10^3\n\n---"),
        ("<x-badge kind=\"new\"></x-badge>New <!-- never -->thing", "New thing"),
        ("<details><summary>More</summary>\n\ntext\n</details>", "More\n\ntext"),
        (
            "<img src=\"https://example.com/a.png\" alt=\"a\"> <img src=x alt=b onerror=alert(1)>",
            "![a](https://example.com/a.png) b",
        ),
    ]);
}

#[test]
fn other_tags_become_text() {
    check(&[
        ("<id>, Vec<T>, 1 <2, <your-token>", "\\<id>, Vec\\<T>, 1 <2, \\<your-token>"),
        ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
        ("<foo:bar> <javascript:alert(1)> <?php ?>", "\\<foo:bar> \\<javascript:alert(1)> \\<?php ?>"),
        ("a <!-- b", "a \\<!-- b"),
        ("`<id>` and\n\n```http\n<b>a</b>\n```", "`<id>` and\n\n```http\n<b>a</b>\n```"),
    ]);
}

#[test]
fn no_code_is_a_doctest() {
    check(&[
        ("```\na\n```", "```text\na\n```"),
        ("```rust,no_run\na\n```", "```text\na\n```"),
        ("```should-panic\na\n```", "```text\na\n```"),
        ("~~~{.rust .x}\na\n~~~", "~~~text\na\n~~~"),
        ("````edition2021\n```\na", "````text\n```\na\n````"),
        ("- ```\n  a\n\nb", "- ```text\n  a\n  ```\n\nb"),
        (">- ```\n\na", ">- ```text\n>   ```\n\na"),
        ("> ```\n> a\nb", "> ```text\n> a\n> ```\nb"),
        ("a\n\n    b\n\n      c\n\nd", "a\n\n```text\nb\n\n  c\n```\n\nd"),
        ("a\n\n\tb", "a\n\n```text\nb\n```"),
        ("- a\n\n      b\n      c", "- a\n\n  ```text\n  b\n  c\n  ```"),
        (">     a\n>     b", "> ```text\n> a\n> b\n> ```"),
        ("-     a", "- ```text\n  a\n  ```"),
    ]);
}

#[test]
fn brackets_are_no_paths() {
    check(&[
        ("[foo] [foo][bar] [`Foo::bar`]", "\\[foo] \\[foo]\\[bar] \\[`Foo::bar`]"),
        ("[a](Foo) [b](struct@Foo) [c](javascript:x/y) [d](&#106;avascript:x/y)", "a b c d"),
        ("[a [b] c](https://example.com)", "[a \\[b\\] c](https://example.com)"),
        ("- [x] a\n- [ ] b", "- \\[x] a\n- \\[ ] b"),
        ("a[^1]\n\n[^1]: b", "a\\[^1]\n\n\\[^1]: b"),
        ("[a], [b][a]\n\n[a]: https://example.com/c", "[a](https://example.com/c), [b](https://example.com/c)"),
        ("[a]\n\n[a]: Foo", "a\n\n\\[a]: Foo"),
        ("[note]: https://example.com", "\\[note]: <https://example.com>"),
        ("`a", "\\`a"),
    ]);
}

#[test]
fn urls_are_links() {
    check(&[
        ("See https://example.com/a_b_c.", "See <https://example.com/a_b_c>."),
        ("(https://example.com/a_(b))", "(<https://example.com/a_(b)>)"),
        ("**https://example.com**, \"http://example.com\"", "**<https://example.com>**, \"<http://example.com>\""),
        ("https://example.com?a&amp;b&quot;", "<https://example.com?a&b>&quot;"),
        ("https://example.com/a\\_b", "<https://example.com/a_b>"),
        (
            "`https://example.com` [https://example.com](https://example.com)",
            "`https://example.com` [https://example.com](https://example.com)",
        ),
    ]);
}

#[test]
fn lines_are_where_they_belong() {
    check(&[
        ("- a\nb\n- c\n     d", "- a\n  b\n- c\n  d"),
        ("> - a\nb", "> - a\n>   b"),
        ("> a\nb", "> a\n> b"),
        ("- a\n   - b\n\n   c\n   d\n- e", "- a\n   - b\n\n  c\n  d\n- e"),
        ("-\n   a\n\n   b", "-\n   a\n\n   b"),
        ("  a\n    b\r\n\r\n\r\n\r\n  c  \n", "a\n  b\n\nc"),
        ("a  \nb", "a\\\nb"),
        (" \n\t\n", ""),
        ("", ""),
    ]);
}

#[test]
fn characters_cannot_hide() {
    check(&[
        ("a\u{202E}b\u{200B}c\u{FEFF}d", "a\\u{202E}b\\u{200B}c\\u{FEFF}d"),
        ("a\u{0}b\u{1B}[31mc\rd\u{2028}e", "ab\\[31mc\nd\ne"),
        ("`a\tb`", "`a  b`"),
        ("élan 🎉 日本", "élan 🎉 日本"),
    ]);
}

#[test]
fn what_cannot_be_repaired_is_fenced() {
    let text = format!("{}a\n```\nb", "> ".repeat(40));
    assert_eq!(markdown(&text), format!("````text\n{text}\n````"));
}

/// Not a benchmark: only an algorithm that is not linear takes this long.
#[test]
fn long_texts_take_linear_time() {
    let parts =
        ["[", "<", "<a ", "<a href=\"", "<!--", "<ul>", "`", "> ", "-\n", "http://", "[a]: b\n", "\\[", "&lt;<b>"];
    let start = Instant::now();
    for part in parts {
        let text = part.repeat(100_000 / part.len());
        markdown(&text);
        markdown(&format!("{}\n{}", ">".repeat(15), text));
    }
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

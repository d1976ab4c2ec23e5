//! The page and the screen.

use super::*;
use crate::outcome::{Compiled, Marks, Refusal};
use crate::testing::{crate_of, outcome};

/// One document of each kind.
fn outcomes() -> Vec<Outcome> {
    let mut lossy = crate_of("b.yaml");
    lossy.marks = Some(Ok(Marks {
        examples: Tally { passed: 1, of: 1 },
        instances: Tally { passed: 2, of: 3 },
        wrong: Tally { passed: 4, of: 4 },
        skipped: 0,
        flaws: vec!["instance at #/a: lost `b`\n  models::A ← {\"a|b\":1}".to_owned()],
    }));
    let mut broken = crate_of("c.yaml");
    broken.compiled =
        Some(Compiled { errors: vec!["error[E0308]: mismatched types\n --> src/models.rs\n".to_owned()] });
    let refusal = Refusal { code: "SS0201".to_owned(), at: "3:7".to_owned(), message: "`a` | `b`".to_owned() };
    vec![crate_of("a.yaml"), lossy, broken, outcome("d.yaml", Made::Refused(refusal))]
}

fn results(outcomes: &[Outcome]) -> Results<'_> {
    let short = vec![("c.yaml".to_owned(), vec!["does not compile".to_owned()])];
    Results { outcomes, others: 5, short, better: vec!["a.yaml".to_owned()] }
}

#[test]
fn the_page_says_everything_that_does_not_pass() {
    let mut record = Record::default();
    let outcomes = outcomes();
    record.update(&outcomes, &[]);
    let page = results(&outcomes).page(&record);
    let (introduction, rest) = page.split_once("\n## Totals\n").unwrap();
    assert!(introduction.starts_with("# The corpus\n"), "{introduction}");
    let expected = "
| | |
|---|--:|
| documents | 4 |
| other YAML and JSON files | 5 |
| crates | 3 |
| crates that compile without a warning | 2 |
| refused with a located error | 1 |
| panics, hangs, errors of the compiler | 1 |
| schemas | 9 |
| operations | 6 |
| places left untyped | 3 |
| examples | 1/1 |
| instances | 2/3 |
| wrong values refused | 4/4 |

## Refused

| document | error | whose fault | why |
|---|---|---|---|
| d.yaml | SS0201 at 3:7: `a` \\| `b` |  |  |

## What goes wrong

| document | what |
|---|---|
| b.yaml | instance at #/a: lost `b`   models::A ← {\"a\\|b\":1} |
| c.yaml | does not compile: error[E0308]: mismatched types |

## Documents

| document | verdict | schemas | operations | untyped | compiles | examples | instances | wrong refused |
| --- | --- | --: | --: | --: | --: | --: | --: | --: |
| a.yaml | good | 3 | 2 | 1 | yes |  |  |  |
| b.yaml | round trips fail | 3 | 2 | 1 | yes | 1/1 | 2/3 | 4/4 |
| c.yaml | broken | 3 | 2 | 1 | no: 1 |  |  |  |
| d.yaml | refused: SS0201 |  |  |  |  |  |  |  |
";
    assert_eq!(rest, expected);
}

#[test]
fn the_screen_shows_what_falls_short() {
    let outcomes = outcomes();
    let screen = results(&outcomes).screen();
    assert!(screen.contains("\nerror: c.yaml\n  does not compile\n    error[E0308]: mismatched types\n"), "{screen}");
    assert!(screen.contains("\n  a.yaml\n"), "{screen}");
    assert!(screen.ends_with("\n4 documents were looked at, 1 fall short of what is expected\n"), "{screen}");
}

#[test]
fn what_is_too_slow_or_too_large_is_said() {
    let mut outcomes = outcomes();
    assert!(!results(&outcomes).screen().contains("too"));
    outcomes[1].generation.seconds = 10.5;
    outcomes[2].generation.megabytes = Some(3000);
    let screen = results(&outcomes).screen();
    assert!(screen.contains("10.50s  at most to generate one: b.yaml, which is too slow\n"), "{screen}");
    assert!(screen.contains("3000MB  at most to generate one: c.yaml, which is too much\n"), "{screen}");
}

#[test]
fn tabs_separate_values_and_nothing_else() {
    let mut outcomes = outcomes();
    outcomes[0].document.name = "a\tb.yaml".to_owned();
    let tsv = table::tsv(&outcomes);
    let rows: Vec<Vec<_>> = tsv.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{tsv}");
    assert_eq!(rows[1][..7], ["a b.yaml", "good", "3", "2", "1", "1.25", "30"]);
}

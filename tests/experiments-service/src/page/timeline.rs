//! A drawing of iterations over time: a row for each experiment, a bar for each of its iterations.

use super::state;
use crate::experiment::{Experiment, Iteration, Status};
use jiff::Timestamp;
use maud::{Markup, html};

const WIDTH: i64 = 960;
/// Where bars begin, right of the names.
const LEFT: i64 = 200;
const ROW: i64 = 26;
const HEAD: i64 = 24;
/// How many parts the time is divided into.
const PARTS: i64 = 6;
/// The least that the time axis is long, so that a new experiment is more than a line.
const LEAST: i64 = 60 * 60 * 1000;

/// The part of time that is shown.
struct Axis {
    from: i64,
    to: i64,
}

impl Axis {
    fn x(&self, millis: i64) -> i64 {
        let (passed, all) = (i128::from(millis - self.from), i128::from(self.to - self.from));
        let x = passed.clamp(0, all) * i128::from(WIDTH - LEFT) / all;
        LEFT + i64::try_from(x).unwrap_or(0)
    }
}

pub(super) fn draw<'a>(experiments: impl Iterator<Item = &'a Experiment> + Clone, now: i64) -> Markup {
    let first = experiments.clone().map(|it| it.created_at).min().unwrap_or(now);
    let axis = Axis { from: first.min(now - LEAST), to: now };
    let height = HEAD + ROW * i64::try_from(experiments.clone().count()).unwrap_or(0);
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label="Iterations over time" {
            @for part in 0..PARTS {
                @let time = axis.from + (axis.to - axis.from) / PARTS * part;
                line.grid x1=(axis.x(time)) x2=(axis.x(time)) y1="0" y2=(height) {}
                text x=(axis.x(time) + 4) y="12" { (day(time)) }
            }
            @for (row, experiment) in experiments.enumerate() {
                @let y = HEAD + ROW * i64::try_from(row).unwrap_or(0);
                a href={ "#" (experiment.id) } {
                    text x="0" y=(y + 15) { (shortened(&experiment.name)) title { (experiment.name) ", " (state(experiment)) } }
                }
                @for iteration in &experiment.iterations { (bar(iteration, &axis, y)) }
            }
        }
    }
}

/// What the colours mean.
pub(super) fn key() -> Markup {
    html! {
        p.quiet {
            @for status in [Status::NotStarted, Status::Running, Status::Stopped] {
                svg.key viewBox="0 0 10 10" { rect class=(status.as_str()) width="10" height="10" rx="3" {} } (status.as_str())
            }
        }
    }
}

/// A draft has no time yet: it is a mark where it was made.
fn bar(iteration: &Iteration, axis: &Axis, y: i64) -> Markup {
    let start = axis.x(iteration.started_at.unwrap_or(iteration.created_at));
    let end = match iteration.started_at {
        Some(_) => axis.x(iteration.ended_at.unwrap_or(axis.to)),
        None => start,
    };
    let width = (end - start).max(4);
    html! {
        rect class=(iteration.status.as_str()) x=(start) y=(y + 4) width=(width) height=(ROW - 10) rx="3" {
            title { (iteration.status.as_str()) ": " (iteration.input.hypothesis) }
        }
    }
}

fn day(millis: i64) -> String {
    Timestamp::from_millisecond(millis).map(|it| it.strftime("%b %d").to_string()).unwrap_or_default()
}

/// A name that fits left of the bars.
fn shortened(name: &str) -> String {
    const MOST: usize = 26;
    match name.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

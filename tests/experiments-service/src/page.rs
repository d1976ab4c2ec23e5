//! The page at `/`: the experiments and their iterations over time, for people.

mod timeline;

use crate::experiment::{Experiment, Iteration, Status};
use crate::now;
use crate::refusal::{self, Refusal};
use crate::store::Store;
use axum::response::{Html, IntoResponse, Response};
use jiff::Timestamp;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use specsmith_runtime::http::StatusCode;
use std::sync::Arc;

/// How many experiments the page shows, and how many comments for each.
const EXPERIMENTS: usize = 200;
const COMMENTS: usize = 5;

/// An experiment with what patches said of themselves, and when.
type Shown = (Experiment, Vec<(i64, String)>);

/// Answers with the page.
pub(crate) async fn show(store: Arc<Store>) -> Response {
    let found = store.run(|store| {
        store.read(|it| {
            let experiments = it.all_experiments(EXPERIMENTS)?.into_iter();
            let with_comments = experiments.map(|experiment| {
                let comments = it.comments(&experiment, COMMENTS)?;
                Ok::<Shown, Refusal>((experiment, comments))
            });
            with_comments.collect::<Result<Vec<_>, _>>()
        })
    });
    match found.await {
        Ok(experiments) => Html(page(&experiments, now()).into_string()).into_response(),
        Err(refusal) => {
            let message = format!("{refusal:?}");
            refusal::error(StatusCode::INTERNAL_SERVER_ERROR, "internal_service_error", &message).into_response()
        }
    }
}

const STYLE: &str = "
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .2rem; }
svg { width: 100%; height: auto; } svg text { fill: currentColor; font-size: 12px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .2rem .8rem .2rem 0; vertical-align: top; }
th { font-weight: 600; border-bottom: 1px solid #8886; } code { font-size: .92em; }
.state { border-radius: 1em; padding: 0 .6em; font-size: .85em; background: #8883; }
.not_started { fill: #9aa0a6; } .running { fill: #2a9d5c; } .stopped { fill: #3b76c4; } .grid { stroke: #8884; }
.key { height: .8em; margin: 0 .3em 0 1.2em; width: .8em; } .time { white-space: nowrap; }
.quiet { opacity: .7; }
";

fn page(experiments: &[Shown], now: i64) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Experiments" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { "Experiments" }
                @if experiments.is_empty() {
                    p { "There are none yet. " code { "--seed" } " adds examples." }
                } @else {
                    (timeline::draw(experiments.iter().map(|(experiment, _)| experiment), now))
                    (timeline::key())
                    @for (experiment, comments) in experiments { (self::experiment(experiment, comments)) }
                }
            }
        }
    }
}

/// In which state an experiment is, in a word.
fn state(experiment: &Experiment) -> &'static str {
    if experiment.archived_at.is_some() {
        return "archived";
    }
    match experiment.current().map(|it| it.status) {
        Some(Status::Running) => "running",
        Some(_) => "stopped",
        None => "not started",
    }
}

fn experiment(experiment: &Experiment, comments: &[(i64, String)]) -> Markup {
    let Experiment { project, environment, name, description, input, iterations, .. } = experiment;
    html! {
        section id=(experiment.id) {
            h2 { (name) " " span.state { (state(experiment)) } }
            p.quiet { code { (project) " / " (environment) " / " (input.key) } }
            @if let Some(description) = description { p { (description) } }
            table {
                thead { tr { th { "Iteration" } th { "Status" } th { "Started" } th { "Ended" } th { "Winner" } } }
                tbody {
                    @for iteration in iterations.iter().rev() {
                        tr {
                            td { (iteration.input.hypothesis) }
                            td { (iteration.status.as_str()) }
                            td.time { (time(iteration.started_at)) }
                            td.time { (time(iteration.ended_at)) }
                            td { (winner(iteration)) }
                        }
                    }
                }
            }
            @if !comments.is_empty() {
                ul.quiet { @for (at, comment) in comments { li { (time(Some(*at))) ": " (comment) } } }
            }
        }
    }
}

fn winner(iteration: &Iteration) -> String {
    let Some(winner) = &iteration.winning_treatment else { return String::new() };
    let place = (0..iteration.input.treatments.len()).find(|place| iteration.treatment_id(*place) == *winner);
    let name = place.map_or(winner, |place| &iteration.input.treatments[place].name);
    match &iteration.winning_reason {
        Some(reason) => format!("{name}: {reason}"),
        None => name.clone(),
    }
}

/// A time in UTC, to the minute.
fn time(millis: Option<i64>) -> String {
    let time = millis.and_then(|it| Timestamp::from_millisecond(it).ok());
    time.map(|it| it.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}

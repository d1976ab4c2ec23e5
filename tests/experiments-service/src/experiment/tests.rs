use super::{Experiment, Iteration, Status};
use crate::refusal::Refusal;
use launchdarkly_experiments::models::{ExperimentInput, ExperimentInstruction, IterationInput};
use serde_json::{Value, from_value, json};

/// What an iteration is created from, with two treatments `a` and `b`.
fn input(changes: impl FnOnce(&mut Value)) -> IterationInput {
    let treatment = |id: &str| json!({"name": id, "baseline": id == "a", "allocationPercent": "50", "parameters": [{"flagKey": "f", "variationId": id}]});
    let mut input = json!({
        "hypothesis": "h",
        "metrics": [{"key": "m"}],
        "treatments": [treatment("a"), treatment("b")],
        "flags": {"f": {"ruleId": "fallthrough", "flagConfigVersion": 1}},
        "randomizationUnit": "user",
    });
    changes(&mut input);
    from_value(input).unwrap()
}

fn draft(id: &str) -> Iteration {
    Iteration::new(id.to_owned(), 0, input(|_| {}))
}

fn experiment() -> Experiment {
    Experiment {
        id: "id".to_owned(),
        project: "p".to_owned(),
        environment: "e".to_owned(),
        name: "Name".to_owned(),
        description: None,
        created_at: 0,
        archived_at: None,
        input: ExperimentInput::new("Name", "key", input(|_| {})),
        iterations: vec![draft("1")],
    }
}

/// Carries out instructions, each a second after the one before, up to the first that is refused.
fn instruct(experiment: &mut Experiment, instructions: Value) -> Result<(), String> {
    let instructions: Vec<ExperimentInstruction> = from_value(instructions).unwrap();
    for (second, instruction) in (1..).zip(&instructions) {
        match experiment.instruct(instruction, second * 1000) {
            Ok(()) => {}
            Err(Refusal::Invalid(message)) => return Err(message),
            Err(other) => return Err(format!("{other:?}")),
        }
    }
    Ok(())
}

/// The IDs of the previous iterations, the current one and the draft.
fn roles(experiment: &Experiment) -> (Vec<&str>, Option<&str>, Option<&str>) {
    let id = |it: Option<&'_ Iteration>| it.map(|it| it.id.clone());
    let (current, draft) = (id(experiment.current()), id(experiment.draft()));
    let find = |id: Option<String>| {
        experiment.iterations.iter().map(|it| it.id.as_str()).find(|it| Some(*it) == id.as_deref())
    };
    (experiment.previous().iter().map(|it| it.id.as_str()).collect(), find(current), find(draft))
}

fn start() -> Value {
    json!({"kind": "startIteration"})
}

fn start_because(reason: &str) -> Value {
    json!({"kind": "startIteration", "changeJustification": reason})
}

fn stop(treatment: &str, reason: &str) -> Value {
    json!({"kind": "stopIteration", "winningTreatmentId": treatment, "winningReason": reason})
}

#[test]
fn an_iteration_is_a_draft_then_the_current_one_then_a_previous_one() {
    let mut it = experiment();
    assert_eq!(roles(&it), (vec![], None, Some("1")));
    instruct(&mut it, json!([start()])).unwrap();
    assert_eq!(roles(&it), (vec![], Some("1"), None));
    assert_eq!((it.iterations[0].status, it.iterations[0].started_at), (Status::Running, Some(1000)));
    it.redraft(draft("2"));
    assert_eq!(roles(&it), (vec![], Some("1"), Some("2")));
    instruct(&mut it, json!([start_because("more")])).unwrap();
    assert_eq!(roles(&it), (vec!["1"], Some("2"), None));
    assert_eq!((it.iterations[0].status, it.iterations[0].ended_at), (Status::Stopped, Some(1000)));
    instruct(&mut it, json!([stop("b", "better")])).unwrap();
    assert_eq!(roles(&it), (vec!["1"], Some("2"), None), "the last one stays the current one");
    assert_eq!(it.iterations[1].winning_treatment.as_deref(), Some("b"));
}

#[test]
fn a_draft_takes_the_place_of_a_draft() {
    let mut it = experiment();
    it.redraft(draft("2"));
    assert_eq!(roles(&it), (vec![], None, Some("2")));
    assert_eq!(it.iterations.len(), 1);
}

#[test]
fn an_iteration_starts_with_a_unit_and_traffic_only() {
    let start_of = |changes: fn(&mut Value)| {
        let mut it = experiment();
        it.iterations[0].input = input(changes);
        instruct(&mut it, json!([start()]))
    };
    assert_eq!(start_of(|_| {}), Ok(()));
    let no_unit = Err("`randomizationUnit` of the iteration is not set".to_owned());
    assert_eq!(start_of(|it| it["randomizationUnit"] = json!("")), no_unit);
    assert_eq!(start_of(|it| it["randomizationUnit"] = Value::Null), no_unit);
    let no_traffic = Err("no treatment of the iteration has an `allocationPercent` that is not zero".to_owned());
    assert_eq!(start_of(|it| it["treatments"] = json!([])), no_traffic);
    for percent in ["0", "0.0", "", "many", "-5", "NaN"] {
        let mut it = experiment();
        it.iterations[0].input.treatments.iter_mut().for_each(|it| it.allocation_percent = percent.to_owned());
        assert_eq!(instruct(&mut it, json!([start()])), no_traffic, "{percent}");
    }
    assert_eq!(start_of(|it| it["treatments"][0]["allocationPercent"] = json!("0")), Ok(()), "one will do");
}

#[test]
fn a_running_experiment_needs_a_reason_to_start_another_iteration() {
    let mut it = experiment();
    instruct(&mut it, json!([start()])).unwrap();
    let none = instruct(&mut it, json!([start_because("why")])).unwrap_err();
    assert_eq!(none, "there is no iteration that could be started: create one first");
    it.redraft(draft("2"));
    for instruction in [start(), start_because(" ")] {
        let message = instruct(&mut it, json!([instruction])).unwrap_err();
        assert_eq!(message, "`changeJustification` is required while an iteration is running");
    }
    assert_eq!(roles(&it), (vec![], Some("1"), Some("2")), "a refusal changes nothing");
    instruct(&mut it, json!([start_because("why")])).unwrap();
    assert_eq!(it.iterations[1].justification.as_deref(), Some("why"));
}

#[test]
fn an_iteration_stops_with_a_known_winner_and_a_reason() {
    let mut it = experiment();
    assert_eq!(instruct(&mut it, json!([stop("b", "better")])).unwrap_err(), "no iteration is running");
    instruct(&mut it, json!([start()])).unwrap();
    let message = instruct(&mut it, json!([stop("c", "better")])).unwrap_err();
    assert_eq!(message, "the iteration has no treatment with the ID `c`");
    assert_eq!(instruct(&mut it, json!([stop("b", " ")])).unwrap_err(), "`winningReason` is empty");
    instruct(&mut it, json!([stop("b", "better")])).unwrap();
    assert_eq!(instruct(&mut it, json!([stop("b", "better")])).unwrap_err(), "no iteration is running");
}

#[test]
fn an_archived_experiment_starts_nothing_until_it_is_restored() {
    let mut it = experiment();
    let archive = json!({"kind": "archiveExperiment"});
    instruct(&mut it, json!([archive, archive])).unwrap();
    assert_eq!(it.archived_at, Some(1000), "the second one changes nothing");
    let message = instruct(&mut it, json!([start()])).unwrap_err();
    assert_eq!(message, "the experiment is archived, and cannot start an iteration");
    instruct(&mut it, json!([{"kind": "restoreExperiment"}, {"kind": "restoreExperiment"}, start()])).unwrap();
    assert_eq!(roles(&it).1, Some("1"));
}

#[test]
fn names_and_descriptions_change_and_unknown_instructions_are_refused() {
    let mut it = experiment();
    let message = instruct(
        &mut it,
        json!([
            {"kind": "updateName", "value": "New"},
            {"kind": "updateDescription", "value": "About"},
            {"kind": "updateTags", "value": []},
        ]),
    );
    assert_eq!(message.unwrap_err(), "there is no instruction of the kind \"updateTags\"");
    assert_eq!((it.name.as_str(), it.description.as_deref()), ("New", Some("About")));
}

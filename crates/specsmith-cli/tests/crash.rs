//! What is on the disk when a run is killed, or the disk is full: every file is whole, the old one or the new one.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

/// How often a run is killed.
const KILLED: u32 = 40;

/// A document of many types, so that writing takes a while. Every file differs from those of another `version`.
fn document(version: u32) -> String {
    let mut text = format!(
        "openapi: 3.1.0\ninfo: {{title: Pets, version: '{version}', description: Version {version}}}\n\
         servers: [{{url: 'https://example.com/{version}'}}]\n\
         paths: {{/pets: {{get: {{operationId: get{version}, responses: {{'204': {{description: Done}}}}}}}}}}\n\
         components:\n  schemas:\n"
    );
    for index in 0..150 {
        text += &format!("    Pet{index}V{version}: {{type: object, properties: {{a{version}: {{type: string}}}}}}\n");
    }
    text
}

/// A folder with both documents, and what both become.
fn prepared() -> (tempfile::TempDir, [BTreeMap<String, String>; 2]) {
    let dir = tempfile::tempdir().unwrap();
    let made = [1, 2].map(|version| {
        fs::write(dir.path().join("pets.yaml"), document(version)).unwrap();
        let out = format!("whole{version}");
        assert!(specsmith(dir.path(), &out).status().unwrap().success());
        files(&dir.path().join(out))
    });
    (dir, made)
}

fn specsmith(dir: &Path, out: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_specsmith"));
    command.args(["generate", "pets.yaml", "--out", out]).current_dir(dir).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// The generated files below a folder; those that still wait beside their places are none.
fn files(dir: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![dir.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().map(Result::unwrap) {
            let (path, name) = (entry.path(), entry.file_name().into_string().unwrap());
            // What a run remembers for the next one is under `target`, and is no part of the crate.
            if path.is_dir() {
                open.extend((name != "target").then_some(path));
            } else if !name.ends_with(".tmp") {
                let name = path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn a_run_that_is_killed_leaves_whole_files() {
    let (dir, made) = prepared();
    let out = dir.path().join("out");
    let started = Instant::now();
    assert!(specsmith(dir.path(), "out").status().unwrap().success());
    let whole = started.elapsed();
    let mut cut_short = 0;
    for round in 0..KILLED {
        fs::write(dir.path().join("pets.yaml"), document(1 + round % 2)).unwrap();
        let mut child = specsmith(dir.path(), "out").spawn().unwrap();
        // From the first moments to the last, in an order that has nothing to do with which document it is.
        sleep(whole.mul_f64(f64::from(round * 17 % KILLED) / f64::from(KILLED) * 1.1));
        // SIGKILL: nothing is tidied up.
        child.kill().unwrap();
        cut_short += u32::from(!child.wait().unwrap().success());
        for (name, text) in files(&out) {
            assert!(
                made.iter().any(|made| made.get(&name) == Some(&text)),
                "{name} is neither the old nor the new one"
            );
        }
    }
    assert!(cut_short > KILLED / 4, "only {cut_short} of {KILLED} runs were cut short");
    // The next run that is let be sets everything right, and takes what the others left behind away.
    assert!(specsmith(dir.path(), "out").status().unwrap().success());
    assert_eq!(files(&out), files(&dir.path().join(format!("whole{}", 1 + (KILLED - 1) % 2))));
}

#[test]
fn a_full_disk_changes_nothing() {
    let (dir, made) = prepared();
    fs::write(dir.path().join("pets.yaml"), document(1)).unwrap();
    assert!(specsmith(dir.path(), "out").status().unwrap().success());
    fs::write(dir.path().join("pets.yaml"), document(2)).unwrap();
    // Files may not grow past 8 KiB, as on a disk that has no more: `src/models.rs` is larger, and is not the first one.
    let command = "trap '' XFSZ; ulimit -f 8; exec \"$0\" generate pets.yaml --out out";
    let run =
        Command::new("bash").args(["-c", command, env!("CARGO_BIN_EXE_specsmith")]).current_dir(dir.path()).output();
    let run = run.unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(1), "{said}");
    assert!(said.contains("cannot be written"), "{said}");
    assert_eq!(files(&dir.path().join("out")), made[0]);
    let waiting = fs::read_dir(dir.path().join("out/src")).unwrap().map(|it| it.unwrap().file_name());
    assert_eq!(waiting.filter(|it| it.to_string_lossy().ends_with(".tmp")).count(), 0, "nothing is left behind");
}

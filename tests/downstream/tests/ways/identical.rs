//! The same bytes, by whatever way.

use std::fs;
use std::path::Path;

use specsmith::Builder;

use crate::{GENERATED, SPEC, assert_same, copy_spec, files, generated, root, scratch, take_runtime};

#[test]
fn a_build_script_makes_the_crate_in_generated() {
    let mut here = files(&Path::new(env!("OUT_DIR")).join("launchdarkly-experiments"));
    let mut there = generated();
    assert!(there.len() > 4, "{there:?}");
    let runtime = take_runtime(&mut here);
    assert_eq!(runtime, r#"specsmith-runtime = { version = "0.1.0", default-features = false, features = ["json"] }"#);
    take_runtime(&mut there);
    assert_same(&here, &there);
}

#[test]
fn the_library_makes_the_crate_in_generated() {
    let builder = Builder::new(root().join(SPEC)).runtime_path(root().join("crates/specsmith-runtime"));
    let plan = builder.plan(root().join(GENERATED)).unwrap();
    assert_eq!(plan.check().unwrap(), []);
}

#[test]
fn an_edited_description_changes_its_doc_comment_and_nothing_else() {
    let repository = scratch("edited");
    fs::create_dir(repository.join(".git")).unwrap();
    copy_spec(&repository);
    let document = fs::read_to_string(root().join(SPEC)).unwrap();
    let [before, after] = ["The ID of the covariate CSV", "The ID of another file"];
    assert_eq!(document.matches(before).count(), 1);
    fs::write(repository.join(SPEC), document.replace(before, after)).unwrap();

    let plan = Builder::new(repository.join(SPEC)).plan(repository.join("out")).unwrap();
    plan.write().unwrap();
    let mut edited = files(plan.out_dir());
    let mut expected = generated();
    take_runtime(&mut edited);
    take_runtime(&mut expected);
    let in_models = expected.iter_mut().filter(|(path, text)| path.starts_with("src/models") && text.contains(before));
    let [(_, models)] = &mut in_models.collect::<Vec<_>>()[..] else { unreachable!("it is in one file") };
    assert_eq!(models.matches(before).count(), 1);
    **models = models.replace(before, after);
    assert_same(&edited, &expected);
}

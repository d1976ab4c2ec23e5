//! Discovery in small folders.

use super::*;
use std::fs;
use tempfile::TempDir;

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    dir
}

fn names(found: &Found) -> Vec<&str> {
    found.documents.iter().map(|it| it.name.as_str()).collect()
}

#[test]
fn documents_are_found_in_the_order_of_their_names() {
    let dir = folder(&[
        ("b.yaml", b"openapi: 3.1.0\n"),
        ("a dir/c.YML", b"info: {}\nopenapi: '3.0.3'\n"),
        ("a.json", b"\xef\xbb\xbf{\"info\": {\"openapi\": \"2\"},\n\t\"openapi\": \"3.0.0\"}"),
        ("latin1.yaml", b"openapi: 3.0.0\ninfo: {title: caf\xe9}\n"),
        ("broken.yaml", b"openapi: 3.0.0\ninfo: {title: [\n"),
        ("parts/schema.json", b"{\"type\": \"object\", \"properties\": {\"openapi\": \"3.0.0\"}}"),
        ("swagger.yaml", b"swagger: '2.0'\n"),
        ("key.yaml", b"info: openapi\n3.0.0: 1\n"),
        ("list.yaml", b"- openapi: 3.0.0\n"),
        ("empty.yaml", b""),
        ("notes.md", b"openapi: 3.0.0\n"),
        (".git/hidden.yaml", b"openapi: 3.0.0\n"),
    ]);
    let base = dir.path().canonicalize().unwrap();
    let found = discover(&[dir.path().to_owned()], &base).unwrap();
    assert_eq!(names(&found), ["a dir/c.YML", "a.json", "b.yaml", "broken.yaml", "latin1.yaml"]);
    assert_eq!(found.others, 5);
}

#[test]
fn json_that_is_no_yaml_is_json() {
    let escapes = br#"{"info": {"title": "\ud83d\ude00"}, "openapi": "3.0.1"}"#;
    let dir = folder(&[("a.json", escapes)]);
    let found = discover(&[dir.path().to_owned()], dir.path()).unwrap();
    assert_eq!(names(&found), ["a.json"]);
}

#[test]
fn a_document_is_found_once() {
    let dir = folder(&[("a/x.yaml", b"openapi: 3.1.0\n"), ("b/x.yaml", b"openapi: 3.1.0\n")]);
    let dirs = [dir.path().join("a"), dir.path().join("b"), dir.path().join("a/x.yaml")];
    let found = discover(&dirs, &base(&dirs, std::iter::empty()).unwrap()).unwrap();
    assert_eq!(names(&found), ["a/x.yaml", "b/x.yaml"]);
}

#[test]
fn slugs_are_package_names_and_unique() {
    let dir = folder(&[("a/b.json", b"openapi: 3.1.0\n"), ("A b.json", b"openapi: 3.1.0\n")]);
    let found = discover(&[dir.path().to_owned()], &dir.path().canonicalize().unwrap()).unwrap();
    let slugs: Vec<_> = found.documents.iter().map(|it| (it.name.as_str(), it.slug.as_str())).collect();
    assert_eq!(slugs, [("A b.json", "a-b-json"), ("a/b.json", "a-b-json-2")]);
    assert_eq!(slug(&format!("{}/größe.yaml", "x".repeat(300))).len(), SLUG_LENGTH);
}

#[test]
fn names_do_not_depend_on_the_folder_that_is_asked_for() {
    let dir = folder(&[("real/x.yaml", b""), ("suites/a/y.yaml", b"")]);
    let top = dir.path().canonicalize().unwrap();
    let known = ["real/x.yaml", "suites/a/y.yaml"];
    for dirs in [vec![""], vec!["real"], vec!["real/x.yaml"], vec!["suites/a"], vec!["real", "suites/a"]] {
        let paths: Vec<_> = dirs.iter().map(|it| dir.path().join(it)).collect();
        assert_eq!(base(&paths, known.into_iter()).unwrap(), top, "{dirs:?}");
    }
    let unknown = base(&[dir.path().join("real")], std::iter::empty()).unwrap();
    assert_eq!(unknown, top.join("real"));
    assert!(base(&[dir.path().join("nope")], std::iter::empty()).is_err());
}

//! How paths are named in what is printed and generated.
//!
//! Generated files must not depend on the directory that a command happens to run in, so every path that goes into one is
//! made relative to something that belongs to the repository.

use std::io;
use std::path::{Component, Path, PathBuf};
use toml::de::DeTable;

/// The name of the document at `path`: relative to its repository, or the bare file name where there is none.
///
/// The repository is the nearest directory above the file that holds `.git` or the `Cargo.toml` of a workspace.
pub(crate) fn document_name(path: &Path) -> io::Result<String> {
    let file = path.canonicalize()?;
    let root = file.ancestors().skip(1).find(|dir| is_repository(dir));
    let below = root.and_then(|root| file.strip_prefix(root).ok());
    let bare = || file.file_name().map(Path::new).unwrap_or(&file);
    Ok(slashed(below.unwrap_or_else(bare)))
}

fn is_repository(dir: &Path) -> bool {
    dir.join(".git").exists() || is_workspace(&dir.join("Cargo.toml"))
}

fn is_workspace(manifest: &Path) -> bool {
    std::fs::read_to_string(manifest)
        .is_ok_and(|text| DeTable::parse(&text).is_ok_and(|table| table.get_ref().contains_key("workspace")))
}

/// The way from the directory `from` to `to`, both taken as they are written: symbolic links are not followed, so that the
/// answer holds on every machine that has the same tree.
///
/// Where no relative path leads there (another drive on Windows), the absolute path is given.
pub(crate) fn relative(from: &Path, to: &Path) -> io::Result<String> {
    let (from, to) = (normalised(from)?, normalised(to)?);
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return Ok(slashed(&to));
    }
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let down = to.components().skip(shared);
    let way: PathBuf = up.chain(down).collect();
    Ok(if way.as_os_str().is_empty() { ".".to_owned() } else { slashed(&way) })
}

/// `path` as an absolute path without `.` and `..`.
fn normalised(path: &Path) -> io::Result<PathBuf> {
    let mut out = PathBuf::new();
    for component in std::path::absolute(path)?.components() {
        match component {
            Component::CurDir => {}
            // Above the root is the root: `pop` does nothing there, as the kernel does.
            Component::ParentDir => drop(out.pop()),
            other => out.push(other),
        }
    }
    Ok(out)
}

/// `path` with `/` between its parts on every system.
pub(crate) fn slashed(path: &Path) -> String {
    let mut out = String::new();
    for component in path.components() {
        let needs_slash = !out.is_empty() && !out.ends_with('/') && component != Component::RootDir;
        if needs_slash {
            out.push('/');
        }
        match component {
            Component::RootDir => out.push('/'),
            other => out.push_str(&other.as_os_str().to_string_lossy()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn spec_in(dir: &Path) -> PathBuf {
        fs::create_dir_all(dir.join("spec")).unwrap();
        let spec = dir.join("spec/api.yaml");
        fs::write(&spec, "openapi: 3.1.0\n").unwrap();
        spec
    }

    #[test]
    fn a_document_is_named_from_its_git_repository() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(".git")).unwrap();
        let spec = spec_in(&dir.path().join("sub"));
        assert_eq!(document_name(&spec).unwrap(), "sub/spec/api.yaml");
    }

    #[test]
    fn the_way_that_a_document_is_written_does_not_change_its_name() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(".git")).unwrap();
        spec_in(dir.path());
        let roundabout = dir.path().join("spec/../spec/./api.yaml");
        assert_eq!(document_name(&roundabout).unwrap(), "spec/api.yaml");
    }

    #[test]
    fn the_nearest_workspace_counts_and_a_package_does_not() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(".git")).unwrap();
        let workspace = dir.path().join("workspace");
        let spec = spec_in(&workspace.join("package"));
        fs::write(workspace.join("Cargo.toml"), "[workspace]\n").unwrap();
        fs::write(workspace.join("package/Cargo.toml"), "[package]\nname = \"a\"\n").unwrap();
        assert_eq!(document_name(&spec).unwrap(), "package/spec/api.yaml");
    }

    #[test]
    fn a_missing_document_has_no_name() {
        let dir = tempfile::tempdir().unwrap();
        assert!(document_name(&dir.path().join("nope.yaml")).is_err());
    }

    #[test]
    fn the_way_between_two_directories() {
        for (from, to, way) in [
            ("generated/api", "crates/runtime", "../../crates/runtime"),
            ("generated/../out", "./crates/runtime", "../crates/runtime"),
            ("crates", "crates/runtime", "runtime"),
            ("crates/runtime", "crates", ".."),
            ("crates", "crates", "."),
        ] {
            assert_eq!(relative(Path::new(from), Path::new(to)).unwrap(), way, "{from} to {to}");
        }
    }

    #[test]
    fn absolute_and_relative_paths_give_the_same_way() {
        let here = std::env::current_dir().unwrap();
        let way = relative(&here.join("out/api"), Path::new("runtime")).unwrap();
        assert_eq!(way, "../../runtime");
    }

    #[cfg(unix)]
    #[test]
    fn slashes_of_an_absolute_path_stay() {
        assert_eq!(slashed(Path::new("/a/b")), "/a/b");
        assert_eq!(slashed(Path::new("a/b/")), "a/b");
    }
}

//! The page of `experiments-service` in Chromium: whether people see what is there.

use crate::process::{self, Server};
use crate::{Shown, experiments};
use anyhow::{Context, Result, bail};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The size of the window.
const WINDOW: (u32, u32) = (1000, 1800);

/// What is drawn in a colour of its own, and the fewest pixels that there should be of it: bars of some width for what has
/// taken some time, and marks for what has not.
const SEEN: [(&str, [u8; 3], usize); 3] = [
    ("running iterations", [0x2a, 0x9d, 0x5c], 2000),
    ("stopped iterations", [0x3b, 0x76, 0xc4], 4000),
    ("drafts of iterations", [0x9a, 0xa0, 0xa6], 50),
];

pub(crate) fn run(root: &Path, out: &Path, chromium: &str) -> Result<Shown> {
    let dir = out.join("page");
    if dir.exists() {
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    let service = experiments::build(root, out)?;
    let port = process::free_port()?;
    let _server = Server::start(&mut experiments::start(&service, port, &dir), port, &dir.join("server.txt"))?;
    let picture = dir.join("page.png");
    let mut browser = Command::new(chromium);
    // The sandbox refuses to run for root, as in containers; the page is ours.
    browser.args([
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
    ]);
    browser.arg(format!("--user-data-dir={}", dir.join("profile").display()));
    browser.arg(format!("--window-size={},{}", WINDOW.0, WINDOW.1));
    browser.arg(format!("--screenshot={}", picture.display())).arg(format!("http://127.0.0.1:{port}/"));
    process::run(&mut browser, &dir.join("chromium.txt"))?;
    let colours = colours(&picture).with_context(|| format!("`{}` cannot be read", picture.display()))?;
    let (mut page, mut failures) = (HEAD.to_owned(), Vec::new());
    for (what, colour, least) in SEEN {
        let count = colours.get(&colour).copied().unwrap_or(0);
        // Writing to a text does not fail.
        let _ = writeln!(page, "| {what} | {least} | {count} |");
        if count < least {
            failures.push(format!("the page shows {count} pixels of {what}, and should show {least}"));
        }
    }
    Ok(Shown { page, failures })
}

/// How many pixels a picture has of each colour.
fn colours(picture: &Path) -> Result<HashMap<[u8; 3], usize>> {
    let mut reader = png::Decoder::new(std::io::BufReader::new(fs::File::open(picture)?)).read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let info = reader.next_frame(&mut bytes)?;
    let size = match info.color_type {
        png::ColorType::Rgb => 3,
        png::ColorType::Rgba => 4,
        other => bail!("the picture is {other:?}"),
    };
    let mut colours = HashMap::new();
    for pixel in bytes[..info.buffer_size()].chunks_exact(size) {
        if let [red, green, blue, ..] = *pixel {
            *colours.entry([red, green, blue]).or_default() += 1;
        }
    }
    Ok(colours)
}

const HEAD: &str = "\
## A page, in a browser

`experiments-service` shows its experiments to people, with a drawing of their iterations over time. Chromium, without a
window, takes a picture of the examples; counted are the pixels of the colours that only the drawing has.

| what is drawn | pixels, at least | pixels |
|---|--:|--:|
";

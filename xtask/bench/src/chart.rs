//! Bar charts as SVG, in colours that can be read on light and on dark paper.

use std::fmt::Write;

/// Bars in groups, each with a name and a value.
#[derive(Debug, Default)]
pub(crate) struct Chart {
    pub(crate) title: String,
    pub(crate) groups: Vec<Group>,
}

#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) bars: Vec<Bar>,
}

#[derive(Debug)]
pub(crate) struct Bar {
    pub(crate) name: String,
    pub(crate) value: f64,
    /// What stands beside it.
    pub(crate) text: String,
    pub(crate) is_ours: bool,
}

const WIDTH: f64 = 760.0;
const BAR: f64 = 16.0;
const GAP: f64 = 5.0;
const NAMES: f64 = 210.0;
const TEXTS: f64 = 130.0;

/// In the middle between black and white.
const INK: &str = "#768390";
const OURS: &str = "#2f81f7";
const OTHERS: &str = "#a3a9b1";

impl Chart {
    pub(crate) fn svg(&self) -> String {
        let most = self.groups.iter().flat_map(|group| &group.bars).map(|bar| bar.value).fold(0.0, f64::max);
        let (mut body, mut y) = (String::new(), 44.0);
        for group in &self.groups {
            line(&mut body, 8.0, y, "start", "600", &group.name);
            y += 10.0;
            for bar in &group.bars {
                let length = if most > 0.0 { bar.value / most * (WIDTH - NAMES - TEXTS) } else { 0.0 };
                let color = if bar.is_ours { OURS } else { OTHERS };
                let _ = writeln!(
                    body,
                    "<rect x=\"{NAMES}\" y=\"{y}\" width=\"{:.1}\" height=\"{BAR}\" rx=\"2\" fill=\"{color}\"/>",
                    length.max(1.0)
                );
                line(&mut body, NAMES - 8.0, y + 12.0, "end", "400", &bar.name);
                line(&mut body, NAMES + length.max(1.0) + 6.0, y + 12.0, "start", "400", &bar.text);
                y += BAR + GAP;
            }
            y += 18.0;
        }
        let title = escaped(&self.title);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {y}\" width=\"{WIDTH}\" height=\"{y}\" \
             role=\"img\" aria-label=\"{title}\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"{INK}\">\n\
             <title>{title}</title>\n\
             <text x=\"8\" y=\"18\" font-size=\"14\" font-weight=\"600\">{title}</text>\n{body}</svg>\n"
        )
    }
}

fn line(body: &mut String, x: f64, y: f64, anchor: &str, weight: &str, text: &str) {
    let text = escaped(text);
    let _ = writeln!(
        body,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\">{text}</text>"
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_takes_the_whole_width() {
        let bar =
            |name: &str, value, is_ours| Bar { name: name.to_owned(), value, text: format!("{value} s"), is_ours };
        let bars = vec![bar("a & b", 5.0, true), bar("c", 10.0, false)];
        let chart = Chart { title: "T".to_owned(), groups: vec![Group { name: "G".to_owned(), bars }] };
        let svg = chart.svg();
        assert!(svg.contains("width=\"210.0\" height=\"16\" rx=\"2\" fill=\"#2f81f7\""), "{svg}");
        assert!(svg.contains("width=\"420.0\" height=\"16\" rx=\"2\" fill=\"#a3a9b1\""), "{svg}");
        assert!(svg.contains(">a &amp; b</text>") && svg.contains(">10 s</text>"), "{svg}");
    }
}

//! Where expressions come from: the arguments, or standard input line by line.

use std::io::{self, BufRead, BufReader, BufWriter, Write};

use crate::Verdict;
use crate::args::Input;

/// Answers every expression with `answer`, which writes one line and says whether
/// the expression was valid. Nothing is kept of a line once it is answered.
pub(crate) fn answer_each(
    input: &Input,
    mut answer: impl FnMut(&str, &mut dyn Write) -> Verdict,
) -> Verdict {
    let mut out = BufWriter::new(anstream::stdout().lock());
    let mut all_valid = true;
    for expression in &input.expressions {
        all_valid &= answer(expression, &mut out)?;
    }
    if input.expressions.is_empty() {
        let mut lines = BufReader::new(io::stdin().lock());
        let mut line = Vec::new();
        while read_line(&mut lines, &mut line)? {
            all_valid &= answer(&String::from_utf8_lossy(&line), &mut out)?;
            // A program at the other end of a pipe may wait for this answer
            // before it asks again.
            if lines.buffer().is_empty() {
                out.flush()?;
            }
        }
    }
    out.flush()?;
    Ok(all_valid)
}

/// Reads a line without its end; false when there is none.
fn read_line(lines: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    if lines.read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.pop_if(|byte| *byte == b'\n').is_some() {
        line.pop_if(|byte| *byte == b'\r');
    }
    Ok(true)
}

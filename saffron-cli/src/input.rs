//! Where expressions come from: the arguments, or standard input line by line.

use std::io::{self, BufRead, BufReader, BufWriter, Write};

use saffron::{CronExpr, ParseError};

use crate::Verdict;
use crate::args::Input;

/// An expression, or what is wrong with it.
pub(crate) type Parsed = Result<CronExpr, ParseError>;

/// Answers every expression with `answer`, which writes one line. Nothing is kept of a line of
/// standard input once it is answered.
pub(crate) fn answer_each(
    input: &Input,
    mut answer: impl FnMut(&mut dyn Write, &str, &Parsed) -> io::Result<()>,
) -> Verdict {
    let mut out = BufWriter::new(anstream::stdout().lock());
    let mut all_valid = true;
    let mut respond = |out: &mut dyn Write, expression: &str| {
        let parsed = input.dialect.read(expression);
        all_valid &= parsed.is_ok();
        answer(out, expression, &parsed)
    };
    for expression in &input.expressions {
        respond(&mut out, expression)?;
    }
    if input.expressions.is_empty() {
        let mut lines = BufReader::new(io::stdin().lock());
        let mut line = Vec::new();
        while read_line(&mut lines, &mut line)? {
            respond(&mut out, &String::from_utf8_lossy(&line))?;
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

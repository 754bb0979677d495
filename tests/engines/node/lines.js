// Questions a line in, answers a line out.
import { createInterface } from "node:readline";

/** Answers each line with what `times(expression, start, zone, count)` gives. */
export async function answer(times) {
  for await (const line of createInterface({ input: process.stdin })) {
    const [text, start, zone, count] = line.split("\t");
    process.stdout.write(`${times(text, Number(start), zone, Number(count))}\n`);
  }
}

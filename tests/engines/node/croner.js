// Answers as croner does.
import { Cron } from "croner";
import { answer } from "./lines.js";

await answer((text, start, timezone, count) => {
  let cron;
  try {
    cron = new Cron(text, { timezone, paused: true });
  } catch {
    return "error";
  }
  const times = cron.nextRuns(count, new Date(start * 1000)).map((time) => time.getTime() / 1000);
  return times.join(" ") || "never";
});

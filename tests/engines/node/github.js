// Answers as GitHub's validator of workflows does: valid or not.
import { isValidCron } from "@actions/workflow-parser/model/converter/cron";
import { answer } from "./lines.js";

await answer((text) => (isValidCron(text) ? "valid" : "error"));

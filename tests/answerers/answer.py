"""Answers for this module in the project's tests, a question a line (tests/answerers/README.md)."""

import json
import sys

import saffron_facts as facts
from saffron import Cron, CronError, Zone

POLICIES = {"adjust": facts.DST_ADJUST, "skip": facts.DST_SKIP, "literal": facts.DST_LITERAL}
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def parse(expr):
    cron = Cron(expr)
    return "ok", str(cron), "true" if cron.fires() else "false"


def describe(expr, lang, hour_cycle):
    return (Cron(expr).describe(lang, hour_cycle),)


def equal(expr, other):
    one, other = Cron(expr), Cron(other)
    if (one == other) != (str(one) == str(other)) or one == other and hash(one) != hash(other):
        return "fault", "the canonical forms or the hashes say otherwise"
    return ("true" if one == other else "false",)


def listed(times):
    return (",".join(map(str, times)),)


def contains(expr, zone, dst, time, nanos, until, step):
    cron, clock = Cron(expr), Zone(zone, POLICIES[dst])
    return listed(time for time in range(time, until, step) if cron.contains_seconds(time, clock))


def steps(first, further, batch, up, beside):
    """Answers by one step after the other, and in one batch from beside the start."""
    sign = 1 if further == "next_after" else -1

    def answer(expr, zone, dst, time, nanos, count, last):
        cron, clock = Cron(expr), Zone(zone, POLICIES[dst])
        start = time + (up and nanos > 0)
        found, at = [], cron.step(first, start, clock)
        while at is not None and len(found) < count and sign * at <= sign * last:
            found.append(at)
            at = cron.step(further, at, clock)
        bound = start + beside
        if facts.TIME_MIN <= bound <= facts.TIME_MAX:
            batched = cron.batch(batch, bound, count, clock)
            if found != [at for at in batched if sign * at <= sign * last]:
                return "fault", "the batch differs"
        return listed(found)

    return answer


def between(expr, zone, dst, **bounds):
    cron, clock = Cron(expr), Zone(zone, POLICIES[dst])
    found, at = [], cron.step("next_from", bounds["from"], clock)
    while at is not None and at < bounds["until"]:
        found.append(at)
        at = cron.step("next_after", at, clock)
    return listed(found)


def between_back(expr, zone, dst, **bounds):
    cron, clock = Cron(expr), Zone(zone, POLICIES[dst])
    found, at = [], cron.step("prev_before", bounds["until"], clock)
    while at is not None and at >= bounds["from"]:
        found.append(at)
        at = cron.step("prev_before", at, clock)
    return listed(found)


def offset(zone, time):
    return (str(Zone(zone).offset(time)),)


ANSWERS = {
    "parse": parse,
    "describe": describe,
    "equal": equal,
    "contains": contains,
    "next_from": steps("next_from", "next_after", "next_batch", True, -1),
    "next_after": steps("next_after", "next_after", "next_batch", False, 0),
    "prev_from": steps("prev_from", "prev_before", "prev_batch", False, 1),
    "prev_before": steps("prev_before", "prev_before", "prev_batch", True, 0),
    "between": between,
    "between_back": between_back,
    "offset": offset,
}


def refusal(error, text):
    """The parts of an error. Spans count characters here."""
    start, end = (str(len(text[:at].encode())) for at in (error.start, error.end))
    field, suggestion, help = ("-" if part is None else part for part in (error.field, error.suggestion, error.help))
    return "error", error.code, field, start, end, error.message, suggestion, help, str(error)


def main():
    for line in sys.stdin.buffer:
        question = json.loads(line)
        ask = question.pop("ask")
        try:
            parts = ANSWERS[ask](**question)
        except CronError as error:
            parts = refusal(error, question.get("other", question.get("expr")))
        answer = "\t".join(part.translate(ESCAPES) for part in parts)
        sys.stdout.buffer.write(answer.encode() + b"\n")
        sys.stdout.buffer.flush()


main()

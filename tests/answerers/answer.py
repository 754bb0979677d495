"""Answers for this module in the project's tests, a question a line (tests/answerers/README.md)."""

import json
import sys
from functools import cache
from zoneinfo import ZoneInfo

import saffron
import saffron_facts as facts
from saffron import Clock, Cron, CronError

POLICIES = {
    "adjust": facts.DST_ADJUST,
    "skip": facts.DST_SKIP,
    "literal": facts.DST_LITERAL,
    "later": facts.DST_LATER,
    "shift": facts.DST_SHIFT,
}
CHANGES = {
    facts.CHANGE_NONE: "-",
    facts.CHANGE_MOVED: "moved",
    facts.CHANGE_FIRST_PASS: "first-pass",
    facts.CHANGE_SECOND_PASS: "second-pass",
}
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@cache
def clock_of(zone, dst):
    return Clock(ZoneInfo(zone), POLICIES[dst])


def parse(text):
    cron = Cron(**text)
    return "ok", str(cron), "true" if cron.fires() else "false"


def parse_zoned(text):
    cron, zone = saffron.parse_zoned(**text)
    return "ok", str(cron), zone or "-"


def describe(text, lang, hour_cycle):
    return (Cron(**text).describe(lang, hour_cycle),)


def equal(text, other, other_dialect):
    one, other = Cron(**text), Cron(other, dialect=other_dialect, job=text["job"])
    if (one == other) != (str(one) == str(other)) or one == other and hash(one) != hash(other):
        return "fault", "the canonical forms or the hashes say otherwise"
    return ("true" if one == other else "false",)


def listed(times):
    return (",".join(map(str, times)),)


def contains(text, zone, dst, time, nanos, until, step):
    cron, clock = Cron(**text), clock_of(zone, dst)
    return listed(time for time in range(time, until, step) if cron.contains_seconds(time, clock))


def steps(first, further, batch, up, beside):
    """Answers by one step after the other, and in one batch from beside the start."""
    sign = 1 if further == "next_after" else -1

    def answer(text, zone, dst, time, nanos, count, last):
        cron, clock = Cron(**text), clock_of(zone, dst)
        start = time + (up and nanos > 0)
        found, at = [], cron.step(first, start, clock)
        while at is not None and len(found) < count and sign * at <= sign * last:
            found.append(at)
            at = cron.step(further, at, clock)
        batched = cron.batch(batch, start + beside, count, clock)
        if found != [at for at in batched if sign * at <= sign * last]:
            return "fault", "the batch differs"
        return listed(found)

    return answer


def between(text, zone, dst, **bounds):
    cron, clock = Cron(**text), clock_of(zone, dst)
    found, at = [], cron.step("next_from", bounds["from"], clock)
    while at is not None and at < bounds["until"]:
        found.append(at)
        at = cron.step("next_after", at, clock)
    return listed(found)


def between_back(text, zone, dst, **bounds):
    cron, clock = Cron(**text), clock_of(zone, dst)
    found, at = [], cron.step("prev_before", bounds["until"], clock)
    while at is not None and at >= bounds["from"]:
        found.append(at)
        at = cron.step("prev_before", at, clock)
    return listed(found)


def clock_change(text, zone, dst, time):
    kind, skipped = Cron(**text).change_seconds(time, clock_of(zone, dst))
    return (CHANGES[kind], str(skipped)) if kind == facts.CHANGE_MOVED else (CHANGES[kind],)


def lint(text):
    lints = saffron.lint(**text)
    return str(len(lints)), *(part for one in lints for part in lint_parts(one, text["text"]))


def lint_parts(one, text):
    fix = ("-",) * 4
    if one.fix:
        start, end, written, keeps = one.fix
        fix = in_bytes(start, text), in_bytes(end, text), written, "true" if keeps else "false"
    start, end = in_bytes(one.start, text), in_bytes(one.end, text)
    return one.code, one.severity, one.field or "-", start, end, one.message, one.help or "-", *fix, one.rendered


def in_bytes(characters, text):
    return str(len(text[:characters].encode()))


def write(text, to):
    cron = Cron(**text)
    try:
        several = cron.write_list_in(to)
    except saffron.Inexpressible as why:
        return "inexpressible", *reason(why)
    if several != saffron.translate(text["text"], text["dialect"], to, text["job"]):
        return "fault", "translate differs"
    try:
        one = cron.write_in(to)
    except saffron.Inexpressible as why:
        return "several", *reason(why), *several
    return ("one", one) if several == [one] else ("fault", "the list differs")


def reason(why):
    return why.code, why.field or "-", str(why)


def first_difference(text, other, other_dialect, time):
    found = Cron(**text).difference_seconds(Cron(other, dialect=other_dialect, job=text["job"]), time)
    return ("-" if found is None else str(found),)


def elsewhere(text, time):
    here = Cron(**text)
    readings = saffron.elsewhere(text["text"], text["dialect"])
    return [part for name, there in readings.items() for part in (name, *reading(here, there, time))]


def reading(here, there, time):
    if isinstance(there, CronError):
        return "error", there.code, "-"
    if there == here:
        return "same", "-", "-"
    found = here.difference_seconds(there, time)
    return "different", str(there), "-" if found is None else str(found)


def offset(zone, time):
    return (str(clock_of(zone, "adjust").offset(time)),)


ANSWERS = {
    "parse": parse,
    "parse_zoned": parse_zoned,
    "describe": describe,
    "equal": equal,
    "contains": contains,
    "next_from": steps("next_from", "next_after", "next_batch", True, -1),
    "next_after": steps("next_after", "next_after", "next_batch", False, 0),
    "prev_from": steps("prev_from", "prev_before", "prev_batch", False, 1),
    "prev_before": steps("prev_before", "prev_before", "prev_batch", True, 0),
    "between": between,
    "between_back": between_back,
    "clock_change": clock_change,
    "lint": lint,
    "write": write,
    "first_difference": first_difference,
    "elsewhere": elsewhere,
    "offset": offset,
}


def refusal(error, text):
    """The parts of an error. Spans count characters here."""
    start, end = in_bytes(error.start, text), in_bytes(error.end, text)
    field, suggestion, help = ("-" if part is None else part for part in (error.field, error.suggestion, error.help))
    return "error", error.code, field, start, end, error.message, suggestion, help, str(error)


def main():
    for line in sys.stdin.buffer:
        question = json.loads(line)
        ask = question.pop("ask")
        if "expr" in question:
            question["text"] = {"text": question.pop("expr"), **{key: question.pop(key) for key in ("dialect", "job")}}
        try:
            parts = ANSWERS[ask](**question)
        except CronError as error:
            parts = refusal(error, question.get("other", question["text"]["text"]))
        answer = "\t".join(part.translate(ESCAPES) for part in parts)
        sys.stdout.buffer.write(answer.encode() + b"\n")
        sys.stdout.buffer.flush()


main()

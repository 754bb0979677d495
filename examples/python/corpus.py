"""Runs every case of the golden corpus through ctypes: `python corpus.py FOLDER`.

The corpus's README defines the format; what is not in it, and an id that comes twice, is
an error.
"""

import json
import re
import sys
from pathlib import Path

import saffron
from saffron import Cron, CronError, Zone

POLICIES = {"adjust": saffron.ADJUST, "skip": saffron.SKIP, "literal": saffron.LITERAL}
# The years 400 later have the same days, so a time is a date within Python's reach and eras.
ERA_YEARS, ERA_SECONDS = 400, 146097 * 86400
TIME = re.compile(r"([+-]?\d+)-(\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|([+-])(\d\d):(\d\d))")


class Wrong(Exception):
    """What does not hold."""


def same(what, found, wanted):
    if found != wanted:
        raise Wrong(f"{what} is {found!r} and not {wanted!r}")


def instant(text):
    """Unix seconds, the offset, and whether the time lies after that second."""
    match = TIME.fullmatch(text)
    if not match:
        raise Wrong(f"{text} is no time")
    year, rest, fraction, _, sign, hours, minutes = match.groups()
    eras, year = divmod(int(year), ERA_YEARS)
    date = saffron.datetime.fromisoformat(f"{2000 + year}-{rest}+00:00")
    offset = (int(hours) * 60 + int(minutes)) * (-60 if sign == "-" else 60) if sign else 0
    seconds = (date - saffron.EPOCH) // saffron.timedelta(seconds=1) + (eras - 2000 // ERA_YEARS) * ERA_SECONDS
    return seconds - offset, offset, bool(fraction and fraction.strip(".0"))


def seconds(text):
    return instant(text)[0]


def rounded_up(text):
    second, _, beyond = instant(text)
    return second + beyond


def accept(expr, canonical, fires):
    cron = Cron(expr)
    same("canonical", str(cron), canonical)
    same("the canonical form's meaning", Cron(canonical), cron)
    same("fires", cron.fires(), fires)


def reject(expr, code, field, span, suggestion):
    try:
        Cron(expr)
    except CronError as error:
        start, end = (len(expr.encode()[:at].decode(errors="replace")) for at in span)
        found = (error.code, error.field, error.start, error.end, error.suggestion)
        same("the error", found, (code, field, start, end, suggestion))
        same("whether it has a caret", "^" in str(error), True)
    else:
        raise Wrong("it is valid")


def sets(expr, minutes, hours, dates):
    cron = Cron(expr)
    first = cron.step("next_from", seconds("2000-01-01T00:00:00Z"))
    midnight = first - first % 86400
    found = [minute for minute in range(1440) if cron.contains_seconds(midnight + minute * 60)]
    same("the minutes of a day", found, [hour * 60 + minute for hour in hours for minute in minutes])
    for month, days in dates.items():
        year, number = map(int, month.split("-"))
        start = seconds(f"{month}-01T00:00:00Z")
        end = seconds(f"{year + number // 12:04}-{number % 12 + 1:02}-01T00:00:00Z")
        starts = range(start, end, 86400)
        found = [n + 1 for n, day in enumerate(starts) if cron.contains_seconds(day + first - midnight)]
        same(month, found, days)


def match(expr, yes, no):
    cron = Cron(expr)
    same("yes", [time for time in yes + no if cron.contains_seconds(seconds(time))], yes)


def times_are(cron, first, step, start, times, complete):
    wanted = [seconds(time) for time in times]
    found, name = [], first
    while len(found) < len(times) + complete and (start := cron.step(name, start)) is not None:
        found.append(start)
        name = step
    same("times", found, wanted)


def batch_is(cron, name, bound, times):
    if saffron.TIME_MIN <= bound <= saffron.TIME_MAX:  # a bound beyond the ends cannot be asked about
        same("batch", cron.batch(name, bound, len(times)), [seconds(time) for time in times])


def next_(expr, times, after=None, complete=False, **start):
    same("the number of starts", len(start) + (after is not None), 1)
    first, bound = ("next_after", seconds(after)) if after else ("next_from", rounded_up(start["from"]))
    cron = Cron(expr)
    times_are(cron, first, "next_after", bound, times, complete)
    batch_is(cron, "next_batch", bound - (first == "next_from"), times)


def prev(expr, times, before=None, complete=False, **start):
    same("the number of starts", len(start) + (before is not None), 1)
    first, bound = ("prev_before", rounded_up(before)) if before else ("prev_from", seconds(start["from"]))
    cron = Cron(expr)
    times_are(cron, first, "prev_before", bound, times, complete)
    batch_is(cron, "prev_batch", bound + (first == "prev_from"), times)


def equal(exprs, canonical, different):
    crons = [Cron(expr) for expr in exprs]
    same("canonical", [str(cron) for cron in crons], [canonical] * len(exprs))
    same("the number of meanings", len(set(crons)), 1)
    alike = [expr for expr in different if Cron(expr) == crons[0] or str(Cron(expr)) == canonical]
    same("what is equal", alike, [])


def zone(expr, zone, dst, until, times, **start):
    cron, clock = Cron(expr), Zone(zone, POLICIES[dst])
    begin, end = seconds(start["from"]), seconds(until)
    wanted = [instant(time)[:2] for time in times]
    found, time, step = [], begin, "next_from"
    while (time := cron.step(step, time, clock)) is not None and time < end:
        found.append((time, clock.offset(time)))
        step = "next_after"
    same("times", found, wanted)
    found, time = [], end
    while (time := cron.step("prev_before", time, clock)) is not None and time >= begin:
        found.insert(0, (time, clock.offset(time)))
    same("times from the back", found, wanted)


def describe(expr, lang, hour12, text):
    same("description", Cron(expr).describe(lang, 12 if hour12 else 24), text)


KINDS = {
    "accept": (accept, {"expr", "canonical", "fires"}, set()),
    "reject": (reject, {"expr", "code", "field", "span", "suggestion"}, set()),
    "sets": (sets, {"expr", "minutes", "hours", "dates"}, set()),
    "match": (match, {"expr", "yes", "no"}, set()),
    "next": (next_, {"expr", "times"}, {"from", "after", "complete"}),
    "prev": (prev, {"expr", "times"}, {"from", "before", "complete"}),
    "equal": (equal, {"exprs", "canonical", "different"}, set()),
    "zone": (zone, {"expr", "zone", "dst", "from", "until", "times"}, set()),
    "describe": (describe, {"expr", "lang", "hour12", "text"}, set()),
}


def unique(pairs):
    keys = dict(pairs)
    if len(keys) != len(pairs):
        raise ValueError("a key comes twice")
    return keys


def run(folder):
    counts, ids, wrong = dict.fromkeys(KINDS, 0), set(), 0
    for path in sorted(Path(folder).glob("*.jsonl")):
        for line in path.read_text("utf-8").split("\n")[:-1]:
            case = json.loads(line, object_pairs_hook=unique)
            name, kind, _ = case.pop("id"), case.pop("kind"), case.pop("why", "")
            check, required, optional = KINDS[kind]
            if name in ids or not required <= case.keys() <= required | optional:
                raise ValueError(f"{path.name}: {name}: an id twice, or a key unknown or missing")
            ids.add(name)
            counts[kind] += 1
            try:
                check(**case)
            except (Wrong, CronError) as error:
                print(f"{name}: {error}", file=sys.stderr)
                wrong += 1
    same("the tz database", saffron.tzdb_version(), (Path(folder) / "tzdb.txt").read_text().strip())
    print(f"tz database {saffron.tzdb_version()}")
    each = ", ".join(f"{kind} {count}" for kind, count in counts.items())
    print(f"corpus python: {len(ids)} cases ({each})")
    return 1 if wrong or not ids else 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))

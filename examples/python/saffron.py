"""Cron expressions in Python, through saffron's C library and nothing else but ctypes.

A question is asked on the clock of a datetime's own tzinfo, and answered in it.

    >>> from datetime import datetime, timezone
    >>> cron = Cron("0 9 * * MON-FRI")
    >>> cron.next(datetime(2025, 1, 3, 12, tzinfo=timezone.utc)).isoformat()
    '2025-01-06T09:00:00+00:00'
    >>> from zoneinfo import ZoneInfo
    >>> night = datetime(2024, 11, 3, tzinfo=ZoneInfo("America/New_York"))
    >>> half_hours = Cron("30 * * * *").upcoming(night)
    >>> [(time.isoformat(), time.fold) for time, _ in zip(half_hours, range(3))]
    [('2024-11-03T00:30:00-04:00', 0), ('2024-11-03T01:30:00-04:00', 0), ('2024-11-03T01:30:00-05:00', 1)]
    >>> cron.next(datetime(2025, 1, 3, 12))
    Traceback (most recent call last):
    ...
    ValueError: 2025-01-03 12:00:00 is a naive datetime: give it a tzinfo, such as timezone.utc
    >>> cron == Cron("0-0 9 * * 2-6")
    True
    >>> cron == Cron("0 9 * * 1-5", dialect="unix") == Cron("cron(0 9 ? * 2-6 *)", dialect="aws")
    True
    >>> Cron("H H(0-7) * * *", dialect="jenkins", job="folder/my-job")
    Cron('40 6 * * *', dialect='extended')
    >>> nine, zone = parse_zoned("CRON_TZ=Asia/Tokyo 0 9 * * *", dialect="k8s")
    >>> nine.next(datetime(2025, 1, 3, 12, tzinfo=ZoneInfo(zone))).isoformat()
    '2025-01-04T09:00:00+09:00'
    >>> translate("0 9 13 * 5", "unix", "quartz")
    ['0 0 9 13 * ?', '0 0 9 ? * FRI']
    >>> Cron("30 0 9 * * *", dialect="spring").write_in("unix")
    Traceback (most recent call last):
    ...
    saffron.Inexpressible: unix has no field for seconds
    >>> [name for name, there in elsewhere("0 9 * * 1-5", "unix").items() if there == Cron("0 9 * * 1-5")]
    ['saffron', 'extended']
    >>> cron.first_difference(Cron("0 9 * * 1-5"), datetime(2025, 1, 4, tzinfo=timezone.utc)).isoformat()
    '2025-01-05T09:00:00+00:00'
    >>> Cron("0 9 * * *", dialect="quarz")
    Traceback (most recent call last):
    ...
    ValueError: unknown dialect "quarz": expected saffron, extended, unix, kubernetes, github, google, pg_cron, jenkins, \
azure, aws, quartz, spring, ocps or croner; did you mean quartz?
    >>> Cron("0 9 * * 0")
    Traceback (most recent call last):
    ...
    saffron.CronError: error[value-out-of-range]: day of week 0 is out of range
      0 9 * * 0
              ^ expected 1-7 (1 = Sunday) or SUN-SAT
      help: write 1 or SUN for Sunday
"""

import ctypes
import os
from ctypes import POINTER, byref, c_bool, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_uint64, c_void_p
from ctypes.util import find_library
from datetime import datetime, timedelta, timezone

from saffron_facts import CHANGE_MOVED, DIALECTS, DST_ADJUST, HOUR_CYCLE_USUAL, NONE, OK

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
# What Python's dates hold, less a day for the offset; and the calendar's cycle.
FIRST, LAST = -62135510400, 253402214400
CYCLE = 146097 * 86400


class _Cron(ctypes.Structure):
    _fields_ = [("opaque", c_uint64 * 13)]


class _Error(ctypes.Structure):
    _fields_ = [
        ("code", c_char_p),
        ("field", c_char_p),
        ("start", c_size_t),
        ("end", c_size_t),
        ("message", c_char_p),
        ("suggestion", c_char_p),
        ("rendered", c_char_p),
        ("help", c_char_p),
    ]


class _Change(ctypes.Structure):
    _fields_ = [("kind", c_uint32), ("from_", c_int64)]


class _Lint(ctypes.Structure):
    _fields_ = [
        ("code", c_char_p),
        ("severity", c_char_p),
        ("field", c_char_p),
        ("start", c_size_t),
        ("end", c_size_t),
        ("message", c_char_p),
        ("help", c_char_p),
        ("fix", c_char_p),
        ("fix_start", c_size_t),
        ("fix_end", c_size_t),
        ("fix_keeps_meaning", c_bool),
        ("rendered", c_char_p),
    ]


class _Lints(ctypes.Structure):
    _fields_ = [("lints", POINTER(_Lint)), ("count", c_size_t)]


_OffsetAt = ctypes.CFUNCTYPE(c_int32, c_void_p, c_int64)


def _load():
    """The library: SAFFRON_LIBRARY if that is set, else the one that is installed."""
    library = ctypes.CDLL(os.environ.get("SAFFRON_LIBRARY") or find_library("saffron"))
    cron, zone, error = POINTER(_Cron), c_void_p, POINTER(POINTER(_Error))
    text, answer = (c_char_p, c_size_t, POINTER(c_size_t)), POINTER(c_int64)
    source = (c_char_p, c_size_t, c_uint32, c_char_p, c_size_t)
    step = (c_int, [cron, zone, c_int64, answer])
    batch = (c_int, [cron, zone, c_int64, answer, c_size_t, POINTER(c_size_t)])
    for name, (result, arguments) in {
        "parse_in": (c_int, [*source, cron, error]),
        "parse_zoned": (c_int, [*source, cron, *text, error]),
        "write_in": (c_int, [cron, c_uint32, *text, error]),
        "write_list_in": (c_int, [cron, c_uint32, *text, error]),
        "first_difference": (c_int, [cron, cron, c_int64, answer]),
        "dialect_named": (c_int, [c_char_p, c_size_t, POINTER(c_uint32), error]),
        "error_free": (None, [POINTER(_Error)]),
        "lint_in": (c_int, [*source, POINTER(POINTER(_Lints)), error]),
        "lints_free": (None, [POINTER(_Lints)]),
        "fires": (c_bool, [cron]),
        "equal": (c_bool, [cron, cron]),
        "hash": (c_uint64, [cron]),
        "canonical": (c_int, [cron, *text]),
        "describe": (c_int, [cron, c_char_p, c_size_t, c_uint32, *text]),
        "zone_from_offsets": (c_int, [_OffsetAt, c_void_p, c_uint32, POINTER(zone)]),
        "zone_free": (None, [zone]),
        "contains": (c_int, [cron, zone, c_int64, POINTER(c_bool)]),
        "clock_change": (c_int, [cron, zone, c_int64, POINTER(_Change)]),
        "next_from": step,
        "next_after": step,
        "prev_from": step,
        "prev_before": step,
        "next_batch": batch,
        "prev_batch": batch,
        "status_text": (c_char_p, [c_int]),
    }.items():
        function = getattr(library, "saffron_" + name)
        function.restype, function.argtypes = result, arguments
    return library


_LIBRARY = _load()


class CronError(ValueError):
    """Why a text was refused. `start` and `end` count characters of it."""

    def __init__(self, text, error):
        super().__init__(error.rendered.decode())
        self.code = error.code.decode()
        self.field = None if error.field is None else error.field.decode()
        self.start, self.end = (len(text[:at].decode(errors="replace")) for at in (error.start, error.end))
        self.message = error.message.decode()
        self.suggestion = None if error.suggestion is None else error.suggestion.decode()
        self.help = None if error.help is None else error.help.decode()


class Inexpressible(ValueError):
    """What it is that a dialect can't say; `field` is None where it takes both day fields."""

    def __init__(self, error):
        super().__init__(error.message.decode())
        self.code = error.code.decode()
        self.field = None if error.field is None else error.field.decode()


class Lint:
    """What is valid in a text, and yet may not be what was meant. `start` and `end` count characters of
    it. `fix` is what to write instead, as (start, end, text, whether it keeps the meaning), or None."""

    def __init__(self, text, lint):
        place = lambda at: len(text[:at].decode(errors="replace"))
        self.code = lint.code.decode()
        self.severity = lint.severity.decode()
        self.field = None if lint.field is None else lint.field.decode()
        self.start, self.end = place(lint.start), place(lint.end)
        self.message = lint.message.decode()
        self.help = None if lint.help is None else lint.help.decode()
        self.fix = None
        if lint.fix is not None:
            self.fix = place(lint.fix_start), place(lint.fix_end), lint.fix.decode(), lint.fix_keeps_meaning
        self.rendered = lint.rendered.decode()


def lint(text, dialect="saffron", job=None):
    """What may not have been meant: a list of Lint. `dialect` and `job` are as in Cron."""
    lints = POINTER(_Lints)()
    _read(_LIBRARY.saffron_lint_in, text, dialect, job, byref(lints))
    try:
        data = text.encode()
        return [Lint(data, one) for one in lints.contents.lints[: lints.contents.count]]
    finally:
        _LIBRARY.saffron_lints_free(lints)


def parse_zoned(text, dialect="saffron", job=None):
    """A Cron, and the name of the time zone that may stand before it in some dialects, or None: "kubernetes" has
    CRON_TZ=Asia/Tokyo and TZ=Asia/Tokyo, "jenkins" has TZ=Asia/Tokyo on a line of its own."""
    cron = Cron.__new__(Cron)
    cron._cron = _Cron()
    # No zone is longer than the text.
    zone = ctypes.create_string_buffer(len(text.encode()) + 1)
    _read(_LIBRARY.saffron_parse_zoned, text, dialect, job, byref(cron._cron), zone, len(zone), None)
    return cron, zone.value.decode() or None


def translate(text, dialect, to, job=None):
    """What a text of a dialect means in the words of another: a list of expressions that say it together, and of one
    where one says it."""
    return Cron(text, dialect, job).write_list_in(to)


def elsewhere(text, dialect="saffron"):
    """What a text of a dialect means in each of DIALECTS: a Cron, or the CronError of what is none there."""
    Cron(text, dialect)
    return {name: _attempt(text, name) for name in DIALECTS}


def _attempt(text, dialect):
    try:
        return Cron(text, dialect)
    except CronError as error:
        return error


def _read(function, text, dialect, job, *places):
    """Calls a function that makes something of a text."""
    data, error = text.encode(), POINTER(_Error)()
    name = None if job is None else job.encode()
    status = function(data, len(data), _dialect(dialect), name, len(name or b""), *places, byref(error))
    try:
        if error:
            raise CronError(data, error.contents)
        _check(status)
    finally:
        _LIBRARY.saffron_error_free(error)


def _dialect(name):
    """The number of a dialect in the library."""
    number, data, error = c_uint32(), name.encode(), POINTER(_Error)()
    status = _LIBRARY.saffron_dialect_named(data, len(data), byref(number), byref(error))
    try:
        if error:
            raise ValueError(error.contents.message.decode())
        _check(status)
    finally:
        _LIBRARY.saffron_error_free(error)
    return number.value


def _check(status):
    if status != OK:
        raise ValueError(_LIBRARY.saffron_status_text(status).decode())


def _text(function, *arguments):
    """Calls a function that writes text: once for the length, once for the text."""
    length = c_size_t()
    function(*arguments, None, 0, byref(length))
    buffer = ctypes.create_string_buffer(length.value + 1)
    _check(function(*arguments, buffer, len(buffer), byref(length)))
    return buffer.value.decode()


class Clock:
    """What a tzinfo shows, and what happens where it changes. It belongs to one thread at a time."""

    def __init__(self, tzinfo, dst=DST_ADJUST):
        self._tzinfo, self._error = tzinfo, None
        self._zone, self._offset_at = c_void_p(), _OffsetAt(self._answer)
        _check(_LIBRARY.saffron_zone_from_offsets(self._offset_at, None, dst, byref(self._zone)))

    def __del__(self):
        _LIBRARY.saffron_zone_free(self._zone)

    def offset(self, seconds):
        """How far east of UTC the clock stands at a Unix time, in seconds."""
        # Before the years that Python has nothing changes, and after them all does as before.
        within = max(seconds, FIRST)
        within -= max(0, -((LAST - within) // CYCLE)) * CYCLE
        return self.datetime(within).utcoffset() // timedelta(seconds=1)

    def datetime(self, seconds):
        """A Unix time on this clock in the years that Python has."""
        return (EPOCH + timedelta(seconds=seconds)).astimezone(self._tzinfo)

    def _answer(self, _, seconds):
        """For C, which no exception may reach: it is raised after the call."""
        try:
            return self.offset(seconds)
        except Exception as error:
            self._error = error
            return 0

    def check(self, status):
        """Raises what went wrong in a call of the library."""
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        _check(status)


class Cron:
    """What a cron expression means. Equal when it fires at the same times. `dialect` is one of DIALECTS or another
    name of one, in either case; `job` is the full name of the job that the expression belongs to, which decides what H
    is in "jenkins". A str() of it is in the dialect "extended"."""

    def __init__(self, text, dialect="saffron", job=None):
        self._cron = _Cron()
        _read(_LIBRARY.saffron_parse_in, text, dialect, job, byref(self._cron))

    def __str__(self):
        return _text(_LIBRARY.saffron_canonical, self._cron)

    def __repr__(self):
        return f"Cron({str(self)!r}, dialect='extended')"

    def __eq__(self, other):
        return isinstance(other, Cron) and _LIBRARY.saffron_equal(self._cron, other._cron)

    def __hash__(self):
        return _LIBRARY.saffron_hash(self._cron)

    def fires(self):
        """Does it ever fire?"""
        return _LIBRARY.saffron_fires(self._cron)

    def describe(self, language="en", hour_cycle=HOUR_CYCLE_USUAL):
        """In words; `hour_cycle` is 12 or 23, or 0 for what is usual in the language."""
        code = language.encode()
        return _text(_LIBRARY.saffron_describe, self._cron, code, len(code), hour_cycle)

    def write_in(self, dialect):
        """The shortest usual expression of a dialect that means exactly this; Inexpressible where it has none."""
        return self._written(_LIBRARY.saffron_write_in, dialect)

    def write_list_in(self, dialect):
        """The expressions of a dialect that together mean exactly this: one where one says it."""
        return self._written(_LIBRARY.saffron_write_list_in, dialect).split("\n")

    def _written(self, function, dialect):
        number, length, error = _dialect(dialect), c_size_t(), POINTER(_Error)()
        function(self._cron, number, None, 0, byref(length), None)
        buffer = ctypes.create_string_buffer(length.value + 1)
        status = function(self._cron, number, buffer, len(buffer), None, byref(error))
        try:
            if error:
                raise Inexpressible(error.contents)
            _check(status)
        finally:
            _LIBRARY.saffron_error_free(error)
        return buffer.value.decode()

    def first_difference(self, other, after):
        """The first time after `after` at which one of both fires and the other does not, on the clock of UTC; None
        where there is none in the years that Python has."""
        found = self.difference_seconds(other, _seconds(after))
        return EPOCH + timedelta(seconds=found) if found is not None and found < LAST else None

    def difference_seconds(self, other, seconds):
        """The same of Unix times."""
        found = c_int64()
        status = _LIBRARY.saffron_first_difference(self._cron, other._cron, seconds, byref(found))
        _check(OK if status == NONE else status)
        return None if status == NONE else found.value

    def __contains__(self, time):
        return self.contains(time)

    def contains(self, time, dst=DST_ADJUST):
        """Does the minute that `time` lies in fire?"""
        return self.contains_seconds(_seconds(time), Clock(time.tzinfo, dst))

    def next(self, after, dst=DST_ADJUST):
        """The first time after `after`, or None where there is none in the years that Python has."""
        return next(self.upcoming(after, dst), None)

    def prev(self, before, dst=DST_ADJUST):
        """The last time before `before`, or None where there is none in the years that Python has."""
        seconds, clock = _seconds(before, up=True), Clock(before.tzinfo, dst)
        found = self.step("prev_before", seconds, clock)
        return clock.datetime(found) if found is not None and found >= FIRST else None

    def upcoming(self, after, dst=DST_ADJUST):
        """All times after `after` in the years that Python has."""
        seconds, clock = _seconds(after), Clock(after.tzinfo, dst)
        while (seconds := self.step("next_after", seconds, clock)) is not None and seconds < LAST:
            yield clock.datetime(seconds)

    def clock_change(self, time, dst=DST_ADJUST):
        """What a change of the clock had to do with a firing: one of CHANGE_…, and with CHANGE_MOVED
        the naive datetime that the clock skips."""
        kind, skipped = self.change_seconds(_seconds(time), Clock(time.tzinfo, dst))
        return kind, (EPOCH + timedelta(seconds=skipped)).replace(tzinfo=None) if kind == CHANGE_MOVED else None

    # Python's dates end with the year 9999; Unix times go on.

    def contains_seconds(self, seconds, clock):
        """Does the minute of a Unix time fire?"""
        fires = c_bool()
        clock.check(_LIBRARY.saffron_contains(self._cron, clock._zone, seconds, byref(fires)))
        return fires.value

    def change_seconds(self, seconds, clock):
        """The same of a Unix time; what the clock skips comes as seconds since 1970 on that clock."""
        change = _Change()
        clock.check(_LIBRARY.saffron_clock_change(self._cron, clock._zone, seconds, byref(change)))
        return change.kind, change.from_

    def step(self, name, seconds, clock):
        """The Unix time that `next_from`, `next_after`, `prev_from` or `prev_before` finds, or None."""
        found = c_int64()
        status = getattr(_LIBRARY, "saffron_" + name)(self._cron, clock._zone, seconds, byref(found))
        clock.check(OK if status == NONE else status)
        return None if status == NONE else found.value

    def batch(self, name, seconds, count, clock):
        """Up to `count` Unix times at once, by `next_batch` or `prev_batch`."""
        times, found = (c_int64 * count)(), c_size_t()
        function = getattr(_LIBRARY, "saffron_" + name)
        clock.check(function(self._cron, clock._zone, seconds, times, count, byref(found)))
        return times[: found.value]


def _seconds(time, up=False):
    """Unix seconds of a datetime that knows its zone, rounded down or up."""
    if time.utcoffset() is None:
        raise ValueError(f"{time} is a naive datetime: give it a tzinfo, such as timezone.utc")
    delta = time - EPOCH
    return delta.days * 86400 + delta.seconds + (up and delta.microseconds > 0)

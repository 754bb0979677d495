"""Cron expressions in Python, through saffron's C library and nothing else but ctypes.

    >>> from datetime import datetime, timezone
    >>> cron = Cron("0 9 * * MON-FRI")
    >>> cron.next(datetime(2025, 1, 3, 12, tzinfo=timezone.utc)).isoformat()
    '2025-01-06T09:00:00+00:00'
    >>> cron == Cron("0-0 9 * * 2-6")
    True
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
from ctypes import POINTER, byref, c_bool, c_char_p, c_int, c_int32, c_int64, c_size_t, c_uint32, c_uint64
from ctypes.util import find_library
from datetime import datetime, timedelta, timezone

from saffron_facts import DST_ADJUST, HOUR_CYCLE_USUAL, NONE, OK

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class _Cron(ctypes.Structure):
    _fields_ = [("opaque", c_uint64 * 8)]


class _Zone(ctypes.Structure):
    _fields_ = [("opaque", c_uint32 * 4)]


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


def _load():
    """The library: SAFFRON_LIBRARY if that is set, else the one that is installed."""
    library = ctypes.CDLL(os.environ.get("SAFFRON_LIBRARY") or find_library("saffron"))
    cron, zone, error = POINTER(_Cron), POINTER(_Zone), POINTER(POINTER(_Error))
    text, answer = (c_char_p, c_size_t, POINTER(c_size_t)), POINTER(c_int64)
    step = (c_int, [cron, zone, c_int64, answer])
    batch = (c_int, [cron, zone, c_int64, answer, c_size_t, POINTER(c_size_t)])
    for name, (result, arguments) in {
        "parse": (c_int, [c_char_p, c_size_t, cron, error]),
        "error_free": (None, [POINTER(_Error)]),
        "fires": (c_bool, [cron]),
        "equal": (c_bool, [cron, cron]),
        "hash": (c_uint64, [cron]),
        "canonical": (c_int, [cron, *text]),
        "describe": (c_int, [cron, c_char_p, c_size_t, c_uint32, *text]),
        "zone_named": (c_int, [c_char_p, c_size_t, c_uint32, zone, error]),
        "zone_offset": (c_int, [zone, c_int64, POINTER(c_int32)]),
        "contains": (c_int, [cron, zone, c_int64, POINTER(c_bool)]),
        "next_from": step,
        "next_after": step,
        "prev_from": step,
        "prev_before": step,
        "next_batch": batch,
        "prev_batch": batch,
        "status_text": (c_char_p, [c_int]),
        "tzdb_version": (c_char_p, []),
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


def _make(function, text, value, *options):
    """Calls a function that makes a value of a text, or an error object."""
    data, error = text.encode(), POINTER(_Error)()
    status = function(data, len(data), *options, byref(value), byref(error))
    try:
        if error:
            raise CronError(data, error.contents)
        _check(status)
    finally:
        _LIBRARY.saffron_error_free(error)
    return value


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


def tzdb_version():
    """The version of the tz database that zones come from, such as 2025b."""
    return _LIBRARY.saffron_tzdb_version().decode()


class Zone:
    """A clock: an IANA name, and what happens where it changes."""

    def __init__(self, name="UTC", dst=DST_ADJUST):
        self._zone = _make(_LIBRARY.saffron_zone_named, name, _Zone(), dst)

    def offset(self, seconds):
        """How far east of UTC the clock stands at a Unix time, in seconds."""
        east = c_int32()
        _check(_LIBRARY.saffron_zone_offset(self._zone, seconds, byref(east)))
        return east.value


UTC = Zone()


class Cron:
    """What a cron expression means. Equal when it fires at the same times."""

    def __init__(self, text):
        self._cron = _make(_LIBRARY.saffron_parse, text, _Cron())

    def __str__(self):
        return _text(_LIBRARY.saffron_canonical, self._cron)

    def __repr__(self):
        return f"Cron({str(self)!r})"

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

    def __contains__(self, time):
        return self.contains(time)

    def contains(self, time, zone=UTC):
        """Does the minute that `time` lies in fire?"""
        return self.contains_seconds(_seconds(time), zone)

    def next(self, after, zone=UTC):
        """The first time after `after`, or None."""
        return _datetime(self.step("next_after", _seconds(after), zone), zone)

    def prev(self, before, zone=UTC):
        """The last time before `before`, or None."""
        return _datetime(self.step("prev_before", _seconds(before, up=True), zone), zone)

    def upcoming(self, after, zone=UTC):
        """All times after `after`."""
        while (after := self.next(after, zone)) is not None:
            yield after

    # Python's dates end with the year 9999; Unix times go on.

    def contains_seconds(self, seconds, zone=UTC):
        """Does the minute of a Unix time fire?"""
        fires = c_bool()
        _check(_LIBRARY.saffron_contains(self._cron, zone._zone, seconds, byref(fires)))
        return fires.value

    def step(self, name, seconds, zone=UTC):
        """The Unix time that `next_from`, `next_after`, `prev_from` or `prev_before` finds, or None."""
        found = c_int64()
        status = getattr(_LIBRARY, "saffron_" + name)(self._cron, zone._zone, seconds, byref(found))
        if status == NONE:
            return None
        _check(status)
        return found.value

    def batch(self, name, seconds, count, zone=UTC):
        """Up to `count` Unix times at once, by `next_batch` or `prev_batch`."""
        times, found = (c_int64 * count)(), c_size_t()
        function = getattr(_LIBRARY, "saffron_" + name)
        _check(function(self._cron, zone._zone, seconds, times, count, byref(found)))
        return times[: found.value]


def _datetime(seconds, zone):
    """On the clock of the zone; None beyond the years that Python has."""
    if seconds is None:
        return None
    clock = timezone(timedelta(seconds=zone.offset(seconds)))
    try:
        return (EPOCH + timedelta(seconds=seconds)).astimezone(clock)
    except OverflowError:
        return None


def _seconds(time, up=False):
    """Unix seconds of a datetime that knows its zone, rounded down or up."""
    if time.tzinfo is None:
        raise ValueError("the time has no zone")
    delta = time - EPOCH
    return delta.days * 86400 + delta.seconds + (up and delta.microseconds > 0)

"""Answers as cronsim does: questions a line in, answers a line out."""

import sys
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError


def times(text: str, start: int, zone: str, count: int) -> str:
    try:
        firings = CronSim(text, datetime.fromtimestamp(start, ZoneInfo(zone)))
    except CronSimError:
        return "error"
    seconds = [str(int(time.timestamp())) for time in islice(firings, count)]
    return " ".join(seconds) or "never"


for line in sys.stdin:
    text, start, zone, count = line.rstrip("\n").split("\t")
    print(times(text, int(start), zone, int(count)))

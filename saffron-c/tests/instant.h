/* RFC 3339 for the tests: "2025-01-01T00:00:30.5Z", "+12025-01-01T00:00:00+01:00". */
#ifndef INSTANT_H
#define INSTANT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    /* Unix seconds, and whether the time lies after that second. */
    int64_t seconds;
    bool has_fraction;
    int32_t seconds_east;
} instant;

/* Days since 1970-01-01 of a proleptic Gregorian date. */
static int64_t days_of_date(int64_t year, int64_t month, int64_t day) {
    int64_t shifted = month <= 2 ? year - 1 : year;
    int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    int64_t year_of_era = shifted - era * 400;
    int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static bool read_instant(const char *text, instant *out) {
    char *at;
    long long year = strtoll(text, &at, 10);
    int month, day, hour, minute, second, used = 0;
    if (at == text) return false;
    if (sscanf(at, "-%2d-%2dT%2d:%2d:%2d%n", &month, &day, &hour, &minute, &second, &used) != 5) return false;
    at += used;
    out->has_fraction = false;
    if (*at == '.') {
        for (at++; *at >= '0' && *at <= '9'; at++) out->has_fraction |= *at != '0';
    }
    out->seconds_east = 0;
    if (strcmp(at, "Z")) {
        char sign;
        int hours, minutes, seconds = 0;
        used = 0;
        if (sscanf(at, "%c%2d:%2d%n", &sign, &hours, &minutes, &used) != 3) return false;
        if ((sign != '+' && sign != '-') || at[used]) return false;
        out->seconds_east = (hours * 3600 + minutes * 60 + seconds) * (sign == '-' ? -1 : 1);
    }
    int64_t of_day = hour * 3600 + minute * 60 + second;
    out->seconds = days_of_date(year, month, day) * 86400 + of_day - out->seconds_east;
    return true;
}

#endif

/* Zones by name, by a function and by their spans: the same clock gives the same times. */
#include <saffron.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HOUR 3600
#define MIDNIGHT (SPRING - 2 * HOUR)
/* In 2024, New York's clocks go from 2:00 to 3:00, and from 2:00 to 1:00. */
#define SPRING 1710054000
#define AUTUMN 1730613600
#define TIMES 1000

static int failures;

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);         \
            failures++;                                                             \
        }                                                                           \
    } while (0)

static saffron_cron_t parsed(const char *text) {
    saffron_cron_t cron;
    CHECK(saffron_parse(text, strlen(text), &cron, NULL) == SAFFRON_OK);
    return cron;
}

static saffron_zone_t *named(const char *name, saffron_dst_t dst) {
    saffron_zone_t *zone = NULL;
    CHECK(saffron_zone_bundled(name, strlen(name), dst, &zone, NULL) == SAFFRON_OK);
    return zone;
}

/* A clock that asks another zone, and counts how often. */
typedef struct {
    const saffron_zone_t *zone;
    unsigned calls;
} asked;

static int32_t ask(void *data, int64_t time) {
    asked *it = data;
    int32_t seconds_east = 0;
    it->calls++;
    CHECK(saffron_zone_offset(it->zone, time, &seconds_east) == SAFFRON_OK);
    return seconds_east;
}

/* The span of a time, found by looking second by second no further than an hour apart. */
static saffron_span_t span_of(const saffron_zone_t *zone, int64_t time) {
    saffron_span_t span = {time, time + 1, 0};
    int32_t offset;
    CHECK(saffron_zone_offset(zone, time, &span.offset) == SAFFRON_OK);
    for (int64_t step = HOUR; step; step = step == HOUR ? 1 : 0) {
        while (span.end < time + 400 * 86400) {
            saffron_zone_offset(zone, span.end - 1 + step, &offset);
            if (offset != span.offset) break;
            span.end += step;
        }
        while (span.start > time - 400 * 86400) {
            saffron_zone_offset(zone, span.start - step, &offset);
            if (offset != span.offset) break;
            span.start -= step;
        }
    }
    return span;
}

/* Asks by spans, fetching one at a time, as a host without a callback would: what was
 * found before one was missing is kept. */
static size_t by_spans(
    const saffron_cron_t *cron, const saffron_zone_t *zone, saffron_dst_t dst, int64_t time, int64_t *times, bool forward
) {
    saffron_span_t known[100];
    saffron_spans_t spans = {known, 0, dst, time};
    size_t count = 0;
    saffron_status_t status;
    do {
        size_t more = 0;
        known[spans.count++] = span_of(zone, spans.missing);
        status = (forward ? saffron_spans_next_batch : saffron_spans_prev_batch)(
            cron, &spans, count ? times[count - 1] : time, times + count, TIMES - count, &more
        );
        if (more) spans.count = 0;
        count += more;
    } while (status == SAFFRON_SPAN_MISSING);
    CHECK(status == SAFFRON_OK);
    return count;
}

/* What the clock had to do with a firing, by spans. */
static saffron_clock_change_t change_by_spans(
    const saffron_cron_t *cron, const saffron_zone_t *zone, saffron_dst_t dst, int64_t time
) {
    saffron_span_t known[4];
    saffron_spans_t spans = {known, 0, dst, time};
    saffron_clock_change_t change = {42, 42};
    bool fires = false;
    for (saffron_status_t status = SAFFRON_SPAN_MISSING; status == SAFFRON_SPAN_MISSING;) {
        CHECK(change.kind == 42);
        known[spans.count++] = span_of(zone, spans.missing);
        status = saffron_spans_contains(cron, &spans, time, &fires);
        if (status == SAFFRON_OK) status = saffron_spans_clock_change(cron, &spans, time, &change);
    }
    CHECK(fires);
    return change;
}

static void same_times(const char *name, const char *text) {
    static int64_t wanted[TIMES], found[TIMES];
    saffron_cron_t cron = parsed(text);
    for (saffron_dst_t dst = SAFFRON_DST_ADJUST; dst <= SAFFRON_DST_SHIFT; dst++) {
        saffron_zone_t *zone = named(name, dst), *function = NULL;
        asked data = {zone, 0};
        CHECK(saffron_zone_from_offsets(ask, &data, dst, &function) == SAFFRON_OK);
        for (int forward = 0; forward < 2; forward++) {
            size_t count, others;
            saffron_status_t (*batch)(const saffron_cron_t *, const saffron_zone_t *, int64_t, int64_t *, size_t, size_t *) =
                forward ? saffron_next_batch : saffron_prev_batch;
            CHECK(batch(&cron, zone, MIDNIGHT, wanted, TIMES, &count) == SAFFRON_OK && count == TIMES);
            CHECK(batch(&cron, function, MIDNIGHT, found, TIMES, &others) == SAFFRON_OK && others == TIMES);
            CHECK(!memcmp(wanted, found, sizeof wanted));
            CHECK(by_spans(&cron, zone, dst, MIDNIGHT, found, forward) == TIMES);
            CHECK(!memcmp(wanted, found, sizeof wanted));
            for (size_t n = 0; n < TIMES; n += 7) {
                saffron_clock_change_t expected, change = change_by_spans(&cron, zone, dst, wanted[n]);
                CHECK(saffron_clock_change(&cron, function, wanted[n], &expected) == SAFFRON_OK);
                CHECK(change.kind == expected.kind && change.from == expected.from);
            }
        }
        /* The times are those of some 3 years: it is asked for little. */
        CHECK(0 < data.calls && data.calls < 1500);
        saffron_zone_free(function);
        saffron_zone_free(zone);
    }
}

static void clock_changes(void) {
    saffron_cron_t nightly = parsed("30 2 * * *"), early = parsed("30 1 * * *");
    saffron_zone_t *york = named("America/New_York", SAFFRON_DST_LITERAL), *usual = named("america/new_york", 0);
    saffron_clock_change_t change;
    int64_t time = 0, back = 0;
    CHECK(saffron_next_after(&nightly, usual, MIDNIGHT, &time) == SAFFRON_OK && time == SPRING);
    CHECK(saffron_clock_change(&nightly, usual, time, &change) == SAFFRON_OK);
    CHECK(change.kind == SAFFRON_CHANGE_MOVED && change.from == SPRING - 5 * HOUR + HOUR / 2);
    CHECK(saffron_next_after(&nightly, york, MIDNIGHT, &time) == SAFFRON_OK && time == SPRING + 23 * HOUR + HOUR / 2);
    CHECK(saffron_clock_change(&nightly, york, time, &change) == SAFFRON_OK);
    CHECK(change.kind == SAFFRON_CHANGE_NONE && change.from == 0);
    CHECK(saffron_next_after(&early, york, AUTUMN - HOUR, &time) == SAFFRON_OK && time == AUTUMN - HOUR / 2);
    CHECK(saffron_clock_change(&early, york, time, &change) == SAFFRON_OK);
    CHECK(change.kind == SAFFRON_CHANGE_FIRST_PASS && change.from == 0);
    CHECK(saffron_next_after(&early, york, time, &time) == SAFFRON_OK && time == AUTUMN + HOUR / 2);
    CHECK(saffron_clock_change(&early, york, time, &change) == SAFFRON_OK);
    CHECK(change.kind == SAFFRON_CHANGE_SECOND_PASS && change.from == 0);
    CHECK(saffron_prev_before(&early, york, time, &back) == SAFFRON_OK && back == AUTUMN - HOUR / 2);
    saffron_zone_free(york);
    saffron_zone_free(usual);
}

/* The zone is as the version says it is, and what is no zone's has no source. */
static void sources(void) {
    saffron_zone_t *zone = named("America/Vancouver", SAFFRON_DST_ADJUST), *fixed = NULL;
    char source[64], version[64];
    int32_t offset;
    size_t length;
    CHECK(saffron_zone_source(zone, source, sizeof source, &length) == SAFFRON_OK);
    CHECK(length == strlen("2026f (bundled)") && strstr(source, " (bundled)"));
    /* British Columbia stays at UTC-7 since November 2026. */
    CHECK(saffron_zone_offset(zone, 1798761600, &offset) == SAFFRON_OK && offset == -7 * HOUR);
    saffron_zone_free(zone);
    CHECK(saffron_zone_fixed(HOUR, &fixed) == SAFFRON_OK);
    CHECK(saffron_zone_source(fixed, source, sizeof source, &length) == SAFFRON_OK && length == 0 && !*source);
    saffron_zone_free(fixed);

    setenv("TZDIR", "/usr/share/zoneinfo", 1);
    CHECK(saffron_tzdb_version(version, sizeof version, NULL) == SAFFRON_OK);
    CHECK(saffron_zone_named("Europe/Lisbon", 13, SAFFRON_DST_ADJUST, &zone, NULL) == SAFFRON_OK);
    CHECK(saffron_zone_source(zone, source, sizeof source, NULL) == SAFFRON_OK && !strcmp(source, version));
    saffron_zone_free(zone);
}

int main(void) {
    same_times("America/New_York", "30 2 * * *");
    same_times("Australia/Lord_Howe", "15 2 * * *");
    same_times("Africa/Casablanca", "*/30 2 * * *");
    same_times("America/New_York", "5 * * * *");
    clock_changes();
    sources();
    if (!failures) printf("zones: the same by name, by function and by spans\n");
    return failures > 0;
}

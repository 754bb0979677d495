/* The kinds that ask when an expression fires: next, prev, zone. */
#include "corpus.h"
#include "instant.h"

#define MOST 4096

typedef saffron_status_t (*step)(const saffron_cron_t *, const saffron_zone_t *, int64_t, int64_t *);

/* Takes a first step from `start`, further ones from the time before, and compares. */
static bool steps_are(
    const saffron_cron_t *cron, const json *test, int64_t start, step first, step further
) {
    const json *times = json_member(test, "times"), *complete = json_member(test, "complete");
    int64_t found = start;
    for (size_t n = 0; n < times->count; n++) {
        instant wanted;
        if (!read_instant(times->items[n].text, &wanted)) return fail("%s is no time", times->items[n].text);
        saffron_status_t status = (n ? further : first)(cron, NULL, found, &found);
        if (status != SAFFRON_OK) return fail("%s is missing: %s", times->items[n].text, saffron_status_text(status));
        if (found != wanted.seconds) return fail("%lld is not %s", (long long)found, times->items[n].text);
    }
    if (!complete || !complete->truth) return true;
    saffron_status_t status = (times->count ? further : first)(cron, NULL, found, &found);
    return status == SAFFRON_NONE || fail("there is another time, %lld", (long long)found);
}

/* The batch after, or before, `start` holds the times that the case lists. */
static bool batch_is(const saffron_cron_t *cron, const json *test, int64_t start, bool forward) {
    const json *times = json_member(test, "times");
    int64_t found[MOST];
    size_t count;
    if (times->count > MOST) return fail("it lists too many times");
    saffron_status_t status = (forward ? saffron_next_batch : saffron_prev_batch)(
        cron, NULL, start, found, times->count, &count
    );
    if (status != SAFFRON_OK || count != times->count) return fail("the batch has %zu times", count);
    for (size_t n = 0; n < count; n++) {
        instant wanted;
        if (!read_instant(times->items[n].text, &wanted) || found[n] != wanted.seconds) {
            return fail("the batch has %lld, not %s", (long long)found[n], times->items[n].text);
        }
    }
    return true;
}

bool check_next(const json *test) {
    const json *from = json_member(test, "from"), *after = json_member(test, "after");
    saffron_cron_t cron;
    instant start;
    if (!from == !after) return fail("it needs one of from and after");
    if (!parse(json_member(test, "expr"), &cron)) return false;
    if (!read_instant((from ? from : after)->text, &start)) return fail("the start is no time");
    /* At or after half past a second is at or after the next one. */
    int64_t second = start.seconds + (from && start.has_fraction);
    step first = from ? saffron_next_from : saffron_next_after;
    return steps_are(&cron, test, second, first, saffron_next_after)
        && ((from && second == SAFFRON_TIME_MIN) || batch_is(&cron, test, second - !!from, true));
}

bool check_prev(const json *test) {
    const json *from = json_member(test, "from"), *before = json_member(test, "before");
    saffron_cron_t cron;
    instant start;
    if (!from == !before) return fail("it needs one of from and before");
    if (!parse(json_member(test, "expr"), &cron)) return false;
    if (!read_instant((from ? from : before)->text, &start)) return fail("the start is no time");
    int64_t second = start.seconds + (before && start.has_fraction);
    step first = from ? saffron_prev_from : saffron_prev_before;
    return steps_are(&cron, test, second, first, saffron_prev_before)
        && ((from && second == SAFFRON_TIME_MAX) || batch_is(&cron, test, second + !!from, false));
}

/* Takes all of an iterator, from the front or from the back. */
static bool iteration_is(
    const saffron_cron_t *cron, const saffron_zone_t *zone, const instant bounds[2],
    const int64_t *wanted, size_t count, bool forward
) {
    saffron_iter_t *iter;
    int64_t found;
    if (saffron_iter_new(cron, zone, bounds[0].seconds, bounds[1].seconds, &iter) != SAFFRON_OK) {
        return fail("there is no iterator");
    }
    bool good = true;
    for (size_t n = 0; good && n < count; n++) {
        int64_t time = wanted[forward ? n : count - 1 - n];
        saffron_status_t status = (forward ? saffron_iter_next : saffron_iter_next_back)(iter, &found);
        if (status != SAFFRON_OK || found != time) good = fail("the iterator does not have %lld", (long long)time);
    }
    if (good && saffron_iter_next(iter, &found) != SAFFRON_NONE) good = fail("the iterator has %lld", (long long)found);
    saffron_iter_free(iter);
    return good;
}

/* Exactly the minutes that fire are contained. */
static bool minutes_are(
    const saffron_cron_t *cron, const saffron_zone_t *zone, const instant bounds[2],
    const int64_t *wanted, size_t count
) {
    size_t seen = 0;
    int64_t start = bounds[0].seconds;
    int32_t seconds_east;
    if (saffron_zone_offset(zone, start, &seconds_east) != SAFFRON_OK) return fail("there is no offset");
    int64_t into_minute = (((start + seconds_east) % 60) + 60) % 60;
    for (int64_t time = into_minute ? start + 60 - into_minute : start; time < bounds[1].seconds; time += 60) {
        bool fires;
        if (saffron_contains(cron, zone, time, &fires) != SAFFRON_OK) return fail("contains fails");
        bool listed = seen < count && wanted[seen] == time;
        if (fires != listed) return fail("contains is wrong at %lld", (long long)time);
        seen += listed;
    }
    return seen == count || fail("contains misses times");
}

static bool find_zone(const json *test, saffron_zone_t **zone) {
    const json *name = json_member(test, "zone"), *policy = json_member(test, "dst");
    static const char *const policies[] = {"adjust", "skip", "literal"};
    saffron_dst_t dst = 0;
    while (dst < 3 && strcmp(policies[dst], policy->text)) dst++;
    saffron_error_t *error;
    if (saffron_zone_bundled(name->text, name->length, dst, zone, &error) == SAFFRON_OK) return true;
    fail("%s", error ? error->message : "there is no such policy");
    saffron_error_free(error);
    return false;
}

static bool check_in(const json *test, const saffron_zone_t *zone) {
    const json *times = json_member(test, "times");
    saffron_cron_t cron;
    instant bounds[2], time;
    static int64_t wanted[MOST];
    if (!parse(json_member(test, "expr"), &cron)) return false;
    if (!read_instant(json_member(test, "from")->text, &bounds[0])) return fail("from is no time");
    if (!read_instant(json_member(test, "until")->text, &bounds[1])) return fail("until is no time");
    if (times->count > MOST) return fail("it lists too many times");
    for (size_t n = 0; n < times->count; n++) {
        int32_t seconds_east;
        if (!read_instant(times->items[n].text, &time)) return fail("%s is no time", times->items[n].text);
        wanted[n] = time.seconds;
        if (saffron_zone_offset(zone, time.seconds, &seconds_east) != SAFFRON_OK || seconds_east != time.seconds_east) {
            return fail("the clock shows something else at %s", times->items[n].text);
        }
    }
    if (!iteration_is(&cron, zone, bounds, wanted, times->count, true)) return false;
    if (!iteration_is(&cron, zone, bounds, wanted, times->count, false)) return false;

    int64_t found = bounds[0].seconds;
    step next = saffron_next_from;
    size_t count = 0;
    while (next(&cron, zone, found, &found) == SAFFRON_OK && found < bounds[1].seconds) {
        if (count == times->count || found != wanted[count++]) return fail("next finds %lld", (long long)found);
        next = saffron_next_after;
    }
    found = bounds[1].seconds;
    while (saffron_prev_before(&cron, zone, found, &found) == SAFFRON_OK && found >= bounds[0].seconds) {
        if (count == 0 || found != wanted[--count]) return fail("prev finds %lld", (long long)found);
    }
    if (count) return fail("prev misses times");
    return minutes_are(&cron, zone, bounds, wanted, times->count);
}

bool check_zone(const json *test) {
    saffron_zone_t *zone;
    if (!find_zone(test, &zone)) return false;
    bool good = check_in(test, zone);
    saffron_zone_free(zone);
    return good;
}

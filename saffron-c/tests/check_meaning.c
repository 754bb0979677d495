/* The kinds that ask what an expression means: accept, reject, sets, match, equal,
 * describe. */
#include "corpus.h"
#include "instant.h"

bool parse(const json *expr, saffron_cron_t *cron) {
    saffron_error_t *error;
    if (saffron_parse(expr->text, expr->length, cron, &error) == SAFFRON_OK) return true;
    fail("%s\n%s", expr->text, error ? error->rendered : "no error object");
    saffron_error_free(error);
    return false;
}

bool canonical_is(const saffron_cron_t *cron, const json *wanted) {
    char text[2048];
    size_t length;
    if (saffron_canonical(cron, text, sizeof text, &length) != SAFFRON_OK) return fail("no canonical form");
    if (length == wanted->length && !strcmp(text, wanted->text)) return true;
    return fail("the canonical form is %s, not %s", text, wanted->text);
}

bool check_accept(const json *test) {
    const json *canonical = json_member(test, "canonical");
    saffron_cron_t cron, again;
    if (!parse(json_member(test, "expr"), &cron) || !canonical_is(&cron, canonical)) return false;
    if (!parse(canonical, &again)) return false;
    if (!saffron_equal(&cron, &again)) return fail("the canonical form means something else");
    if (saffron_fires(&cron) != json_member(test, "fires")->truth) return fail("any is wrong");
    return true;
}

/* NULL on both sides, or the same text. */
static bool same_text(const char *what, const char *found, const json *wanted) {
    if (found && wanted->text ? !strcmp(found, wanted->text) : !found && !wanted->text) return true;
    return fail("%s is %s, not %s", what, found ? found : "NULL", wanted->text ? wanted->text : "null");
}

static bool same_error(const saffron_error_t *error, const json *test) {
    const json *span = json_member(test, "span");
    if (error->start != (size_t)span->items[0].number || error->end != (size_t)span->items[1].number) {
        return fail("the span is %zu to %zu", error->start, error->end);
    }
    return same_text("the code", error->code, json_member(test, "code"))
        && same_text("the field", error->field, json_member(test, "field"))
        && same_text("the suggestion", error->suggestion, json_member(test, "suggestion"))
        && (strlen(error->message) > 0 || fail("there is no message"))
        && (strstr(error->rendered, "^") || fail("there is no caret"));
}

bool check_reject(const json *test) {
    const json *expr = json_member(test, "expr");
    saffron_cron_t cron;
    saffron_error_t *error;
    if (saffron_parse(expr->text, expr->length, &cron, &error) != SAFFRON_INVALID_EXPRESSION) {
        return fail("it is valid");
    }
    bool good = same_error(error, test);
    saffron_error_free(error);
    return good;
}

static bool fires_at(const saffron_cron_t *cron, int64_t time) {
    bool fires = false;
    return saffron_contains(cron, NULL, time, &fires) == SAFFRON_OK && fires;
}

static bool among(const json *numbers, int64_t number) {
    for (size_t n = 0; n < numbers->count; n++) {
        if (numbers->items[n].number == number) return true;
    }
    return false;
}

bool check_sets(const json *test) {
    const json *minutes = json_member(test, "minutes"), *hours = json_member(test, "hours");
    const json *dates = json_member(test, "dates");
    saffron_cron_t cron;
    int64_t first;
    if (!parse(json_member(test, "expr"), &cron)) return false;
    if (saffron_next_from(&cron, NULL, 946684800, &first) != SAFFRON_OK) return fail("it never fires");
    int64_t midnight = first - first % 86400;
    for (int64_t minute = 0; minute < 1440; minute++) {
        bool wanted = among(hours, minute / 60) && among(minutes, minute % 60);
        if (fires_at(&cron, midnight + minute * 60) != wanted) {
            return fail("minute %d of the day should %sfire", (int)minute, wanted ? "" : "not ");
        }
    }
    for (size_t n = 0; n < dates->count; n++) {
        int year, month;
        if (sscanf(dates->keys[n], "%d-%d", &year, &month) != 2) return fail("%s is no month", dates->keys[n]);
        int64_t start = days_of_date(year, month, 1);
        int64_t end = month == 12 ? days_of_date(year + 1, 1, 1) : days_of_date(year, month + 1, 1);
        for (int64_t day = start; day < end; day++) {
            bool wanted = among(&dates->items[n], day - start + 1);
            if (fires_at(&cron, day * 86400 + first - midnight) != wanted) {
                return fail("%s-%02d should %sfire", dates->keys[n], (int)(day - start + 1), wanted ? "" : "not ");
            }
        }
    }
    return true;
}

static bool all_match(const saffron_cron_t *cron, const json *times, bool wanted) {
    for (size_t n = 0; n < times->count; n++) {
        instant time;
        if (!read_instant(times->items[n].text, &time)) return fail("%s is no time", times->items[n].text);
        if (fires_at(cron, time.seconds) != wanted) return fail("%s is wrong", times->items[n].text);
    }
    return true;
}

bool check_match(const json *test) {
    saffron_cron_t cron;
    return parse(json_member(test, "expr"), &cron) && all_match(&cron, json_member(test, "yes"), true)
        && all_match(&cron, json_member(test, "no"), false);
}

bool check_equal(const json *test) {
    const json *exprs = json_member(test, "exprs"), *different = json_member(test, "different");
    saffron_cron_t first, other;
    if (!parse(&exprs->items[0], &first)) return false;
    for (size_t n = 0; n < exprs->count; n++) {
        if (!parse(&exprs->items[n], &other)) return false;
        if (!canonical_is(&other, json_member(test, "canonical"))) return false;
        if (!saffron_equal(&first, &other)) return fail("%s is different", exprs->items[n].text);
        if (saffron_hash(&first) != saffron_hash(&other)) return fail("%s hashes otherwise", exprs->items[n].text);
    }
    for (size_t n = 0; n < different->count; n++) {
        if (!parse(&different->items[n], &other)) return false;
        if (saffron_equal(&first, &other)) return fail("%s is equal", different->items[n].text);
        char one[2048], two[2048];
        saffron_canonical(&first, one, sizeof one, NULL);
        saffron_canonical(&other, two, sizeof two, NULL);
        if (!strcmp(one, two)) return fail("%s prints alike", different->items[n].text);
    }
    return true;
}

bool check_describe(const json *test) {
    const json *lang = json_member(test, "lang"), *wanted = json_member(test, "text");
    saffron_clock_t clock = json_member(test, "hour12")->truth ? SAFFRON_CLOCK_12_HOURS : SAFFRON_CLOCK_24_HOURS;
    saffron_cron_t cron;
    char text[8192];
    if (!parse(json_member(test, "expr"), &cron)) return false;
    if (saffron_describe(&cron, lang->text, lang->length, clock, text, sizeof text, NULL) != SAFFRON_OK) {
        return fail("there is no description");
    }
    return same_text("the description", text, wanted);
}

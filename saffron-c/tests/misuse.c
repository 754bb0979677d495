/* What a caller may get wrong without harm: NULLs, bytes that are no UTF-8, times out of
 * range, buffers that are too small, values that were never made. */
#include <saffron.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures;

#define CHECK(condition)                                                            \
    do {                                                                            \
        if (!(condition)) {                                                         \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);         \
            failures++;                                                             \
        }                                                                           \
    } while (0)

#define DAILY "0 0 * * *"

static saffron_cron_t parsed(const char *text) {
    saffron_cron_t cron;
    CHECK(saffron_parse(text, strlen(text), &cron, NULL) == SAFFRON_OK);
    return cron;
}

static int32_t an_hour(void *data, int64_t time) {
    (void)data;
    (void)time;
    return 3600;
}

static void nulls(void) {
    saffron_cron_t cron = parsed(DAILY);
    saffron_zone_t *zone = NULL;
    saffron_error_t *error = (saffron_error_t *)&cron;
    saffron_iter_t *iter;
    saffron_clock_change_t change;
    int64_t time;
    size_t count;
    bool fires;
    int32_t offset;

    CHECK(saffron_parse(NULL, 9, &cron, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse(DAILY, 9, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse(NULL, 0, &cron, NULL) == SAFFRON_INVALID_EXPRESSION);
    CHECK(saffron_parse(NULL, 0, &cron, &error) == SAFFRON_INVALID_EXPRESSION);
    CHECK(error && !strcmp(error->code, "empty-expression") && !error->field);
    saffron_error_free(error);

    saffron_lints_t *lints;
    CHECK(saffron_lint(NULL, 9, &lints, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_lint(DAILY, 9, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_lint(NULL, 0, &lints, NULL) == SAFFRON_INVALID_EXPRESSION);
    CHECK(saffron_lint(NULL, 0, &lints, &error) == SAFFRON_INVALID_EXPRESSION && error);
    saffron_error_free(error);
    CHECK(saffron_lint(DAILY, 9, &lints, &error) == SAFFRON_OK && !error && lints->count == 0);
    saffron_lints_free(lints);
    saffron_lints_free(NULL);

    CHECK(!saffron_fires(NULL) && !saffron_equal(NULL, NULL) && !saffron_equal(&cron, NULL));
    CHECK(saffron_hash(NULL) == 0);
    CHECK(saffron_canonical(NULL, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_canonical(&cron, NULL, 4, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_describe(NULL, NULL, 0, 0, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_describe(&cron, NULL, 2, 0, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);

    CHECK(saffron_zone_named(NULL, 1, 0, &zone, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_zone_named("UTC", 3, 0, NULL, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_named(NULL, 0, 0, &zone, NULL) == SAFFRON_UNKNOWN_ZONE);
    CHECK(saffron_zone_bundled(NULL, 1, 0, &zone, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_zone_bundled("UTC", 3, 0, NULL, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_fixed(0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_from_offsets(NULL, NULL, 0, &zone) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_from_offsets(an_hour, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_source(NULL, NULL, 1, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_source(NULL, NULL, 0, &count) == SAFFRON_BUFFER_TOO_SMALL && count == 0);
    CHECK(saffron_tzdb_version(NULL, 1, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(!zone);
    saffron_zone_free(NULL);
    CHECK(saffron_zone_offset(NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_offset(NULL, 0, &offset) == SAFFRON_OK && offset == 0);

    CHECK(saffron_contains(NULL, NULL, 0, &fires) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_contains(&cron, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_contains(&cron, NULL, 0, &fires) == SAFFRON_OK && fires);
    CHECK(saffron_next_from(NULL, NULL, 0, &time) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_next_after(&cron, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_prev_from(NULL, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_prev_before(&cron, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_next_batch(&cron, NULL, 0, NULL, 3, &count) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_next_batch(&cron, NULL, 0, &time, 1, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_next_batch(&cron, NULL, 0, NULL, 0, &count) == SAFFRON_OK && count == 0);
    CHECK(saffron_prev_batch(NULL, NULL, 0, &time, 1, &count) == SAFFRON_NULL_ARGUMENT);

    CHECK(saffron_clock_change(NULL, NULL, 0, &change) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_clock_change(&cron, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);

    CHECK(saffron_iter_new(NULL, NULL, 0, 1, &iter) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_iter_new(&cron, NULL, 0, 1, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_iter_next(NULL, &time) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_iter_new(&cron, NULL, 0, 1, &iter) == SAFFRON_OK);
    CHECK(saffron_iter_next(iter, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_iter_next(iter, &time) == SAFFRON_OK && time == 0);
    saffron_iter_free(iter);
    saffron_iter_free(NULL);
    saffron_error_free(NULL);
}

/* What is wrong beside the text: the dialect, the job, the buffer for the zone. */
static void dialects(void) {
    saffron_cron_t cron = parsed(DAILY), untouched = cron;
    saffron_error_t *error = (saffron_error_t *)&cron;
    saffron_dialect_t dialect = 42;
    saffron_lints_t *lints;
    char zone[8];
    size_t length;

    CHECK(saffron_dialect_named(NULL, 1, &dialect, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_dialect_named("unix", 4, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_dialect_named(NULL, 0, &dialect, NULL) == SAFFRON_UNKNOWN_DIALECT && dialect == 42);
    CHECK(saffron_dialect_named("quarz", 5, &dialect, &error) == SAFFRON_UNKNOWN_DIALECT && dialect == 42);
    CHECK(error && !strcmp(error->code, "unknown-dialect") && error->end == 5 && strstr(error->message, "quartz"));
    saffron_error_free(error);
    CHECK(saffron_dialect_named("\xFF", 1, &dialect, &error) == SAFFRON_INVALID_UTF8 && dialect == 42 && error);
    saffron_error_free(error);
    CHECK(saffron_dialect_named("K8S", 3, &dialect, &error) == SAFFRON_OK && dialect == SAFFRON_DIALECT_KUBERNETES);
    for (saffron_dialect_t one = SAFFRON_DIALECT_SAFFRON; one <= SAFFRON_DIALECT_CRONER; one++) {
        const char *name = saffron_dialect_name(one);
        CHECK(name && saffron_dialect_named(name, strlen(name), &dialect, NULL) == SAFFRON_OK && dialect == one);
    }
    CHECK(!saffron_dialect_name(SAFFRON_DIALECT_CRONER + 1) && !saffron_dialect_name(UINT32_MAX));
    CHECK(saffron_dialect_dst(SAFFRON_DIALECT_KUBERNETES) == SAFFRON_DST_LITERAL);
    CHECK(saffron_dialect_dst(UINT32_MAX) == SAFFRON_DST_ADJUST);

    CHECK(saffron_parse_in(DAILY, 9, 99, NULL, 0, &cron, &error) == SAFFRON_INVALID_ARGUMENT && !error);
    CHECK(saffron_parse_in(NULL, 9, 0, NULL, 0, &cron, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse_in(DAILY, 9, 0, NULL, 0, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse_in(DAILY, 9, 0, NULL, 1, &cron, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse_in(DAILY, 9, 0, "\xFF", 1, &cron, &error) == SAFFRON_INVALID_UTF8 && !error);
    CHECK(saffron_parse_in("\xFF", 1, 2, NULL, 0, &cron, &error) == SAFFRON_INVALID_UTF8 && error);
    saffron_error_free(error);
    CHECK(saffron_parse_in("H 0 * * *", 9, SAFFRON_DIALECT_JENKINS, NULL, 0, &cron, &error) == SAFFRON_INVALID_EXPRESSION);
    CHECK(error && !strcmp(error->code, SAFFRON_CODE_JOB_NAME));
    saffron_error_free(error);
    CHECK(saffron_equal(&cron, &untouched));
    CHECK(saffron_parse_in("H 0 * * *", 9, SAFFRON_DIALECT_JENKINS, "", 0, &cron, &error) == SAFFRON_OK && !error);

    CHECK(saffron_lint_in(DAILY, 9, 99, NULL, 0, &lints, &error) == SAFFRON_INVALID_ARGUMENT && !error);
    CHECK(saffron_lint_in(DAILY, 9, 0, NULL, 0, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_lint_in("0 0 9 ? * MON", 13, SAFFRON_DIALECT_QUARTZ, NULL, 0, &lints, &error) == SAFFRON_OK);
    CHECK(!error && lints->count == 0);
    saffron_lints_free(lints);

    cron = parsed("0 0 13 * FRI");
    char words[64];
    int64_t time = 42;
    CHECK(saffron_write_in(NULL, 0, words, sizeof words, &length, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_write_in(&cron, 99, words, sizeof words, &length, &error) == SAFFRON_INVALID_ARGUMENT && !error);
    CHECK(saffron_write_in(&cron, 0, NULL, 1, &length, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_write_in(&cron, 0, words, 12, &length, NULL) == SAFFRON_BUFFER_TOO_SMALL && length == 12 && !*words);
    CHECK(saffron_write_in(&cron, 0, words, 13, NULL, NULL) == SAFFRON_OK && !strcmp(words, "0 0 13 * FRI"));
    CHECK(saffron_write_in(&cron, SAFFRON_DIALECT_QUARTZ, words, 64, NULL, NULL) == SAFFRON_INEXPRESSIBLE);
    CHECK(saffron_write_in(&cron, SAFFRON_DIALECT_QUARTZ, words, 64, NULL, &error) == SAFFRON_INEXPRESSIBLE && error);
    CHECK(!strcmp(error->code, SAFFRON_INEXPRESSIBLE_EITHER_DAY) && !error->field && error->end == 0);
    saffron_error_free(error);
    CHECK(saffron_write_list_in(&cron, SAFFRON_DIALECT_QUARTZ, words, 64, NULL, &error) == SAFFRON_OK && !error);
    CHECK(!strcmp(words, "0 0 0 13 * ?\n0 0 0 ? * FRI"));
    CHECK(saffron_first_difference(NULL, &cron, 0, &time) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_first_difference(&cron, NULL, 0, &time) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_first_difference(&cron, &untouched, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_first_difference(&cron, &cron, 0, &time) == SAFFRON_NONE && time == 42);
    CHECK(saffron_first_difference(&cron, &untouched, INT64_MAX, &time) == SAFFRON_NONE && time == 42);
    CHECK(saffron_first_difference(&cron, &untouched, INT64_MIN, &time) == SAFFRON_OK && time < 0);

    cron = untouched;
    const char *text = "TZ=UTC\n1 0 * * *";
    CHECK(saffron_parse_zoned(text, 16, 7, NULL, 0, &cron, zone, 3, &length, &error) == SAFFRON_BUFFER_TOO_SMALL);
    CHECK(!error && length == 3 && !*zone && saffron_equal(&cron, &untouched));
    CHECK(saffron_parse_zoned(text, 16, 7, NULL, 0, &cron, NULL, 4, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse_zoned(text, 16, 7, NULL, 0, NULL, zone, 4, NULL, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_parse_zoned(text, 16, 7, NULL, 0, &cron, zone, 4, NULL, NULL) == SAFFRON_OK && !strcmp(zone, "UTC"));
    CHECK(saffron_parse_zoned(text, 16, 0, NULL, 0, &cron, zone, 4, NULL, &error) == SAFFRON_INVALID_EXPRESSION && error);
    saffron_error_free(error);
    CHECK(saffron_parse_zoned(DAILY, 9, 0, NULL, 0, &cron, zone, 1, &length, NULL) == SAFFRON_OK && length == 0 && !*zone);
}

static void null_spans(void) {
    saffron_cron_t cron = parsed(DAILY);
    saffron_span_t always = {INT64_MIN, INT64_MAX, 0};
    saffron_spans_t spans = {&always, 1, SAFFRON_DST_ADJUST, 42};
    saffron_clock_change_t change;
    int64_t time;
    size_t count;
    bool fires;

    CHECK(saffron_spans_contains(NULL, &spans, 0, &fires) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_contains(&cron, NULL, 0, &fires) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_contains(&cron, &spans, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_next_batch(&cron, NULL, 0, &time, 1, &count) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_next_batch(&cron, &spans, 0, NULL, 1, &count) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_next_batch(&cron, &spans, 0, &time, 1, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_next_batch(&cron, &spans, 0, &time, SIZE_MAX, &count) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_spans_prev_batch(&cron, NULL, 0, &time, 1, &count) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_clock_change(&cron, NULL, 0, &change) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_clock_change(&cron, &spans, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_spans_next_batch(&cron, &spans, 0, &time, 1, &count) == SAFFRON_OK && time == 86400);
    CHECK(spans.missing == 42);

    spans.dst = 99;
    CHECK(saffron_spans_contains(&cron, &spans, 0, &fires) == SAFFRON_INVALID_ARGUMENT);
    spans.dst = SAFFRON_DST_SKIP;
    spans.count = SIZE_MAX;
    CHECK(saffron_spans_contains(&cron, &spans, 0, &fires) == SAFFRON_INVALID_ARGUMENT);
    spans.spans = NULL;
    spans.count = 1;
    CHECK(saffron_spans_contains(&cron, &spans, 0, &fires) == SAFFRON_NULL_ARGUMENT);
    spans.count = 0;
    CHECK(spans.missing == 42);
    CHECK(saffron_spans_contains(&cron, &spans, 7, &fires) == SAFFRON_SPAN_MISSING && spans.missing == 7);
}

/* What no honest clock says gives some answer, and ends. */
static void lying_spans(void) {
    saffron_cron_t cron = parsed("30 2 * * *");
    saffron_span_t lies[] = {
        {INT64_MAX, INT64_MIN, INT32_MAX}, {0, 0, 0}, {0, 1, INT32_MIN}, {-10, INT64_MAX, INT32_MAX}, {INT64_MIN, 5, 9},
    };
    int64_t times[8];
    size_t count;
    for (saffron_dst_t dst = SAFFRON_DST_ADJUST; dst <= SAFFRON_DST_SHIFT; dst++) {
        saffron_spans_t spans = {lies, 5, dst, 0};
        for (int64_t time = -20; time < 20; time++) {
            CHECK(saffron_spans_next_batch(&cron, &spans, time, times, 8, &count) == SAFFRON_OK);
            CHECK(saffron_spans_prev_batch(&cron, &spans, time, times, 8, &count) == SAFFRON_OK);
        }
    }
}

static void text(void) {
    saffron_cron_t cron;
    saffron_zone_t *zone;
    saffron_error_t *error;

    CHECK(saffron_parse("0 0 * * \xFF", 9, &cron, &error) == SAFFRON_INVALID_UTF8);
    CHECK(error && !strcmp(error->code, "invalid-utf8") && error->start == 8 && error->end == 9);
    saffron_error_free(error);
    CHECK(saffron_parse("0 0 * * \xE2\x82", 10, &cron, &error) == SAFFRON_INVALID_UTF8);
    CHECK(error && error->start == 8 && error->end == 10);
    saffron_error_free(error);
    CHECK(saffron_parse("0 0 *\0* *", 9, &cron, &error) == SAFFRON_INVALID_EXPRESSION);
    CHECK(error && strstr(error->rendered, "^"));
    saffron_error_free(error);

    /* The length alone ends the text. */
    char exact[9];
    memcpy(exact, DAILY, sizeof exact);
    CHECK(saffron_parse(exact, sizeof exact, &cron, NULL) == SAFFRON_OK);
    CHECK(saffron_parse(DAILY, SIZE_MAX, &cron, NULL) == SAFFRON_INVALID_ARGUMENT);

    /* However long the text, the error is short. */
    size_t size = 1 << 20;
    char *huge = malloc(size);
    memset(huge, '7', size);
    CHECK(saffron_parse(huge, size, &cron, &error) == SAFFRON_INVALID_EXPRESSION);
    CHECK(error && strlen(error->rendered) < 1000 && strlen(error->message) < 1000);
    saffron_error_free(error);
    CHECK(saffron_zone_named(huge, size, 0, &zone, &error) == SAFFRON_UNKNOWN_ZONE);
    CHECK(error && strlen(error->message) < 1000);
    saffron_error_free(error);
    free(huge);

    CHECK(saffron_zone_named("Europe/Lisbom", 13, 0, &zone, &error) == SAFFRON_UNKNOWN_ZONE);
    CHECK(error && !strcmp(error->code, "unknown-zone") && !strcmp(error->suggestion, "Europe/Lisbon"));
    saffron_error_free(error);
    CHECK(saffron_zone_named("\xFF", 1, 0, &zone, &error) == SAFFRON_INVALID_UTF8 && error);
    saffron_error_free(error);
    CHECK(saffron_zone_named("Africa/Lisbon/\0", 15, 0, &zone, &error) == SAFFRON_UNKNOWN_ZONE && error);
    saffron_error_free(error);
    CHECK(saffron_zone_named("europe/lisbon", 13, 0, &zone, &error) == SAFFRON_OK && !error);
    saffron_zone_free(zone);
}

static void buffers(void) {
    saffron_cron_t cron = parsed("0-0 0-0/1 * * MON,Mon");
    char buffer[16];
    size_t length = 0;
    CHECK(saffron_canonical(&cron, NULL, 0, &length) == SAFFRON_BUFFER_TOO_SMALL && length == 11);
    for (size_t capacity = 1; capacity <= 11; capacity++) {
        memset(buffer, 'x', sizeof buffer);
        CHECK(saffron_canonical(&cron, buffer, capacity, &length) == SAFFRON_BUFFER_TOO_SMALL);
        CHECK(length == 11 && buffer[0] == 0 && buffer[capacity] == 'x');
    }
    memset(buffer, 'x', sizeof buffer);
    CHECK(saffron_canonical(&cron, buffer, 12, NULL) == SAFFRON_OK);
    CHECK(!strcmp(buffer, "0 0 * * MON") && buffer[12] == 'x');

    char words[64];
    CHECK(saffron_describe(&cron, NULL, 0, SAFFRON_HOUR_CYCLE_USUAL, words, sizeof words, NULL) == SAFFRON_OK);
    CHECK(!strcmp(words, "At 12:00 AM on Mondays"));
    CHECK(saffron_describe(&cron, "en", 2, 13, words, sizeof words, NULL) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_describe(&cron, "tlh", 3, 0, words, sizeof words, NULL) == SAFFRON_UNKNOWN_LANGUAGE);
    CHECK(saffron_describe(&cron, "\xFF", 1, 0, words, sizeof words, NULL) == SAFFRON_INVALID_UTF8);
    CHECK(saffron_describe(&cron, "en", 2, SAFFRON_HOUR_CYCLE_H23, words, 3, &length) == SAFFRON_BUFFER_TOO_SMALL && length > 3);
}

static void times(void) {
    saffron_cron_t cron = parsed(DAILY), never = parsed("0 0 30 2 *");
    saffron_zone_t *kathmandu;
    saffron_iter_t *iter;
    saffron_clock_change_t change;
    int64_t time = 42, many[4];
    int32_t offset;
    size_t count;
    bool fires;
    CHECK(saffron_zone_named("Asia/Kathmandu", 14, 0, &kathmandu, NULL) == SAFFRON_OK);
    for (int n = 0; n < 2; n++) {
        const saffron_zone_t *where = n ? kathmandu : NULL;
        /* Times beyond the range lie before the first and after the last. */
        for (int64_t beyond = 0; beyond < 2; beyond++) {
            int64_t low = beyond ? INT64_MIN : SAFFRON_TIME_MIN - 1, high = beyond ? INT64_MAX : SAFFRON_TIME_MAX + 1;
            int64_t first = n ? SAFFRON_TIME_MIN + 86400 - 20476 : SAFFRON_TIME_MIN;
            /* A later midnight in Kathmandu would be in a year that no date has. */
            int64_t last = n ? SAFFRON_TIME_MAX - 86399 - 20700 : SAFFRON_TIME_MAX - 86399;
            CHECK(saffron_next_from(&cron, where, low, &time) == SAFFRON_OK && time == first);
            CHECK(saffron_next_after(&cron, where, low, &time) == SAFFRON_OK && time == first);
            CHECK(saffron_prev_from(&cron, where, high, &time) == SAFFRON_OK && time == last);
            CHECK(saffron_prev_before(&cron, where, high, &time) == SAFFRON_OK && time == last);
            CHECK(saffron_next_batch(&cron, where, low, many, 2, &count) == SAFFRON_OK);
            CHECK(count == 2 && many[0] == first && many[1] == first + 86400);
            CHECK(saffron_prev_batch(&cron, where, high, many, 2, &count) == SAFFRON_OK);
            CHECK(count == 2 && many[0] == last && many[1] == last - 86400);
            CHECK(saffron_next_from(&cron, where, high, &time) == SAFFRON_NONE);
            CHECK(saffron_prev_from(&cron, where, low, &time) == SAFFRON_NONE);
            CHECK(saffron_contains(&cron, where, low, &fires) == SAFFRON_OK);
            CHECK(saffron_contains(&cron, where, high, &fires) == SAFFRON_OK);
            CHECK(saffron_clock_change(&cron, where, low, &change) == SAFFRON_OK);
            CHECK(saffron_clock_change(&cron, where, high, &change) == SAFFRON_OK);
            CHECK(saffron_zone_offset(where, low, &offset) == SAFFRON_OK && offset == (n ? 20476 : 0));
            CHECK(saffron_zone_offset(where, high, &offset) == SAFFRON_OK && offset == (n ? 20700 : 0));
        }
        time = 42;
        CHECK(saffron_next_after(&cron, where, SAFFRON_TIME_MAX, &time) == SAFFRON_NONE && time == 42);
        CHECK(saffron_prev_before(&cron, where, SAFFRON_TIME_MIN, &time) == SAFFRON_NONE && time == 42);
        many[3] = 42;
        CHECK(saffron_next_batch(&cron, where, SAFFRON_TIME_MAX - 86400, many, 3, &count) == SAFFRON_OK);
        CHECK(count == (n ? 0 : 1) && many[1] == 0 && many[2] == 0 && many[3] == 42);
        CHECK(saffron_next_after(&never, where, 0, &time) == SAFFRON_NONE);
    }
    CHECK(saffron_iter_new(&cron, NULL, INT64_MIN, INT64_MAX, &iter) == SAFFRON_OK);
    CHECK(saffron_iter_next(iter, &time) == SAFFRON_OK && time == SAFFRON_TIME_MIN);
    CHECK(saffron_iter_next_back(iter, &time) == SAFFRON_OK && time == SAFFRON_TIME_MAX - 86399);
    saffron_iter_free(iter);
    CHECK(saffron_iter_new(&cron, NULL, 100, -100, &iter) == SAFFRON_OK);
    CHECK(saffron_iter_next(iter, &time) == SAFFRON_NONE && saffron_iter_next_back(iter, &time) == SAFFRON_NONE);
    saffron_iter_free(iter);
    /* An iterator outlives its zone. */
    CHECK(saffron_iter_new(&cron, kathmandu, 1735689600, INT64_MAX, &iter) == SAFFRON_OK);
    saffron_zone_free(kathmandu);
    CHECK(saffron_iter_next(iter, &time) == SAFFRON_OK && time == 1735689600 + 65700);
    saffron_iter_free(iter);
}

static void values(void) {
    saffron_cron_t blank, cron = parsed(DAILY), copy = cron;
    saffron_zone_t *zone = NULL;
    int64_t time;
    char version[64];
    memset(&blank, 0, sizeof blank);
    CHECK(sizeof blank == 104 && sizeof(saffron_span_t) == 24);
    CHECK(saffron_next_from(&blank, NULL, 0, &time) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_canonical(&blank, NULL, 0, NULL) == SAFFRON_INVALID_ARGUMENT);
    CHECK(!saffron_fires(&blank) && !saffron_equal(&blank, &blank));
    CHECK(saffron_equal(&copy, &cron) && saffron_hash(&copy) == saffron_hash(&cron));
    /* A refused text leaves the value as it was. */
    CHECK(saffron_parse("nonsense", 8, &copy, NULL) == SAFFRON_INVALID_EXPRESSION);
    CHECK(saffron_equal(&copy, &cron));
    CHECK(saffron_zone_named("UTC", 3, 99, &zone, NULL) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_from_offsets(an_hour, NULL, 99, &zone) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_fixed(86400, &zone) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_fixed(INT32_MIN, &zone) == SAFFRON_INVALID_ARGUMENT);
    CHECK(!zone);
    CHECK(saffron_zone_fixed(-3600, &zone) == SAFFRON_OK);
    CHECK(saffron_next_after(&cron, zone, 0, &time) == SAFFRON_OK && time == 3600);
    saffron_zone_free(zone);

    for (int status = -1; status < 20; status++) CHECK(strlen(saffron_status_text(status)) > 0);
    CHECK(strlen(saffron_version()) >= 5);
    CHECK(saffron_tzdb_version(version, sizeof version, NULL) == SAFFRON_OK && strchr(version, '('));
}

int main(void) {
    nulls();
    dialects();
    null_spans();
    lying_spans();
    text();
    buffers();
    times();
    values();
    if (!failures) printf("misuse: all as documented\n");
    return failures > 0;
}

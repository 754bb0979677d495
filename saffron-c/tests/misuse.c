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

static void nulls(void) {
    saffron_cron_t cron = parsed(DAILY);
    saffron_zone_t zone;
    saffron_error_t *error = (saffron_error_t *)&cron;
    saffron_iter_t *iter;
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

    CHECK(!saffron_fires(NULL) && !saffron_equal(NULL, NULL) && !saffron_equal(&cron, NULL));
    CHECK(saffron_hash(NULL) == 0);
    CHECK(saffron_canonical(NULL, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_canonical(&cron, NULL, 4, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_describe(NULL, NULL, 0, 0, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_describe(&cron, NULL, 2, 0, NULL, 0, NULL) == SAFFRON_NULL_ARGUMENT);

    CHECK(saffron_zone_named(NULL, 1, 0, &zone, &error) == SAFFRON_NULL_ARGUMENT && !error);
    CHECK(saffron_zone_named("UTC", 3, 0, NULL, NULL) == SAFFRON_NULL_ARGUMENT);
    CHECK(saffron_zone_named(NULL, 0, 0, &zone, NULL) == SAFFRON_UNKNOWN_ZONE);
    CHECK(saffron_zone_fixed(0, NULL) == SAFFRON_NULL_ARGUMENT);
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

static void text(void) {
    saffron_cron_t cron;
    saffron_zone_t zone;
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
    CHECK(saffron_zone_named("europe/lisbon", 13, 0, &zone, &error) == SAFFRON_OK && !error);
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
    CHECK(saffron_describe(&cron, "en", 2, 24, words, 3, &length) == SAFFRON_BUFFER_TOO_SMALL && length > 3);
}

static void times(void) {
    saffron_cron_t cron = parsed(DAILY), never = parsed("0 0 30 2 *");
    saffron_zone_t zone;
    saffron_iter_t *iter;
    int64_t time = 42, many[4];
    int32_t offset;
    size_t count;
    bool fires;
    static const int64_t outside[] = {
        INT64_MIN, SAFFRON_TIME_MIN - 1, SAFFRON_TIME_MAX + 1, INT64_MAX,
    };
    CHECK(saffron_zone_named("Asia/Kathmandu", 14, 0, &zone, NULL) == SAFFRON_OK);
    for (int n = 0; n < 4; n++) {
        CHECK(saffron_contains(&cron, &zone, outside[n], &fires) == SAFFRON_TIME_OUT_OF_RANGE);
        CHECK(saffron_next_from(&cron, NULL, outside[n], &time) == SAFFRON_TIME_OUT_OF_RANGE);
        CHECK(saffron_prev_before(&cron, &zone, outside[n], &time) == SAFFRON_TIME_OUT_OF_RANGE);
        CHECK(saffron_next_batch(&cron, NULL, outside[n], many, 4, &count) == SAFFRON_TIME_OUT_OF_RANGE);
        CHECK(saffron_prev_batch(&cron, NULL, outside[n], many, 4, &count) == SAFFRON_TIME_OUT_OF_RANGE);
        CHECK(saffron_zone_offset(&zone, outside[n], &offset) == SAFFRON_TIME_OUT_OF_RANGE);
    }
    /* The ends themselves can be asked about, in any zone. */
    for (int n = 0; n < 2; n++) {
        const saffron_zone_t *where = n ? &zone : NULL;
        CHECK(saffron_next_after(&cron, where, SAFFRON_TIME_MAX, &time) == SAFFRON_NONE && time == 42);
        CHECK(saffron_prev_before(&cron, where, SAFFRON_TIME_MIN, &time) == SAFFRON_NONE && time == 42);
        CHECK(saffron_contains(&cron, where, SAFFRON_TIME_MIN, &fires) == SAFFRON_OK);
        CHECK(saffron_contains(&cron, where, SAFFRON_TIME_MAX, &fires) == SAFFRON_OK);
        /* The last midnight in Kathmandu would be in a year that no date has. */
        CHECK(saffron_next_batch(&cron, where, SAFFRON_TIME_MAX - 86400, many, 4, &count) == SAFFRON_OK);
        CHECK(count == (where ? 0 : 1));
        CHECK(saffron_prev_batch(&cron, where, SAFFRON_TIME_MIN + 86401, many, 4, &count) == SAFFRON_OK);
        CHECK(count >= 1 && count <= 2);
    }
    CHECK(saffron_next_after(&never, &zone, 0, &time) == SAFFRON_NONE);
    CHECK(saffron_iter_new(&cron, NULL, INT64_MIN, INT64_MAX, &iter) == SAFFRON_OK);
    CHECK(saffron_iter_next(iter, &time) == SAFFRON_OK && time == SAFFRON_TIME_MIN);
    CHECK(saffron_iter_next_back(iter, &time) == SAFFRON_OK && time == SAFFRON_TIME_MAX - 86399);
    saffron_iter_free(iter);
    CHECK(saffron_iter_new(&cron, NULL, 100, -100, &iter) == SAFFRON_OK);
    CHECK(saffron_iter_next(iter, &time) == SAFFRON_NONE && saffron_iter_next_back(iter, &time) == SAFFRON_NONE);
    saffron_iter_free(iter);
}

static void values(void) {
    saffron_cron_t blank, cron = parsed(DAILY), copy = cron;
    saffron_zone_t zone = {{0}}, broken;
    int64_t time;
    memset(&blank, 0, sizeof blank);
    CHECK(sizeof blank == 64 && sizeof zone == 16);
    CHECK(saffron_next_from(&blank, NULL, 0, &time) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_canonical(&blank, NULL, 0, NULL) == SAFFRON_INVALID_ARGUMENT);
    CHECK(!saffron_fires(&blank) && !saffron_equal(&blank, &blank));
    CHECK(saffron_equal(&copy, &cron) && saffron_hash(&copy) == saffron_hash(&cron));
    /* A refused text leaves the value as it was. */
    CHECK(saffron_parse("nonsense", 8, &copy, NULL) == SAFFRON_INVALID_EXPRESSION);
    CHECK(saffron_equal(&copy, &cron));
    /* A zone of zeros is UTC. */
    CHECK(saffron_next_after(&cron, &zone, 0, &time) == SAFFRON_OK && time == 86400);
    memset(&broken, 0xFF, sizeof broken);
    CHECK(saffron_next_after(&cron, &broken, 0, &time) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_named("UTC", 3, 99, &zone, NULL) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_fixed(86400, &zone) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_fixed(INT32_MIN, &zone) == SAFFRON_INVALID_ARGUMENT);
    CHECK(saffron_zone_fixed(-3600, &zone) == SAFFRON_OK);
    CHECK(saffron_next_after(&cron, &zone, 0, &time) == SAFFRON_OK && time == 3600);

    for (int status = -1; status < 20; status++) CHECK(strlen(saffron_status_text(status)) > 0);
    CHECK(strlen(saffron_version()) >= 5 && strlen(saffron_tzdb_version()) == 5);
}

int main(void) {
    nulls();
    text();
    buffers();
    times();
    values();
    if (!failures) printf("misuse: all as documented\n");
    return failures > 0;
}

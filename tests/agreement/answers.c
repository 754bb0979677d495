/* What the C library answers to the questions on standard input (main.rs says how). */
#include "../../saffron-c/tests/json.h"

#include <inttypes.h>
#include <saffron.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void die(const char *what) {
    fprintf(stderr, "agreement: %s\n", what);
    exit(1);
}

static void put(const char *part) {
    for (; *part; part++) {
        switch (*part) {
            case '\\': fputs("\\\\", stdout); break;
            case '\t': fputs("\\t", stdout); break;
            case '\n': fputs("\\n", stdout); break;
            case '\r': fputs("\\r", stdout); break;
            default: putchar(*part);
        }
    }
}

static void part(const char *text) {
    putchar('\t');
    put(text ? text : "-");
}

static void described(const saffron_cron_t *cron, const char *language, saffron_clock_t clock) {
    char text[4096];
    if (saffron_describe(cron, language, strlen(language), clock, text, sizeof text, NULL)) die("no description");
    part(text);
}

static saffron_dst_t policy(const char *name) {
    if (!strcmp(name, "adjust")) return SAFFRON_DST_ADJUST;
    return strcmp(name, "skip") ? SAFFRON_DST_LITERAL : SAFFRON_DST_SKIP;
}

static void meaning(const saffron_cron_t *cron, const json *question) {
    const json *name = json_member(question, "zone");
    int64_t time = json_member(question, "time")->number, next[3], previous;
    saffron_dst_t dst = policy(json_member(question, "dst")->text);
    saffron_zone_t *zone;
    if (saffron_zone_bundled(name->text, name->length, dst, &zone, NULL)) die("no such zone");

    char canonical[2048];
    if (saffron_canonical(cron, canonical, sizeof canonical, NULL)) die("no canonical form");
    printf("ok");
    part(canonical);
    part(saffron_fires(cron) ? "true" : "false");
    described(cron, "en", SAFFRON_CLOCK_12_HOURS);
    described(cron, "en", SAFFRON_CLOCK_24_HOURS);
    described(cron, "de", SAFFRON_CLOCK_USUAL);

    bool fires;
    if (saffron_contains(cron, zone, time, &fires)) die("contains fails");
    part(fires ? "true" : "false");
    size_t count;
    if (saffron_next_batch(cron, zone, time, next, 3, &count)) die("next fails");
    putchar('\t');
    for (size_t n = 0; n < count; n++) printf("%s%" PRId64, n ? "," : "", next[n]);
    switch (saffron_prev_before(cron, zone, time, &previous)) {
        case SAFFRON_OK: printf("\t%" PRId64 "\n", previous); break;
        case SAFFRON_NONE: printf("\t-\n"); break;
        default: die("prev fails");
    }
}

static void refusal(const saffron_error_t *error) {
    printf("error");
    part(error->code);
    part(error->field);
    printf("\t%zu\t%zu", error->start, error->end);
    part(error->message);
    part(error->suggestion);
    putchar('\n');
}

int main(void) {
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &capacity, stdin)) >= 0) {
        json *question = json_read(line, (size_t)length);
        if (!question) die("a question is no JSON");
        const json *expr = json_member(question, "expr");
        saffron_cron_t cron;
        saffron_error_t *error;
        if (saffron_parse(expr->text, expr->length, &cron, &error)) {
            if (!error) die("an error has no object");
            refusal(error);
            saffron_error_free(error);
        } else {
            meaning(&cron, question);
        }
        json_free(question);
    }
    free(line);
    return 0;
}

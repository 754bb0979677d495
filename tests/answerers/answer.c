/* Answers for the C library, a question a line (README.md). Every call that finds times is made
 * step by step and in one batch, which must be the same. */
#include "json.h"

#include <saffron.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const json *question;

static void die(const char *what) {
    fprintf(stderr, "answer.c: %s\n", what);
    exit(1);
}

static void check(saffron_status_t status) {
    if (status) die(saffron_status_text(status));
}

static const json *member(const char *key) {
    const json *found = json_member(question, key);
    if (!found) die(key);
    return found;
}

static int64_t number(const char *key) { return member(key)->number; }

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

static void next_part(const char *text) {
    putchar('\t');
    put(text ? text : "-");
}

static void fault(const char *what) { printf("fault\t%s", what); }

/* Says why a text is refused, and frees that. */
static void refuse(saffron_error_t *error) {
    if (!error) die("there is no error object");
    printf("error");
    next_part(error->code);
    next_part(error->field);
    printf("\t%zu\t%zu", error->start, error->end);
    next_part(error->message);
    next_part(error->suggestion);
    next_part(error->help);
    next_part(error->rendered);
    saffron_error_free(error);
}

/* The dialect that a member names. */
static saffron_dialect_t dialect(const char *key) {
    const json *name = member(key);
    saffron_dialect_t found;
    check(saffron_dialect_named(name->text, name->length, &found, NULL));
    return found;
}

/* Parses a member in a dialect, for the job of the question. The default dialect without a job has a function of its
 * own. */
static bool parse_in(const char *key, const char *dialect_key, saffron_cron_t *cron) {
    const json *expr = member(key), *job = member("job");
    saffron_dialect_t in = dialect(dialect_key);
    saffron_error_t *error;
    saffron_status_t status;
    if (in == SAFFRON_DIALECT_SAFFRON && !job->text) status = saffron_parse(expr->text, expr->length, cron, &error);
    else status = saffron_parse_in(expr->text, expr->length, in, job->text, job->length, cron, &error);
    if (status == SAFFRON_OK) return true;
    refuse(error);
    return false;
}

static bool parse(saffron_cron_t *cron) { return parse_in("expr", "dialect", cron); }

static void answer_parse(void) {
    saffron_cron_t cron;
    char canonical[2048];
    if (!parse(&cron)) return;
    check(saffron_canonical(&cron, canonical, sizeof canonical, NULL));
    printf("ok");
    next_part(canonical);
    next_part(saffron_fires(&cron) ? "true" : "false");
}

static void answer_parse_zoned(void) {
    const json *expr = member("expr"), *job = member("job");
    saffron_cron_t cron;
    saffron_error_t *error;
    char canonical[2048];
    char *zone = malloc(expr->length + 1);
    if (!zone) die("there is no memory");
    saffron_status_t status = saffron_parse_zoned(
        expr->text, expr->length, dialect("dialect"), job->text, job->length, &cron, zone, expr->length + 1, NULL, &error
    );
    if (status == SAFFRON_OK) {
        check(saffron_canonical(&cron, canonical, sizeof canonical, NULL));
        printf("ok");
        next_part(canonical);
        next_part(*zone ? zone : NULL);
    } else {
        refuse(error);
    }
    free(zone);
}

static void answer_describe(void) {
    const json *lang = member("lang");
    saffron_cron_t cron;
    char text[8192];
    if (!parse(&cron)) return;
    saffron_hour_cycle_t cycle = (saffron_hour_cycle_t)number("hour_cycle");
    check(saffron_describe(&cron, lang->text, lang->length, cycle, text, sizeof text, NULL));
    put(text);
}

static void answer_equal(void) {
    saffron_cron_t one, other;
    char texts[2][2048];
    if (!parse(&one) || !parse_in("other", "other_dialect", &other)) return;
    bool equal = saffron_equal(&one, &other);
    saffron_canonical(&one, texts[0], sizeof texts[0], NULL);
    saffron_canonical(&other, texts[1], sizeof texts[1], NULL);
    if (equal && saffron_hash(&one) != saffron_hash(&other)) fault("the hashes differ");
    else if (equal != !strcmp(texts[0], texts[1])) fault("the canonical forms say otherwise");
    else printf(equal ? "true" : "false");
}

/* The zone of a question, under its policy. */
static saffron_zone_t *zone_with(saffron_dst_t dst) {
    const json *name = member("zone");
    saffron_zone_t *zone;
    if (saffron_zone_named(name->text, name->length, dst, &zone, NULL)) die("there is no such zone");
    return zone;
}

static saffron_zone_t *zone_asked(void) {
    const char *dst = member("dst")->text;
    if (!strcmp(dst, "adjust")) return zone_with(SAFFRON_DST_ADJUST);
    if (!strcmp(dst, "skip")) return zone_with(SAFFRON_DST_SKIP);
    if (!strcmp(dst, "literal")) return zone_with(SAFFRON_DST_LITERAL);
    if (!strcmp(dst, "later")) return zone_with(SAFFRON_DST_LATER);
    if (!strcmp(dst, "shift")) return zone_with(SAFFRON_DST_SHIFT);
    die("there is no such policy");
    exit(1);
}

static void answer_contains(void) {
    saffron_cron_t cron;
    if (!parse(&cron)) return;
    saffron_zone_t *zone = zone_asked();
    const char *comma = "";
    for (int64_t time = number("time"); time < number("until"); time += number("step")) {
        bool fires;
        check(saffron_contains(&cron, zone, time, &fires));
        if (!fires) continue;
        printf("%s%" PRId64, comma, time);
        comma = ",";
    }
    saffron_zone_free(zone);
}

/* Is `time` no further than `last`, whichever way that is? */
static bool within(int64_t time, int64_t last, bool forward) { return forward ? time <= last : time >= last; }

typedef saffron_status_t (*step)(const saffron_cron_t *, const saffron_zone_t *, int64_t, int64_t *);
typedef saffron_status_t (*batch)(
    const saffron_cron_t *, const saffron_zone_t *, int64_t, int64_t *, size_t, size_t *
);

static void print_times(const int64_t *times, size_t count) {
    for (size_t n = 0; n < count; n++) printf("%s%" PRId64, n ? "," : "", times[n]);
}

/* `first` and then `further`, step by step. `all` asks from the second beside `start`. */
static void answer_steps(step first, step further, batch all, bool up, int beside) {
    saffron_cron_t cron;
    if (!parse(&cron)) return;
    saffron_zone_t *zone = zone_asked();
    /* At or after half past a second is at or after the next one, and so is before. */
    int64_t start = number("time") + (up && number("nanos") > 0), last = number("last");
    bool forward = further == saffron_next_after;
    size_t most = (size_t)number("count"), count = 0, at_once = 0;
    int64_t *times = calloc(most + 1, sizeof *times), *batched = calloc(most + 1, sizeof *times);
    if (!times || !batched) die("there is no memory");
    saffron_status_t status = SAFFRON_OK;
    while (count < most) {
        int64_t from = count ? times[count - 1] : start;
        status = (count ? further : first)(&cron, zone, from, &times[count]);
        if (status || !within(times[count], last, forward)) break;
        count++;
    }
    if (status != SAFFRON_NONE) check(status);
    check(all(&cron, zone, start + beside, batched, most, &at_once));
    while (at_once > 0 && !within(batched[at_once - 1], last, forward)) at_once--;
    bool same = at_once == count && !memcmp(times, batched, count * sizeof *times);
    if (same) print_times(times, count);
    else fault("the batch differs");
    free(times);
    free(batched);
    saffron_zone_free(zone);
}

static void answer_next_from(void) {
    answer_steps(saffron_next_from, saffron_next_after, saffron_next_batch, true, -1);
}

static void answer_next_after(void) {
    answer_steps(saffron_next_after, saffron_next_after, saffron_next_batch, false, 0);
}

static void answer_prev_from(void) {
    answer_steps(saffron_prev_from, saffron_prev_before, saffron_prev_batch, false, 1);
}

static void answer_prev_before(void) {
    answer_steps(saffron_prev_before, saffron_prev_before, saffron_prev_batch, true, 0);
}

static void print_range(saffron_status_t (*take)(saffron_iter_t *, int64_t *)) {
    saffron_cron_t cron;
    saffron_iter_t *iter;
    if (!parse(&cron)) return;
    saffron_zone_t *zone = zone_asked();
    check(saffron_iter_new(&cron, zone, number("from"), number("until"), &iter));
    saffron_zone_free(zone);
    int64_t time;
    const char *comma = "";
    while (take(iter, &time) == SAFFRON_OK) {
        printf("%s%" PRId64, comma, time);
        comma = ",";
    }
    saffron_iter_free(iter);
}

static void answer_between(void) { print_range(saffron_iter_next); }

static void answer_between_back(void) { print_range(saffron_iter_next_back); }

static void answer_clock_change(void) {
    saffron_cron_t cron;
    saffron_clock_change_t change;
    if (!parse(&cron)) return;
    saffron_zone_t *zone = zone_asked();
    check(saffron_clock_change(&cron, zone, number("time"), &change));
    saffron_zone_free(zone);
    switch (change.kind) {
        case SAFFRON_CHANGE_NONE: printf("-"); break;
        case SAFFRON_CHANGE_MOVED: printf("moved\t%" PRId64, change.from); break;
        case SAFFRON_CHANGE_FIRST_PASS: printf("first-pass"); break;
        case SAFFRON_CHANGE_SECOND_PASS: printf("second-pass"); break;
        default: die("an unknown change");
    }
}

static void print_lint(const saffron_lint_t *lint) {
    next_part(lint->code);
    next_part(lint->severity);
    next_part(lint->field);
    printf("\t%zu\t%zu", lint->start, lint->end);
    next_part(lint->message);
    next_part(lint->help);
    if (lint->fix) printf("\t%zu\t%zu", lint->fix_start, lint->fix_end);
    else printf("\t-\t-");
    next_part(lint->fix);
    next_part(!lint->fix ? NULL : lint->fix_keeps_meaning ? "true" : "false");
    next_part(lint->rendered);
}

static void answer_lint(void) {
    const json *expr = member("expr"), *job = member("job");
    saffron_dialect_t in = dialect("dialect");
    saffron_lints_t *lints;
    saffron_error_t *error;
    saffron_status_t status;
    if (in == SAFFRON_DIALECT_SAFFRON && !job->text) status = saffron_lint(expr->text, expr->length, &lints, &error);
    else status = saffron_lint_in(expr->text, expr->length, in, job->text, job->length, &lints, &error);
    if (status) {
        refuse(error);
        return;
    }
    printf("%zu", lints->count);
    for (size_t n = 0; n < lints->count; n++) print_lint(&lints->lints[n]);
    saffron_lints_free(lints);
}

/* Why a dialect can't say it. */
static void print_reason(const char *what, const saffron_error_t *error) {
    printf("%s", what);
    next_part(error->code);
    next_part(error->field);
    next_part(error->message);
}

/* One of the functions that write, into a buffer of its own. */
static saffron_status_t written(
    saffron_status_t (*function)(const saffron_cron_t *, saffron_dialect_t, char *, size_t, size_t *, saffron_error_t **),
    const saffron_cron_t *cron, char **text, saffron_error_t **error
) {
    saffron_dialect_t to = dialect("to");
    size_t length = 0;
    saffron_status_t status = function(cron, to, NULL, 0, &length, error);
    *text = NULL;
    if (status != SAFFRON_BUFFER_TOO_SMALL) return status;
    *text = malloc(length + 1);
    if (!*text) die("there is no memory");
    return function(cron, to, *text, length + 1, NULL, error);
}

static void answer_write(void) {
    saffron_cron_t cron;
    saffron_error_t *no_one, *no_list;
    char *one, *list;
    if (!parse(&cron)) return;
    saffron_status_t says = written(saffron_write_in, &cron, &one, &no_one);
    saffron_status_t say = written(saffron_write_list_in, &cron, &list, &no_list);
    if (say == SAFFRON_INEXPRESSIBLE && says == say) {
        print_reason("inexpressible", no_list);
    } else if (say != SAFFRON_OK || (says == SAFFRON_OK && strcmp(one, list))) {
        fault("the list differs");
    } else if (says == SAFFRON_OK) {
        printf("one");
        next_part(one);
    } else {
        print_reason("several", no_one);
        for (char *text = strtok(list, "\n"); text; text = strtok(NULL, "\n")) next_part(text);
    }
    saffron_error_free(no_one);
    saffron_error_free(no_list);
    free(one);
    free(list);
}

static void print_difference(const saffron_cron_t *one, const saffron_cron_t *other) {
    int64_t time;
    saffron_status_t status = saffron_first_difference(one, other, number("time"), &time);
    if (status == SAFFRON_NONE) {
        printf("-");
        return;
    }
    check(status);
    printf("%" PRId64, time);
}

static void answer_first_difference(void) {
    saffron_cron_t one, other;
    if (parse(&one) && parse_in("other", "other_dialect", &other)) print_difference(&one, &other);
}

/* What the expression means in a dialect: three parts behind its name. */
static void print_reading(saffron_dialect_t dialect, const saffron_cron_t *here) {
    const json *expr = member("expr");
    saffron_cron_t there;
    saffron_error_t *error;
    char canonical[2048];
    if (saffron_parse_in(expr->text, expr->length, dialect, NULL, 0, &there, &error)) {
        printf("\terror");
        next_part(error->code);
        printf("\t-");
        saffron_error_free(error);
    } else if (saffron_equal(here, &there)) {
        printf("\tsame\t-\t-");
    } else {
        check(saffron_canonical(&there, canonical, sizeof canonical, NULL));
        printf("\tdifferent");
        next_part(canonical);
        printf("\t");
        print_difference(here, &there);
    }
}

static void answer_elsewhere(void) {
    saffron_cron_t here;
    const char *name;
    if (!parse(&here)) return;
    for (saffron_dialect_t dialect = 0; (name = saffron_dialect_name(dialect)); dialect++) {
        printf("%s%s", dialect ? "\t" : "", name);
        print_reading(dialect, &here);
    }
}

static void answer_offset(void) {
    int32_t seconds_east;
    saffron_zone_t *zone = zone_with(SAFFRON_DST_ADJUST);
    check(saffron_zone_offset(zone, number("time"), &seconds_east));
    printf("%" PRId32, seconds_east);
    saffron_zone_free(zone);
}

static const struct {
    const char *ask;
    void (*answer)(void);
} questions[] = {
    {"parse", answer_parse},
    {"parse_zoned", answer_parse_zoned},
    {"describe", answer_describe},
    {"equal", answer_equal},
    {"contains", answer_contains},
    {"next_from", answer_next_from},
    {"next_after", answer_next_after},
    {"prev_from", answer_prev_from},
    {"prev_before", answer_prev_before},
    {"between", answer_between},
    {"between_back", answer_between_back},
    {"clock_change", answer_clock_change},
    {"lint", answer_lint},
    {"write", answer_write},
    {"first_difference", answer_first_difference},
    {"elsewhere", answer_elsewhere},
    {"offset", answer_offset},
};

static void answer(const char *ask) {
    for (size_t n = 0; n < sizeof questions / sizeof *questions; n++) {
        if (strcmp(questions[n].ask, ask)) continue;
        questions[n].answer();
        return;
    }
    die("an unknown question");
}

int main(void) {
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &capacity, stdin)) >= 0) {
        json *read = json_read(line, (size_t)length);
        if (!read) die("a question is no JSON");
        question = read;
        answer(member("ask")->text);
        putchar('\n');
        /* Where the next question ends it, this one has been answered. */
        fflush(stdout);
        json_free(read);
    }
    free(line);
    return 0;
}

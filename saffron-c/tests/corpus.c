/* Runs every case of the golden corpus through the C ABI. ../../tests/corpus/README.md
 * defines the format; what is not in it, and an id that comes twice, is an error. */
#include "corpus.h"

#include <dirent.h>
#include <stdarg.h>

static const struct {
    const char *name;
    bool (*check)(const json *);
    /* The keys of the kind; those in brackets may be missing. */
    const char *keys[8];
} kinds[] = {
    {"accept", check_accept, {"expr", "canonical", "fires"}},
    {"reject", check_reject, {"expr", "code", "field", "span", "suggestion"}},
    {"sets", check_sets, {"expr", "minutes", "hours", "dates"}},
    {"match", check_match, {"expr", "yes", "no"}},
    {"next", check_next, {"expr", "[from]", "[after]", "times", "[complete]"}},
    {"prev", check_prev, {"expr", "[from]", "[before]", "times", "[complete]"}},
    {"equal", check_equal, {"exprs", "canonical", "different"}},
    {"zone", check_zone, {"expr", "zone", "dst", "from", "until", "times"}},
    {"describe", check_describe, {"expr", "lang", "hour12", "text"}},
};
#define KINDS (sizeof kinds / sizeof *kinds)

static size_t counts[KINDS], total, wrong;
static char **ids;
static const char *id;

bool fail(const char *format, ...) {
    va_list details;
    va_start(details, format);
    fprintf(stderr, "%s: ", id);
    vfprintf(stderr, format, details);
    fprintf(stderr, "\n");
    va_end(details);
    return false;
}

static void die(const char *where, size_t line, const char *what) {
    fprintf(stderr, "%s:%zu: %s\n", where, line, what);
    exit(1);
}

static bool names(const char *rule, const char *key) {
    size_t optional = *rule == '[';
    size_t length = strlen(rule) - 2 * optional;
    return strlen(key) == length && !strncmp(rule + optional, key, length);
}

/* Exactly the keys of the kind? */
static bool has_its_keys(const json *test, const char *const *rules) {
    size_t known = 0;
    for (size_t n = 0; n < test->count; n++) {
        const char *key = test->keys[n];
        bool common = !strcmp(key, "id") || !strcmp(key, "kind") || !strcmp(key, "why");
        bool own = false;
        for (size_t m = 0; rules[m]; m++) own |= names(rules[m], key);
        if (!common && !own) return false;
    }
    for (size_t m = 0; rules[m]; m++) {
        known += *rules[m] == '[' || json_member(test, rules[m]);
        if (known != m + 1) return false;
    }
    return true;
}

static void run(const json *test, const char *where, size_t line) {
    const json *name = json_member(test, "id"), *kind = json_member(test, "kind");
    if (!name || !kind || name->kind != JSON_STRING || kind->kind != JSON_STRING) {
        die(where, line, "a case needs an id and a kind");
    }
    for (size_t n = 0; n < total; n++) {
        if (!strcmp(ids[n], name->text)) die(where, line, "the id comes twice");
    }
    ids = realloc(ids, (total + 1) * sizeof *ids);
    id = ids[total++] = strdup(name->text);
    for (size_t n = 0; n < KINDS; n++) {
        if (strcmp(kinds[n].name, kind->text)) continue;
        if (!has_its_keys(test, kinds[n].keys)) die(where, line, "a key is unknown or missing");
        counts[n]++;
        if (!kinds[n].check(test)) wrong++;
        return;
    }
    die(where, line, "there is no such kind");
}

static void run_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) die(path, 0, "it cannot be read");
    char *text = NULL;
    size_t capacity = 0, line = 0;
    ssize_t length;
    while ((length = getline(&text, &capacity, file)) >= 0) {
        line++;
        json *test = json_read(text, (size_t)length);
        if (!test || test->kind != JSON_OBJECT) die(path, line, "it is no JSON object");
        run(test, path, line);
        json_free(test);
    }
    free(text);
    fclose(file);
}

/* The zone cases were made for this version of the tz database. */
static void check_tzdb(const char *folder) {
    char path[4096], version[32] = "";
    snprintf(path, sizeof path, "%s/tzdb.txt", folder);
    FILE *file = fopen(path, "r");
    if (!file || fscanf(file, "%31s", version) != 1) die(path, 0, "it cannot be read");
    fclose(file);
    printf("tz database %s\n", version);
}

static int is_jsonl(const struct dirent *entry) {
    const char *end = strrchr(entry->d_name, '.');
    return end && !strcmp(end, ".jsonl");
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: corpus FOLDER\n");
        return 2;
    }
    struct dirent **files;
    int found = scandir(arguments[1], &files, is_jsonl, alphasort);
    if (found < 1) die(arguments[1], 0, "there is no corpus");
    check_tzdb(arguments[1]);
    for (int n = 0; n < found; n++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", arguments[1], files[n]->d_name);
        run_file(path);
        free(files[n]);
    }
    free(files);
    printf("corpus c: %zu cases (", total);
    for (size_t n = 0; n < KINDS; n++) printf("%s%s %zu", n ? ", " : "", kinds[n].name, counts[n]);
    printf(")\n");
    for (size_t n = 0; n < total; n++) free(ids[n]);
    free(ids);
    if (wrong) fprintf(stderr, "%zu cases do not hold\n", wrong);
    return wrong > 0;
}

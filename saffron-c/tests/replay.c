/* Gives every file of the folders that are named to the library as an expression of each dialect,
 * such as the inputs that the fuzzers kept, and asks all there is to ask about it. Whether the
 * answers are right is for others: this is for the sanitizers and for valgrind. */
#include <saffron.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TIMES 5

static size_t texts, valid;

static void ask_for_words(const saffron_cron_t *cron) {
    static const char *languages[] = {"en", "de"};
    size_t length;
    if (saffron_canonical(cron, NULL, 0, &length) != SAFFRON_BUFFER_TOO_SMALL) abort();
    char *text = malloc(length + 1);
    if (saffron_canonical(cron, text, length + 1, NULL) != SAFFRON_OK) abort();
    saffron_cron_t again;
    if (saffron_parse_in(text, length, SAFFRON_DIALECT_EXTENDED, NULL, 0, &again, NULL) != SAFFRON_OK) abort();
    if (!saffron_equal(cron, &again) || saffron_hash(cron) != saffron_hash(&again)) abort();
    free(text);
    for (int n = 0; n < 2; n++) {
        saffron_describe(cron, languages[n], 2, SAFFRON_HOUR_CYCLE_USUAL, NULL, 0, &length);
        text = malloc(length + 1);
        if (saffron_describe(cron, languages[n], 2, SAFFRON_HOUR_CYCLE_USUAL, text, length + 1, NULL) != SAFFRON_OK) abort();
        free(text);
    }
}

static void ask_for_times(const saffron_cron_t *cron, const saffron_zone_t *zone, int64_t time) {
    int64_t *times = malloc(TIMES * sizeof *times), found;
    size_t count;
    bool fires;
    saffron_clock_change_t change;
    saffron_iter_t *iter;
    saffron_contains(cron, zone, time, &fires);
    if (saffron_next_from(cron, zone, time, &found) == SAFFRON_OK) saffron_clock_change(cron, zone, found, &change);
    saffron_next_after(cron, zone, time, &found);
    saffron_prev_from(cron, zone, time, &found);
    saffron_prev_before(cron, zone, time, &found);
    saffron_next_batch(cron, zone, time, times, TIMES, &count);
    saffron_prev_batch(cron, zone, time, times, TIMES, &count);
    if (saffron_iter_new(cron, zone, time, INT64_MAX, &iter) != SAFFRON_OK) abort();
    for (int n = 0; n < TIMES; n++) {
        saffron_iter_next(iter, &found);
        saffron_iter_next_back(iter, &found);
    }
    saffron_iter_free(iter);
    free(times);
}

static void ask(const char *text, size_t length, saffron_dialect_t dialect) {
    static const int64_t moments[] = {SAFFRON_TIME_MIN, 1710054000, SAFFRON_TIME_MAX};
    saffron_cron_t cron;
    saffron_error_t *error;
    texts++;
    if (saffron_parse_in(text, length, dialect, "job", 3, &cron, &error) != SAFFRON_OK) {
        if (error->end > length || error->start > error->end || !strlen(error->rendered)) abort();
        saffron_error_free(error);
        return;
    }
    valid++;
    ask_for_words(&cron);
    for (saffron_dst_t dst = SAFFRON_DST_ADJUST; dst <= SAFFRON_DST_SHIFT; dst++) {
        saffron_zone_t *york;
        if (saffron_zone_named("America/New_York", 16, dst, &york, NULL) != SAFFRON_OK) abort();
        for (int n = 0; n < 3; n++) ask_for_times(&cron, york, moments[n]);
        saffron_zone_free(york);
    }
}

/* In memory of exactly its size, so that a read beyond it shows. */
static void ask_about_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) return;
    long size = ftell(file);
    rewind(file);
    char *text = size > 0 ? malloc((size_t)size) : NULL;
    if (size >= 0 && fread(text, 1, (size_t)size, file) == (size_t)size) {
        for (saffron_dialect_t dialect = 0; saffron_dialect_name(dialect); dialect++) ask(text, (size_t)size, dialect);
    }
    free(text);
    fclose(file);
}

int main(int count, char **folders) {
    for (int n = 1; n < count; n++) {
        DIR *folder = opendir(folders[n]);
        struct dirent *entry;
        while (folder && (entry = readdir(folder))) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", folders[n], entry->d_name);
            if (entry->d_name[0] != '.') ask_about_file(path);
        }
        if (folder) closedir(folder);
    }
    printf("replay: %zu texts, %zu of them expressions\n", texts, valid);
    return valid == 0;
}

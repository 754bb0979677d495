/* Many threads ask the same cron on the same zone, as many rounds as is told, and each
 * gets the same answers. */
#include <saffron.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREADS 8
#define TIMES 50

static int rounds;
static saffron_cron_t cron;
static saffron_zone_t *zone;
static int64_t wanted[TIMES];

static bool same_times(void) {
    int64_t times[TIMES], time = 0;
    size_t count;
    saffron_iter_t *iter;
    if (saffron_next_batch(&cron, zone, 0, times, TIMES, &count) != SAFFRON_OK || count != TIMES) return false;
    if (saffron_iter_new(&cron, zone, 1, SAFFRON_TIME_MAX, &iter) != SAFFRON_OK) return false;
    bool same = !memcmp(times, wanted, sizeof times);
    same &= saffron_prev_before(&cron, zone, wanted[TIMES - 1], &time) == SAFFRON_OK && time == wanted[TIMES - 2];
    for (size_t n = 0; n < TIMES; n++) same &= saffron_iter_next(iter, &time) == SAFFRON_OK && time == wanted[n];
    saffron_iter_free(iter);
    return same;
}

static bool same_texts(void) {
    saffron_error_t *error;
    saffron_zone_t *other;
    char text[32];
    if (saffron_canonical(&cron, text, sizeof text, NULL) != SAFFRON_OK || strcmp(text, "30 1 * * *")) return false;
    if (saffron_zone_named("America/New_York", 16, SAFFRON_DST_ADJUST, &other, NULL) != SAFFRON_OK) return false;
    saffron_zone_free(other);
    if (saffron_parse("0 9 * * 0", 9, &cron, &error) != SAFFRON_INVALID_EXPRESSION) return false;
    bool same = !strcmp(error->suggestion, "SUN");
    saffron_error_free(error);
    return same;
}

static void *ask(void *answer) {
    bool *same = answer;
    for (int n = 0; n < rounds && *same; n++) *same = same_times() && same_texts();
    return NULL;
}

int main(int count, char **arguments) {
    rounds = count > 1 ? atoi(arguments[1]) : 1;
    pthread_t threads[THREADS];
    bool same[THREADS];
    size_t filled;
    bool all = saffron_parse("30 1 * * *", 10, &cron, NULL) == SAFFRON_OK
        && saffron_zone_named("America/New_York", 16, SAFFRON_DST_ADJUST, &zone, NULL) == SAFFRON_OK
        && saffron_next_batch(&cron, zone, 0, wanted, TIMES, &filled) == SAFFRON_OK;
    for (int n = 0; n < THREADS; n++) {
        same[n] = true;
        if (pthread_create(&threads[n], NULL, ask, &same[n])) return 2;
    }
    for (int n = 0; n < THREADS; n++) {
        pthread_join(threads[n], NULL);
        all &= same[n];
    }
    saffron_zone_free(zone);
    printf("threads: %s\n", all ? "all the same" : "they differ");
    return !all;
}

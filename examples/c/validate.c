/* Checks cron expressions, one a line on standard input: says what each means and when it
 * fires next, or shows what is wrong with it. The exit status is 1 when one is not valid.
 *
 *     echo '0 9 * * MON-FRI' | ./validate Europe/Lisbon
 */
#define _POSIX_C_SOURCE 200809L
#include <saffron.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void show_next(const saffron_cron_t *cron, const saffron_zone_t *zone) {
    int64_t next;
    int32_t seconds_east;
    if (saffron_next_after(cron, zone, (int64_t)time(NULL), &next) != SAFFRON_OK
        || saffron_zone_offset(zone, next, &seconds_east) != SAFFRON_OK) {
        return; /* it never fires, as its description says */
    }
    /* The wall clock of the zone: the instant, moved by the zone's offset. */
    time_t local = (time_t)(next + seconds_east);
    char text[64];
    strftime(text, sizeof text, "%a %Y-%m-%d %H:%M", gmtime(&local));
    printf("    next on %s\n", text);
}

static bool check(const char *text, size_t length, const saffron_zone_t *zone) {
    saffron_cron_t cron;
    saffron_error_t *error;
    if (saffron_parse(text, length, &cron, &error) != SAFFRON_OK) {
        fprintf(stderr, "%s\n", error ? error->rendered : "out of order");
        saffron_error_free(error);
        return false;
    }
    char meaning[4096];
    saffron_status_t status =
        saffron_describe(&cron, NULL, 0, SAFFRON_HOUR_CYCLE_USUAL, meaning, sizeof meaning, NULL);
    printf("%.*s\n    %s\n", (int)length, text, status == SAFFRON_OK ? meaning : saffron_status_text(status));
    show_next(&cron, zone);
    return true;
}

int main(int count, char **arguments) {
    const char *name = count > 1 ? arguments[1] : "UTC";
    saffron_zone_t *zone;
    saffron_error_t *error;
    if (saffron_zone_named(name, strlen(name), SAFFRON_DST_ADJUST, &zone, &error) != SAFFRON_OK) {
        fprintf(stderr, "%s\n", error ? error->message : "out of order");
        saffron_error_free(error);
        return 2;
    }
    bool good = true;
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &capacity, stdin)) >= 0) {
        if (length > 0 && line[length - 1] == '\n') length--;
        good &= check(line, (size_t)length, zone);
    }
    free(line);
    saffron_zone_free(zone);
    return good ? 0 : 1;
}

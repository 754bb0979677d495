/* One check for each kind of case. Each says with `fail` what is wrong. */
#ifndef CORPUS_H
#define CORPUS_H

#include "json.h"
#include <saffron.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Says what is wrong with the case at hand; false. */
bool fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

bool check_accept(const json *test);
bool check_reject(const json *test);
bool check_sets(const json *test);
bool check_match(const json *test);
bool check_next(const json *test);
bool check_prev(const json *test);
bool check_equal(const json *test);
bool check_zone(const json *test);
bool check_describe(const json *test);

/* What the checks share. */
bool parse(const json *expr, saffron_cron_t *cron);
bool canonical_is(const saffron_cron_t *cron, const json *wanted);

#endif

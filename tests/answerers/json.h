/* A small strict JSON reader for the answerer: no trailing commas, no key twice. */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_LIST, JSON_OBJECT } json_kind;

typedef struct json {
    json_kind kind;
    bool truth;
    int64_t number;
    /* A string, which may hold NULs and has one after its end. */
    char *text;
    size_t length;
    /* Of a list and of an object; an object's keys beside them. */
    struct json *items;
    char **keys;
    size_t count;
} json;

/* Reads one value, which must be all there is. NULL where it is none. */
json *json_read(const char *text, size_t length);
void json_free(json *value);

/* The member of an object, or NULL. */
const json *json_member(const json *object, const char *key);

#endif

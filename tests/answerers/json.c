#include "json.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 16

typedef struct {
    const char *at;
    const char *end;
    int depth;
} reader;

static bool read_value(reader *in, json *value);

static void release(json *value) {
    for (size_t n = 0; n < value->count; n++) {
        release(&value->items[n]);
        if (value->keys) free(value->keys[n]);
    }
    free(value->items);
    free(value->keys);
    free(value->text);
}

static void skip_space(reader *in) {
    while (in->at < in->end && strchr(" \t\r\n", *in->at)) in->at++;
}

static bool take(reader *in, char wanted) {
    skip_space(in);
    if (in->at == in->end || *in->at != wanted) return false;
    in->at++;
    return true;
}

static bool take_word(reader *in, const char *word) {
    size_t length = strlen(word);
    if ((size_t)(in->end - in->at) < length || memcmp(in->at, word, length)) return false;
    in->at += length;
    return true;
}

static bool read_hex(reader *in, unsigned long *code) {
    *code = 0;
    for (int n = 0; n < 4; n++) {
        if (in->at == in->end || !isxdigit((unsigned char)*in->at)) return false;
        char digit[2] = {*in->at++, 0};
        *code = *code * 16 + strtoul(digit, NULL, 16);
    }
    return true;
}

static bool read_escape(reader *in, char **to) {
    if (in->at == in->end) return false;
    char letter = *in->at++;
    const char *plain = "\"\\/bfnrt", *means = "\"\\/\b\f\n\r\t";
    const char *found = letter ? strchr(plain, letter) : NULL;
    if (found) {
        *(*to)++ = means[found - plain];
        return true;
    }
    unsigned long code, low;
    if (letter != 'u' || !read_hex(in, &code)) return false;
    if (code >= 0xD800 && code < 0xDC00) {
        if (!take_word(in, "\\u") || !read_hex(in, &low) || low < 0xDC00 || low > 0xDFFF) return false;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    } else if (code >= 0xDC00 && code < 0xE000) {
        return false;
    }
    /* As UTF-8, which is never longer than the escape. */
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    int bytes = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (int n = bytes - 1; n > 0; n--, code >>= 6) (*to)[n] = (char)(0x80 | (code & 0x3F));
    (*to)[0] = (char)(code | marks[bytes]);
    *to += bytes;
    return true;
}

/* The opening quote has been taken. */
static bool read_string(reader *in, char **text, size_t *length) {
    char *to = *text = malloc((size_t)(in->end - in->at) + 1);
    if (!to) return false;
    while (in->at < in->end && *in->at != '"') {
        char letter = *in->at++;
        if ((unsigned char)letter < 0x20) return false;
        if (letter != '\\') *to++ = letter;
        else if (!read_escape(in, &to)) return false;
    }
    *to = 0;
    *length = (size_t)(to - *text);
    return in->at < in->end && *in->at++ == '"';
}

static bool read_number(reader *in, int64_t *number) {
    char digits[24];
    size_t length = 0;
    while (in->at < in->end && strchr("-0123456789", *in->at) && length < sizeof digits - 1) {
        digits[length++] = *in->at++;
    }
    digits[length] = 0;
    char *end;
    *number = strtoll(digits, &end, 10);
    return length > 0 && *end == 0;
}

/* Makes room for one more item, and for its key. */
static json *grow(json *value) {
    json *items = realloc(value->items, (value->count + 1) * sizeof *items);
    if (!items) return NULL;
    value->items = items;
    if (value->kind == JSON_OBJECT) {
        char **keys = realloc(value->keys, (value->count + 1) * sizeof *keys);
        if (!keys) return NULL;
        value->keys = keys;
        keys[value->count] = NULL;
    }
    json *item = &items[value->count++];
    memset(item, 0, sizeof *item);
    return item;
}

static bool read_items(reader *in, json *value) {
    char close = value->kind == JSON_OBJECT ? '}' : ']';
    if (take(in, close)) return true;
    do {
        json *item = grow(value);
        if (!item) return false;
        if (value->kind == JSON_OBJECT) {
            size_t length;
            char **key = &value->keys[value->count - 1];
            if (!take(in, '"') || !read_string(in, key, &length) || strlen(*key) != length) return false;
            for (size_t n = 0; n + 1 < value->count; n++) {
                if (!strcmp(value->keys[n], *key)) return false;
            }
            if (!take(in, ':')) return false;
        }
        if (!read_value(in, item)) return false;
    } while (take(in, ','));
    return take(in, close);
}

static bool read_value(reader *in, json *value) {
    skip_space(in);
    if (in->at == in->end || in->depth == DEEPEST) return false;
    if (take(in, '"')) {
        value->kind = JSON_STRING;
        return read_string(in, &value->text, &value->length);
    }
    if (*in->at == '{' || *in->at == '[') {
        value->kind = *in->at++ == '{' ? JSON_OBJECT : JSON_LIST;
        in->depth++;
        bool good = read_items(in, value);
        in->depth--;
        return good;
    }
    if (take_word(in, "null")) return true;
    if (take_word(in, "true")) {
        value->kind = JSON_BOOL;
        value->truth = true;
        return true;
    }
    if (take_word(in, "false")) {
        value->kind = JSON_BOOL;
        return true;
    }
    value->kind = JSON_NUMBER;
    return read_number(in, &value->number);
}

json *json_read(const char *text, size_t length) {
    json *value = calloc(1, sizeof *value);
    reader in = {text, text + length, 0};
    if (value && read_value(&in, value)) {
        skip_space(&in);
        if (in.at == in.end) return value;
    }
    json_free(value);
    return NULL;
}

void json_free(json *value) {
    if (!value) return;
    release(value);
    free(value);
}

const json *json_member(const json *object, const char *key) {
    for (size_t n = 0; n < object->count; n++) {
        if (!strcmp(object->keys[n], key)) return &object->items[n];
    }
    return NULL;
}

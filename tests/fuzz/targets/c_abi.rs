//! The C ABI says what the core says, whatever bytes it is given, and stays within
//! the buffers that it is given.
#![no_main]

use std::ffi::CStr;
use std::mem::MaybeUninit;
use std::ptr;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use saffron::{Cron, Dialect};
use saffron_c::cron::{saffron_canonical, saffron_cron_t, saffron_parse_in};
use saffron_c::describe::{SAFFRON_HOUR_CYCLE_USUAL, saffron_describe};
use saffron_c::error::{saffron_error_free, saffron_error_t};
use saffron_c::iter::{
    saffron_iter_free, saffron_iter_new, saffron_iter_next, saffron_iter_next_back,
};
use saffron_c::status::saffron_status_t::{SAFFRON_BUFFER_TOO_SMALL, SAFFRON_NONE, SAFFRON_OK};
use saffron_c::times::{
    saffron_contains, saffron_next_batch, saffron_prev_batch, saffron_prev_before,
};
use saffron_c::zone::{saffron_zone_free, saffron_zone_named, saffron_zone_t};

#[derive(Arbitrary, Debug)]
struct Call<'a> {
    time: i64,
    dst: u8,
    capacity: u8,
    dialect: u8,
    job: Option<&'a [u8]>,
    zone: &'a [u8],
    text: &'a [u8],
}

fuzz_target!(|call: Call| {
    let Some(cron) = parse(&call) else { return };
    let mut buffer = vec![0_u8; call.capacity.into()];
    let mut length = 0;
    // SAFETY: the pointers are good for their lengths.
    let written =
        unsafe { saffron_canonical(&cron, buffer.as_mut_ptr().cast(), buffer.len(), &mut length) };
    let fits = length < buffer.len();
    assert_eq!(written, if fits { SAFFRON_OK } else { SAFFRON_BUFFER_TOO_SMALL });
    if fits {
        let canonical = str::from_utf8(&buffer[..length]).expect("it is ASCII");
        assert_eq!(canonical, core_says(&call).expect("it was parsed").to_string());
    }
    let usual: &[u8] = if call.dst % 2 == 0 { b"en" } else { b"de" };
    for (language, hour_cycle) in [(usual, SAFFRON_HOUR_CYCLE_USUAL), (call.zone, call.dst.into())] {
        // SAFETY: as above.
        let written = unsafe {
            saffron_describe(
                &cron,
                language.as_ptr().cast(),
                language.len(),
                hour_cycle,
                buffer.as_mut_ptr().cast(),
                buffer.len(),
                &mut length,
            )
        };
        if written == SAFFRON_OK {
            assert!(0 < length && length < buffer.len());
            assert!(str::from_utf8(&buffer[..length]).is_ok());
        } else {
            assert!(language == call.zone || written == SAFFRON_BUFFER_TOO_SMALL);
        }
    }

    let mut zone: *mut saffron_zone_t = ptr::null_mut();
    // SAFETY: as above; a NULL for the error asks for none.
    unsafe {
        saffron_zone_named(
            call.zone.as_ptr().cast(),
            call.zone.len(),
            call.dst.into(),
            &mut zone,
            ptr::null_mut(),
        );
    }
    let mut times = vec![0_i64; (call.capacity % 8).into()];
    let (mut count, mut previous, mut fires) = (0, 0, false);
    // SAFETY: as above; a NULL zone is UTC.
    unsafe {
        let found =
            saffron_next_batch(&cron, zone, call.time, times.as_mut_ptr(), times.len(), &mut count);
        assert_eq!(found, SAFFRON_OK);
        assert!(times[..count].is_sorted_by(|a, b| a < b));
        for &time in &times[..count] {
            assert!(time > call.time);
            assert_eq!(saffron_contains(&cron, zone, time, &mut fires), SAFFRON_OK);
            assert!(fires);
        }
        if let [first, second, ..] = times[..count] {
            assert_eq!(saffron_prev_before(&cron, zone, second, &mut previous), SAFFRON_OK);
            assert_eq!(previous, first);
        }
    }
    backwards(&cron, zone, &times[..count]);
    taken_in_turn(&cron, zone, &times[..count]);
    // SAFETY: it is freed once; NULL is fine.
    unsafe { saffron_zone_free(zone) };
});

/// The batch of the times before the last one has the others, from the last to the first.
fn backwards(cron: &saffron_cron_t, zone: *const saffron_zone_t, times: &[i64]) {
    let [others @ .., last] = times else { return };
    let (mut found, mut count) = (vec![0_i64; others.len()], 0);
    // SAFETY: the pointers are good for their lengths; a NULL zone is UTC.
    let status = unsafe {
        saffron_prev_batch(cron, zone, *last, found.as_mut_ptr(), found.len(), &mut count)
    };
    assert_eq!((status, count), (SAFFRON_OK, others.len()));
    assert!(found.iter().eq(others.iter().rev()));
}

/// An iterator from the first to the last time has them all, from either side.
fn taken_in_turn(cron: &saffron_cron_t, zone: *const saffron_zone_t, times: &[i64]) {
    let (Some(&first), Some(&last)) = (times.first(), times.last()) else { return };
    let (mut iter, mut found) = (ptr::null_mut(), 0);
    // SAFETY: the pointers are good; a NULL zone is UTC, and the iterator is freed once.
    unsafe {
        assert_eq!(saffron_iter_new(cron, zone, first, last + 1, &mut iter), SAFFRON_OK);
        let (mut start, mut end) = (0, times.len());
        while start < end {
            assert_eq!(saffron_iter_next(iter, &mut found), SAFFRON_OK);
            assert_eq!(found, times[start]);
            start += 1;
            if start < end {
                assert_eq!(saffron_iter_next_back(iter, &mut found), SAFFRON_OK);
                end -= 1;
                assert_eq!(found, times[end]);
            }
        }
        assert_eq!(saffron_iter_next(iter, &mut found), SAFFRON_NONE);
        assert_eq!(saffron_iter_next_back(iter, &mut found), SAFFRON_NONE);
        saffron_iter_free(iter);
    }
}

fn core_says(call: &Call) -> Option<Cron> {
    let text = str::from_utf8(call.text).ok()?;
    let dialect = *Dialect::ALL.get(usize::from(call.dialect))?;
    match call.job {
        None => dialect.parse(text).ok(),
        Some(job) => dialect.parse_for_job(text, str::from_utf8(job).ok()?).ok(),
    }
}

/// Parses, and looks at every part of an error.
fn parse(call: &Call) -> Option<saffron_cron_t> {
    let text = call.text;
    let (job, job_length) = call.job.map_or((ptr::null(), 0), |job| (job.as_ptr(), job.len()));
    let mut cron = MaybeUninit::uninit();
    let mut error: *mut saffron_error_t = ptr::null_mut();
    // SAFETY: the pointers are good for their lengths.
    let status = unsafe {
        saffron_parse_in(
            text.as_ptr().cast(),
            text.len(),
            call.dialect.into(),
            job.cast(),
            job_length,
            cron.as_mut_ptr(),
            &mut error,
        )
    };
    if status == SAFFRON_OK {
        assert!(error.is_null());
        // SAFETY: it was written.
        return Some(unsafe { cron.assume_init() });
    }
    if !error.is_null() {
        // SAFETY: an error's strings are NULL or end in a NUL, and it is freed once.
        unsafe {
            let report = &*error;
            assert!(report.start <= report.end && report.end <= text.len());
            for text in
                [report.code, report.field, report.message, report.suggestion, report.rendered]
            {
                assert!(text.is_null() || CStr::from_ptr(text).to_str().is_ok());
            }
            saffron_error_free(error);
        }
    }
    None
}

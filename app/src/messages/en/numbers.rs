//! Numbers, dates and plurals in English.

/// *28 February 2014* from `2014-02-28`; a date that cannot be read is given as it stands.
pub(super) fn date_in_words(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let Some(month) = month.checked_sub(1).and_then(|index| MONTHS.get(index)) else {
        return iso.to_owned();
    };
    format!("{day} {month} {year}")
}

/// A number with a comma between thousands.
pub(super) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// *1 line*, *2 lines*, *no line* being *0 lines*.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", grouped(count))
}

#[cfg(test)]
mod tests {
    use super::{counted, date_in_words, grouped};

    #[test]
    fn dates_and_numbers_are_english() {
        assert_eq!(date_in_words("2014-02-28"), "28 February 2014");
        assert_eq!(date_in_words("2013-10-01"), "1 October 2013");
        assert_eq!(date_in_words("2013-13-01"), "2013-13-01");
        assert_eq!(date_in_words("été"), "été");
        assert_eq!(grouped(4_346), "4,346");
        assert_eq!(grouped(346), "346");
        assert_eq!(counted(0, "note", "notes"), "0 notes");
        assert_eq!(counted(1, "note", "notes"), "1 note");
    }
}

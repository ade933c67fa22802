//! Dates and plurals in Portuguese. Thousands are parted as in French, by a narrow no-break space.

pub(super) use crate::messages::fr::grouped;

/// *28 de fevereiro de 2014* from `2014-02-28`; a date that cannot be read is given as it stands.
pub(super) fn date_in_words(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ];
    let mut parts = iso.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) = (parts.next(), parts.next(), parts.next()) else {
        return iso.to_owned();
    };
    let Some(month) = month.checked_sub(1).and_then(|index| MONTHS.get(index)) else {
        return iso.to_owned();
    };
    format!("{day} de {month} de {year}")
}

/// *1 linha*, *2 linhas*; none is plural: *0 linhas*.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{} {noun}", grouped(count))
}

#[cfg(test)]
mod tests {
    use super::{counted, date_in_words};

    #[test]
    fn dates_and_numbers_are_portuguese() {
        assert_eq!(date_in_words("2026-11-24"), "24 de novembro de 2026");
        assert_eq!(date_in_words("2013-10-01"), "1 de outubro de 2013");
        assert_eq!(date_in_words("2013-13-01"), "2013-13-01");
        assert_eq!(date_in_words("été"), "été");
        assert_eq!(counted(0, "nota", "notas"), "0 notas");
        assert_eq!(counted(1, "nota", "notas"), "1 nota");
        assert_eq!(counted(4_346, "nota", "notas"), "4\u{202f}346 notas");
    }
}

//! Whether every language has all its words: sheets, levies, pages that search offers.

use sheets::argument::Tool;
use sheets::{Catalogue, Language};
use tariff_data::levies::{Country, TABLES, read, wording};
use tariff_data::refusal::Refusal;

use crate::failure::Failure;
use crate::helps;

/// Reads the words of every language, or says the first that is missing, left over or cannot be used.
pub fn check() -> Result<(), Failure> {
    let refused = |error: Refusal| Failure::new(format!("{}:{} : {}", error.file, error.line, error.what), error.mend);
    let countries: Vec<Country> =
        TABLES.iter().map(|(file, text)| read(file, text)).collect::<Result<_, _>>().map_err(refused)?;
    for language in Language::ALL {
        Catalogue::penalties(language).map_err(refused)?;
        Catalogue::duties(language).map_err(refused)?;
        for tool in Tool::ALL {
            Catalogue::guided(*tool, language).map_err(refused)?;
        }
        wording::say(&mut countries.clone(), TABLES, language).map_err(refused)?;
        helps::tools(language)?;
    }
    Ok(())
}

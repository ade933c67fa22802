//! The form as data: what may be told, in groups, with what was told and what is still needed.

use simulators::duty::{ARTICLE_FIELDS, Article, Computed, Declaration, FIELDS, Form, Origin, Place, Regime, write};
use tariff_data::levies::{Amount, Choice as Told, Condition, Country, Fact, Per};

use super::book::Book;

/// An answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As addresses write it.
    pub word: String,
    /// As it is shown.
    pub label: String,
}

/// A field of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its word in addresses.
    pub field: String,
    /// Its name.
    pub label: String,
    /// One sentence of help.
    pub help: String,
    /// `choice`, `date`, `sum`, `insurance`, `number`, `code` or `currency`.
    pub kind: &'static str,
    /// The unit that follows; empty when there is none.
    pub unit: String,
    /// What was told, as addresses write it; empty when nothing was.
    pub value: String,
    /// Answers to choose from.
    pub choices: Vec<Choice>,
    /// Without it the sum is a minimum, or there is none.
    pub needed: bool,
    /// Shown only to who looks for it.
    pub rare: bool,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its word.
    pub key: &'static str,
    /// Its heading.
    pub title: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// The name of a field on screen; empty when no field has this name.
pub(super) fn field_label(book: &Book, country: &Country, field: &str) -> String {
    let words = &book.words;
    if field == "pays" || FIELDS.iter().chain(ARTICLE_FIELDS).any(|(known, _)| *known == field) {
        return words.part_of("duty-field", field, "label");
    }
    if let Some(rest) = field.strip_prefix("cours.") {
        let (code, part) = rest.strip_suffix(".jour").map_or((rest, "cours"), |code| (code, "cours-jour"));
        return words.fill(&format!("duty-field.{part}.label"), &[("currency", &code.to_ascii_uppercase())]);
    }
    if let Some(key) = field.strip_prefix("taux.") {
        let name = country.levy(key).map_or(key, |levy| levy.short.as_str());
        return words.fill("duty-field.taux.label", &[("levy", name)]);
    }
    country.switch(field).map_or_else(String::new, |switch| book.words.typeset(&switch.text))
}

/// The form: groups of the declaration, then of each article.
pub(super) fn form(
    book: &Book,
    country: &Country,
    declaration: &Declaration,
    computed: Option<&Computed>,
) -> (Vec<Group>, Vec<Vec<Group>>) {
    let pairs = write(country, declaration);
    let mut parts = pairs.split(|(key, _)| key == simulators::duty::NEXT);
    let general = parts.next().unwrap_or_default();
    let missing = computed.map(|computed| computed.missing.as_slice()).unwrap_or_default();
    let asked = computed.map(|computed| computed.rates_asked.as_slice()).unwrap_or_default();
    let maker = Maker { book, country, missing };
    let groups = maker.general(declaration, general);
    let articles = declaration.articles.iter().enumerate().zip(parts);
    let articles = articles.map(|((rank, article), told)| {
        let rates = asked.iter().filter(|(of, _)| of.is_none_or(|of| of == rank)).map(|(_, levy)| *levy);
        maker.article(rank, article, told, &rates.collect::<Vec<_>>())
    });
    (groups, articles.collect())
}

struct Maker<'a> {
    book: &'a Book,
    country: &'a Country,
    missing: &'a [Place],
}

impl Maker<'_> {
    fn general(&self, declaration: &Declaration, told: &[(String, String)]) -> Vec<Group> {
        let words = &self.book.words;
        let one = |field: &str| self.known(None, field, told);
        let countries = self.book.countries.iter();
        let choices = countries.map(|one| Choice { word: one.code.clone(), label: words.typeset(&one.name) }).collect();
        let pays = Field {
            field: "pays".to_owned(),
            label: words.say("duty-field.pays.label"),
            help: words.say("duty-field.pays.help"),
            kind: "choice",
            unit: String::new(),
            value: self.country.code.clone(),
            choices,
            needed: false,
            rare: false,
        };
        let mut operation = vec![pays, one("jour"), one("regime")];
        if declaration.regime == Regime::Relief {
            operation.push(one("motif"));
        }
        operation.push(one("transport"));
        let terms = declaration.incoterm;
        let mut costs = vec![one("incoterm"), one("monnaie")];
        for currency in currencies(self.country, declaration) {
            let code = currency.to_ascii_lowercase();
            let names = [("currency", currency.as_str()), ("home", self.country.currency.as_str())];
            for (part, suffix, kind) in [("cours", "", "number"), ("cours-jour", ".jour", "date")] {
                let field = format!("cours.{code}{suffix}");
                costs.push(Field {
                    label: words.fill_of("duty-field", &[part, ".label"].concat(), &names),
                    help: words.fill_of("duty-field", &[part, ".help"].concat(), &names),
                    kind,
                    unit: String::new(),
                    value: value(told, &field),
                    choices: Vec::new(),
                    needed: suffix.is_empty() && value(told, &field).is_empty(),
                    rare: false,
                    field,
                });
            }
        }
        costs.extend([
            seen(one("fret"), terms.adds_freight()),
            seen(one("assurance"), terms.adds_insurance()),
            Field { rare: true, ..one("frais") },
        ]);
        if terms.may_deduct() {
            costs.push(one("deductions"));
        }
        if declaration.articles.len() > 1 && terms.adds_freight() {
            costs.push(one("repartition"));
        }
        let importer = vec![one("importateur")];
        vec![self.group("operation", operation), self.group("costs", costs), self.group("importer", importer)]
    }

    fn article(&self, rank: usize, article: &Article, told: &[(String, String)], rates: &[usize]) -> Vec<Group> {
        let one = |field: &str| self.known(Some(rank), field, told);
        let words = &self.book.words;
        let mut origin = vec![one("origine")];
        if article.origin != Origin::Third {
            origin.extend([one("preuve"), one("direct")]);
        }
        let wanted = self.wanted(article);
        let is_wanted = |field: &&str| wanted.contains(field) || !value(told, field).is_empty();
        let of = |fields: &[&'static str]| fields.iter().copied().filter(|field| is_wanted(field)).map(one).collect();
        let vehicle: Vec<Field> = of(&["etat", "age", "cv"]);
        let mut measures: Vec<Field> = of(&["net", "litres", "degre", "cigarettes"]);
        measures.push(Field { rare: true, ..one("quantite") });
        measures.push(seen(one("brut"), false));
        let mut tariff: Vec<Field> = rates
            .iter()
            .filter_map(|levy| self.country.levies.get(*levy))
            .map(|levy| {
                let field = format!("taux.{}", levy.key);
                Field {
                    label: words.fill("duty-field.taux.label", &[("levy", &levy.short)]),
                    help: words.say("duty-field.taux.help"),
                    kind: "number",
                    unit: words.say("duty-unit.percent"),
                    value: value(told, &field),
                    choices: Vec::new(),
                    needed: true,
                    rare: false,
                    field,
                }
            })
            .collect();
        tariff.extend(["droit", "redevance"].map(|field| Field { rare: true, ..one(field) }));
        let goods = vec![one("ligne"), one("prix")];
        let groups =
            [("goods", goods), ("origin", origin), ("vehicle", vehicle), ("measures", measures), ("tariff", tariff)];
        groups
            .into_iter()
            .filter(|(_, fields)| !fields.is_empty())
            .map(|(key, fields)| self.group(key, fields))
            .collect()
    }

    /// Fields that the levies on this line look at.
    fn wanted(&self, article: &Article) -> Vec<&'static str> {
        let Some(line) = &article.line else { return Vec::new() };
        let mut wanted = Vec::new();
        let look = |conditions: &[Condition], wanted: &mut Vec<&'static str>| {
            for condition in conditions {
                match &condition.fact {
                    Fact::Measure(measure) => wanted.push(measure.key()),
                    // What the line says is not asked.
                    Fact::Choice(Told::Condition) if line.state.is_some() => {}
                    Fact::Choice(choice) => wanted.push(choice.key()),
                    Fact::Switch(_) => {}
                }
            }
        };
        for levy in self.country.levies.iter().filter(|levy| levy.scope.holds(&line.code)) {
            for rate in levy.rates.iter().filter(|rate| rate.scope.holds(&line.code)) {
                look(&rate.when, &mut wanted);
                if rate.base_floor.is_some() {
                    wanted.push("cigarettes");
                }
                if let Amount::Francs { per, .. } = rate.amount {
                    wanted.push(match per {
                        Per::Tonne | Per::Kilogram => "net",
                        Per::Litre | Per::Hectolitre | Per::PureLitre => "litres",
                        Per::Declaration => "",
                    });
                }
            }
        }
        for notice in &self.country.notices {
            if notice.lines.as_ref().is_some_and(|scope| scope.holds(&line.code)) {
                look(&notice.when, &mut wanted);
            }
        }
        wanted
    }

    fn group(&self, key: &'static str, fields: Vec<Field>) -> Group {
        Group { key, title: self.book.words.say_of("duty-group", key), fields }
    }

    fn known(&self, article: Option<usize>, field: &str, told: &[(String, String)]) -> Field {
        let words = &self.book.words;
        let fields = if article.is_some() { ARTICLE_FIELDS } else { FIELDS };
        let form = fields.iter().find(|(known, _)| *known == field).map_or(Form::Code, |(_, form)| *form);
        let mut value = value(told, field);
        let (kind, unit, choices): (&str, &str, &[&str]) = match form {
            Form::Day => ("date", "", &[]),
            Form::Words(words) => ("choice", "", words),
            Form::Sum => ("sum", "", &[]),
            Form::Insurance => ("insurance", "", &[]),
            Form::Number(unit) => ("number", unit, &[]),
            Form::Code => ("code", "", &[]),
            Form::Currency => ("currency", "", &[]),
        };
        let prefix = if choices == ["oui", "non"] { "truth" } else { field };
        // What is as usual is not written in an address.
        if value.is_empty() && matches!(field, "regime" | "importateur" | "incoterm" | "repartition" | "origine") {
            value = choices.first().copied().unwrap_or_default().to_owned();
        }
        if value.is_empty() && field == "monnaie" {
            value.clone_from(&self.country.currency);
        }
        let choice =
            |word: &&str| Choice { word: (*word).to_owned(), label: words.part_of("duty-choice", prefix, word) };
        Field {
            field: field.to_owned(),
            label: words.part_of("duty-field", field, "label"),
            help: words.part_of("duty-field", field, "help"),
            kind,
            unit: if unit.is_empty() {
                String::new()
            } else {
                words.find_of("duty-unit", unit).unwrap_or_default().to_owned()
            },
            value,
            choices: choices.iter().map(choice).collect(),
            needed: self.missing.iter().any(|place| place.article == article && place.field == field),
            rare: false,
        }
    }
}

/// A field that is shown to everybody when it matters or is needed, else to who looks for it.
fn seen(field: Field, matters: bool) -> Field {
    Field { rare: !matters && !field.needed, ..field }
}

fn value(told: &[(String, String)], field: &str) -> String {
    told.iter().find(|(key, _)| key == field).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// Currencies whose rate must be told, once each.
fn currencies(country: &Country, declaration: &Declaration) -> Vec<String> {
    let sums = [&declaration.freight, &declaration.other_costs, &declaration.deductions].into_iter().flatten();
    let insured = match &declaration.insurance {
        Some(simulators::duty::Insurance::Sum(sum)) => Some(sum),
        _ => None,
    };
    let prices = declaration.articles.iter().filter_map(|article| article.price.as_ref());
    let used = sums.chain(insured).chain(prices).map(|sum| sum.currency.clone()).chain(declaration.currency.clone());
    let fixed = |currency: &String| *currency == country.currency || currency == "EUR" && country.currency == "XOF";
    let mut currencies: Vec<String> = Vec::new();
    for currency in used.filter(|currency| !fixed(currency)) {
        if !currencies.contains(&currency) {
            currencies.push(currency);
        }
    }
    currencies
}

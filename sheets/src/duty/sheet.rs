//! The whole sheet of a declaration.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use simulators::duty::{Assessment, Charge, Computed, Declaration, NEXT, Regime, assess, regime_units, write};
use tariff_data::exact;
use tariff_data::levies::{Country, Levy};

use super::book::{Book, Lines};
use super::form::{Group, field_label, form};
use super::handover::argue;
use super::money::{Money, number, percent};
use super::questions::{Question, questions};
use super::reading::{FieldError, Taken, refused, taken};
use super::settlement::{ArticleSheet, Line, Source, Writer, title};
use crate::amounts::day;
use crate::penalties::Cited;
use crate::{Catalogue, encode};

/// A formality or a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its word.
    pub key: String,
    /// `formality` or `warning`.
    pub kind: &'static str,
    /// In words.
    pub text: String,
    /// The articles it concerns, from 0; none when it is about the whole declaration.
    pub articles: Vec<usize>,
    /// What it depends on, when that was not told.
    pub depends: Option<String>,
    /// Paragraphs of the corpus.
    pub cites: Vec<Cited>,
    /// Where it is written.
    pub source: Source,
}

/// What somebody receives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// Their word.
    pub key: &'static str,
    /// Their name.
    pub label: String,
    /// How much.
    pub amount: Money,
}

/// A part of the landed cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// `value`, or the word of a levy.
    pub key: String,
    /// Its name.
    pub label: String,
    /// How much.
    pub amount: Money,
    /// Hundredths of hundredths of the landed cost, rounded down.
    pub share: u64,
    /// The same in words.
    pub share_text: String,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Which article, from 0; `None` for the declaration.
    pub article: Option<usize>,
    /// The field.
    pub field: String,
    /// In words.
    pub text: String,
}

/// What the declaration costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Result {
    /// Whether nothing that is due was left out.
    pub complete: bool,
    /// Customs value of all articles.
    pub value: Money,
    /// The charges of all articles together, levy by levy.
    pub settlement: Vec<Line>,
    /// The articles.
    pub articles: Vec<ArticleSheet>,
    /// Charges of the declaration as a whole.
    pub general: Vec<Line>,
    /// All charges; its words say when something is left out. So do those of the landed cost.
    pub total: Money,
    /// What is paid now.
    pub payable: Money,
    /// What must be secured.
    pub security: Option<Money>,
    /// Customs value and what is paid.
    pub landed: Money,
    /// What may be set against other taxes.
    pub recoverable: Money,
    /// The cost without that.
    pub net: Money,
    /// What is paid, in hundredths of the customs value.
    pub rate_text: Option<String>,
    /// The least and the most, over what was not answered; in words.
    pub range: (Money, Option<Money>, String),
    /// Who receives what.
    pub shares: Vec<Share>,
    /// What the landed cost is made of.
    pub bars: Vec<Bar>,
    /// How amounts are rounded.
    pub rounding: String,
    /// Its paragraphs.
    pub rounding_cites: Vec<Cited>,
    /// What the regime does.
    pub regime: String,
    /// Its paragraphs.
    pub regime_cites: Vec<Cited>,
    /// What is disputed or not told.
    pub questions: Vec<Question>,
    /// Formalities and warnings.
    pub notices: Vec<Notice>,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// The sheet of a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The facts that were taken, as a query.
    pub query: String,
    /// The same with the version of the data and the total, to be kept.
    pub keep: String,
    /// Version of the data.
    pub version: String,
    /// What differs since the address was made.
    pub outdated: Option<String>,
    /// Code of the country.
    pub country: String,
    /// Its name.
    pub country_name: String,
    /// The day of registration, in words.
    pub day: String,
    /// What was typed and not taken.
    pub errors: Vec<FieldError>,
    /// The fields of the declaration.
    pub form: Vec<Group>,
    /// The fields of each article.
    pub articles: Vec<Vec<Group>>,
    /// What each article is called: *Article 1 : voitures*.
    pub titles: Vec<String>,
    /// Short phrases for the strip: the landed cost, the charges, the rate.
    pub strip: (String, String, String),
    /// Where the value is argued, below the home page; empty when that cannot be.
    pub argue: String,
    /// What it costs; `None` without articles, or when a figure cannot be used.
    pub result: Option<Result>,
}

/// The sheet of a declaration, from the pairs of its address. `today` stands in for a day that is not told.
#[must_use]
pub fn sheet(book: &Book, lines: &dyn Lines, pairs: &[(String, String)], today: NaiveDate) -> Sheet {
    let Some(taken) = taken(book, lines, pairs, today) else {
        return empty(book);
    };
    let Taken { country, declaration, mut errors, then } = taken;
    let assessed = assess(country, &book.parities, &declaration);
    let assessment = match &assessed {
        // Nothing is said of a cost before one article at least has its line and its price.
        Ok(assessment) => Some(assessment).filter(|found| found.computed.articles.iter().any(Option::is_some)),
        Err(wrong) => {
            errors.extend(wrong.iter().map(|one| refused(book, country, one)));
            None
        }
    };
    let result = assessment.map(|assessment| result(book, lines, country, &declaration, assessment));
    let computed = assessed.as_ref().ok().map(|assessment| &assessment.computed);
    let (form, articles) = form(book, country, &declaration, computed);
    let titles = declaration.articles.iter().enumerate().map(|(rank, article)| title(book, lines, rank, article));
    let query = query(country, &declaration);
    let total = result.as_ref().map(|result| result.total.amount.clone()).unwrap_or_default();
    let kept = encode(&[("version", book.version.as_str()), ("total", total.as_str())]);
    let (head, rest) = split_query(&query);
    Sheet {
        keep: format!("{head}&{kept}{rest}"),
        version: book.version.clone(),
        outdated: then
            .filter(|(version, _)| *version != book.version)
            .map(|then| outdated(book, country, &then, &total)),
        country: country.code.clone(),
        country_name: book.words.typeset(&country.name),
        day: day(&book.words, declaration.day),
        strip: strip(&book.words, &declaration, !errors.is_empty(), result.as_ref()),
        query,
        errors,
        form,
        articles,
        titles: titles.collect(),
        argue: argue(country, &declaration),
        result,
    }
}

/// The declaration as a query, its country first.
pub(super) fn query(country: &Country, declaration: &Declaration) -> String {
    let pays = [("pays".to_owned(), country.code.clone())];
    encode(&[pays.as_slice(), &write(country, declaration)].concat())
}

/// A query before its first article, and from there.
fn split_query(query: &str) -> (&str, &str) {
    let opening = format!("&{NEXT}=");
    query.find(&opening).map_or((query, ""), |at| query.split_at(at))
}

fn empty(book: &Book) -> Sheet {
    Sheet {
        query: String::new(),
        keep: String::new(),
        version: book.version.clone(),
        outdated: None,
        country: String::new(),
        country_name: String::new(),
        day: String::new(),
        errors: Vec::new(),
        form: Vec::new(),
        articles: Vec::new(),
        titles: Vec::new(),
        strip: (book.words.say("duty-result.empty"), String::new(), String::new()),
        argue: String::new(),
        result: None,
    }
}

fn outdated(book: &Book, country: &Country, (version, total): &(String, String), now: &str) -> String {
    let words = &book.words;
    let Some(then) = exact::read(total) else {
        return words.fill("duty-result.outdated-unknown", &[("then", version)]);
    };
    let sum = Money::of(words, then, &country.currency).text;
    let said = words.fill("duty-result.outdated", &[("then", version), ("sum", &sum)]);
    if total == now { format!("{said} {}", words.say("duty-result.same-total")) } else { said }
}

fn result(
    book: &Book,
    lines: &dyn Lines,
    country: &Country,
    declaration: &Declaration,
    assessment: &Assessment,
) -> Result {
    let computed = &assessment.computed;
    let writer = Writer { book, country, declaration, computed };
    let words = &book.words;
    let money = |amount| writer.money(amount);
    let articles = writer.articles(lines);
    let general: Vec<Line> = computed.general.charges.iter().filter_map(|charge| writer.line(charge)).collect();
    let rounding = computed.rounding.and_then(|rank| country.roundings.get(rank));
    let elsewhere = country.code != "sn" && declaration.regime != Regime::HomeUse;
    let regime = words.say_of("duty-regime", declaration.regime.key());
    // What is known to leave something out says so wherever it stands.
    let minimum = !computed.is_complete() || assessment.most.is_none() && assessment.least == computed.total;
    let cost = |amount| Money::cost(words, amount, &country.currency);
    let at_least = |sum: Money, minimum: bool| {
        if minimum { sum.at_least(words) } else { sum }
    };
    let paid = declaration.regime == Regime::HomeUse;
    let lacking = minimum && paid || !computed.values.missing.is_empty();
    Result {
        complete: computed.is_complete(),
        value: money(computed.values.total),
        settlement: settlement(&writer, &articles, &general),
        total: at_least(money(computed.total), minimum),
        payable: money(assessment.payable),
        security: assessment.security.map(money),
        landed: at_least(cost(assessment.landed), lacking),
        recoverable: writer.least(
            if assessment.payable.is_zero() { Decimal::ZERO } else { computed.recoverable },
            partial(country, computed, &|levy| levy.recoverable),
        ),
        net: at_least(cost(assessment.net()), lacking),
        rate_text: assessment
            .effective_rate()
            .map(|rate| words.fill("duty-result.rate", &[("rate", &number(words, rate))]))
            .map(|rate| if minimum { words.fill("money.at-least", &[("least", &rate)]) } else { rate }),
        range: range(&writer, assessment),
        shares: computed
            .by_beneficiary(country)
            .into_iter()
            .map(|(one, amount)| Share {
                key: one.key(),
                label: words.say_of("beneficiary", one.key()),
                amount: writer.least(amount, partial(country, computed, &|levy| levy.beneficiary == one)),
            })
            .collect(),
        bars: bars(&writer, assessment),
        rounding: rounding.map_or_else(String::new, |rounding| {
            words.say(&format!("duty-rounding.{}-{}", rounding.rule.key(), country.currency))
        }),
        rounding_cites: rounding.map(|rounding| writer.paragraphs(&rounding.basis.units)).unwrap_or_default(),
        regime: if elsewhere { format!("{regime} {}", words.say("duty-regime.elsewhere")) } else { regime },
        regime_cites: writer.paragraphs(&regime_units(&country.code, declaration.regime, declaration.relief)),
        questions: questions(&writer, &assessment.questions),
        notices: notices(&writer, assessment),
        missing: computed
            .missing
            .iter()
            .map(|place| Missing {
                article: place.article,
                field: place.field.clone(),
                text: words.fill("duty-missing.text", &[("label", &field_label(book, country, &place.field))]),
            })
            .collect(),
        articles,
        general,
    }
}

/// Whether a charge of these levies is not wholly known.
fn partial(country: &Country, computed: &Computed, of: &dyn Fn(&Levy) -> bool) -> bool {
    let is = |charge: &Charge| charge.is_partial() && country.levies.get(charge.levy).is_some_and(of);
    computed.charges().any(|(_, charge)| is(charge))
}

/// One line for each levy over all articles: that of the article when there is one only, else the sum.
fn settlement(writer: &Writer<'_>, articles: &[ArticleSheet], general: &[Line]) -> Vec<Line> {
    let all: Vec<&Line> = articles.iter().flat_map(|article| &article.lines).chain(general).collect();
    let levies = writer.country.levies.iter();
    let of = |key: &str| all.iter().copied().filter(|line| line.levy == key).collect::<Vec<&Line>>();
    levies
        .filter_map(|levy| {
            let lines = of(&levy.key);
            let due: Vec<&Line> = lines.iter().copied().filter(|line| line.status == "due").collect();
            let mut whole = (*due.first().or(lines.first())?).clone();
            if due.len() > 1 {
                let add = |part: &dyn Fn(&Line) -> Option<String>| {
                    let amounts = due.iter().filter_map(|line| part(line));
                    exact::sum(amounts.filter_map(|amount| exact::read(&amount))).unwrap_or_default()
                };
                whole.partial = lines.iter().any(|line| line.partial);
                let sum = |part: &dyn Fn(&Line) -> Option<String>| writer.least(add(part), whole.partial);
                whole.amount = sum(&|line| Some(line.amount.amount.clone()));
                whole.base =
                    whole.base.as_ref().map(|_| sum(&|line| line.base.as_ref().map(|base| base.amount.clone())));
                if due.iter().any(|line| line.rate != whole.rate) {
                    whole.rate = writer.book.words.say("duty-base.none");
                }
                whole.formula = String::new();
                whole.exact = None;
            }
            Some(whole)
        })
        .collect()
}

fn range(writer: &Writer<'_>, assessment: &Assessment) -> (Money, Option<Money>, String) {
    let words = &writer.book.words;
    let least = writer.money(assessment.least);
    let most = assessment.most.map(|most| writer.money(most));
    let text = match &most {
        Some(most) if most.amount == least.amount => least.text.clone(),
        Some(most) => words.fill("money.between", &[("least", &least.text), ("most", &most.text)]),
        None => words.fill("money.at-least", &[("least", &least.text)]),
    };
    (least, most, text)
}

/// The parts of the landed cost. Shares are whole ten-thousandths, rounded down.
fn bars(writer: &Writer<'_>, assessment: &Assessment) -> Vec<Bar> {
    let computed = &assessment.computed;
    let words = &writer.book.words;
    let mut parts = vec![("value".to_owned(), words.say("duty-bar.value"), computed.values.total, false)];
    if !assessment.payable.is_zero() {
        parts.extend(computed.by_levy(writer.country).into_iter().filter_map(|(rank, amount)| {
            let levy = writer.country.levies.get(rank)?;
            let least = partial(writer.country, computed, &|one| one.key == levy.key);
            Some((levy.key.clone(), words.typeset(&levy.short), amount, least))
        }));
    }
    let share = |amount: Decimal| {
        let whole = assessment.landed;
        let share = exact::whole_share(amount, Decimal::from(10_000), whole);
        share.and_then(|share| u64::try_from(share.mantissa()).ok()).unwrap_or_default()
    };
    parts
        .into_iter()
        .filter(|(_, _, amount, _)| !amount.is_zero())
        .map(|(key, label, amount, least)| Bar {
            key,
            label,
            amount: writer.least(amount, least),
            share: share(amount),
            share_text: percent(words, Decimal::new(i64::try_from(share(amount)).unwrap_or_default(), 2)),
        })
        .collect()
}

fn notices(writer: &Writer<'_>, assessment: &Assessment) -> Vec<Notice> {
    let words = &writer.book.words;
    let notices = assessment.notices.iter().filter_map(|one| {
        let notice = writer.country.notices.get(one.notice)?;
        let depends = one.depends_on.map(|field| {
            let field = if field == "fob" { "fret" } else { field };
            words.fill("duty-missing.depends", &[("label", &field_label(writer.book, writer.country, field))])
        });
        Some(Notice {
            key: notice.key.clone(),
            kind: if notice.formality { "formality" } else { "warning" },
            text: words.typeset(&notice.text),
            articles: one.articles.clone(),
            depends,
            cites: writer.paragraphs(&notice.basis.units),
            source: writer.source(&notice.basis),
        })
    });
    let (formalities, warnings): (Vec<Notice>, Vec<Notice>) = notices.partition(|notice| notice.kind == "formality");
    formalities.into_iter().chain(warnings).collect()
}

/// `wrong`: whether something that was typed cannot be used.
fn strip(
    words: &Catalogue,
    declaration: &Declaration,
    wrong: bool,
    result: Option<&Result>,
) -> (String, String, String) {
    let Some(result) = result else {
        let key = match (declaration.articles.is_empty(), wrong) {
            (_, true) => "to-mend",
            (true, false) => "empty",
            (false, false) => "unfinished",
        };
        return (words.say_of("duty-result", key), String::new(), String::new());
    };
    let landed = words.fill("duty-result.landed", &[("sum", &result.landed.text)]);
    let (least, most) = (&result.range.0, result.range.1.as_ref().unwrap_or(&result.total));
    let key = match declaration.regime {
        Regime::HomeUse if !result.complete => "paid",
        Regime::HomeUse => match (least.amount == result.total.amount, most.amount == result.total.amount) {
            (true, true) => "paid",
            (false, true) => "paid-or-less",
            (true, false) => "paid-or-more",
            (false, false) => "paid-between",
        },
        Regime::Transit | Regime::Warehouse | Regime::TemporaryAdmission => "secured",
        Regime::Reimport | Regime::Relief => "nothing",
    };
    let told = [("sum", result.total.text.as_str()), ("least", &least.text), ("most", &most.text)];
    let paid = words.fill_of("duty-result", key, &told);
    (landed, paid, result.rate_text.clone().unwrap_or_default())
}

//! What is near a question that found nothing: words of the corpus like those typed, and units numbered like the one cited.

use crate::analysis::TermId;
use crate::engine::Opened;
use crate::format::Head;
use crate::order;
use crate::query::Reference;
use crate::ranking::fuzzy;

/// Words proposed for one that no text holds.
const WORDS: usize = 5;
/// Units proposed for one that does not exist.
const UNITS: usize = 3;
/// Letters at the start that make two words akin.
const STEM: usize = 5;

/// Indices of the forms nearest to a word that the corpus does not hold, nearest first, one of each family.
#[must_use]
pub(crate) fn words(head: &Head, typed: &str) -> Vec<usize> {
    let letters: Vec<char> = typed.chars().collect();
    if letters.len() < 3 || typed.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    // A third of the letters may be wrong: further away, nothing is near any more.
    let most = (letters.len() / 3).clamp(1, 3);
    let mut ranked: Vec<(usize, usize, usize)> = Vec::new();
    for (at, form) in head.lexicon.forms().iter().enumerate() {
        if form.bytes().any(|byte| byte.is_ascii_digit()) || form.chars().count() < 3 {
            continue;
        }
        let known: Vec<char> = form.chars().collect();
        let shared = letters.iter().zip(&known).take_while(|(one, other)| one == other).count();
        let errors = fuzzy::errors(&letters, &known, most, false);
        let akin = (shared >= STEM).then(|| most + 1 + letters.len() - shared);
        if let Some(errors) = errors.or(akin) {
            ranked.push((errors, known.len().abs_diff(letters.len()), at));
        }
    }
    let ranked = order::sorted(&ranked, |(errors, longer, _)| (*errors as u64) << 32 | *longer as u64);
    let mut families: Vec<TermId> = Vec::new();
    let mut found = Vec::new();
    for (_, _, at) in ranked {
        let Some(term) = head.lexicon.terms().get(at).copied() else { continue };
        if !families.contains(&term) && head.statistics.anywhere(term) > 0 {
            families.push(term);
            found.push(at);
        }
        if found.len() == WORDS {
            break;
        }
    }
    found
}

/// Documents whose number is nearest to one that no unit has, with their parts: one of each work that the citation may
/// mean and that filters let through.
#[must_use]
pub(crate) fn units(head: &Head, opened: &[Opened], reference: &Reference, works: &[bool]) -> Vec<(usize, usize)> {
    let Some(wanted) = whole(&reference.number) else { return Vec::new() };
    let meant: Vec<bool> = head.works.iter().map(|work| work.answers_to(&reference.hints)).collect();
    let mut nearest: Vec<Option<(usize, (usize, usize))>> = vec![None; head.works.len()];
    for (part, opened) in opened.iter().enumerate() {
        let documents = &opened.core.documents;
        for document in 0..documents.len() {
            let Some(number) = whole(documents.number(document)) else { continue };
            let work = documents.work(document);
            let meant = meant.get(work) == Some(&true) && works.get(work) == Some(&true);
            let distance = number.abs_diff(wanted);
            if let Some(best) = nearest.get_mut(work).filter(|_| meant)
                && best.is_none_or(|(least, _)| distance < least)
            {
                *best = Some((distance, (part, document)));
            }
        }
    }
    let found: Vec<(usize, (usize, usize))> = nearest.into_iter().flatten().collect();
    let sorted = order::sorted(&found, |(distance, _)| *distance as u64);
    sorted.into_iter().take(UNITS).map(|(_, place)| place).collect()
}

/// A whole number of at most nine digits.
fn whole(text: &str) -> Option<usize> {
    let sound = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| text.bytes().fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0')))
}

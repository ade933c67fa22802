//! A declaration weighed step by step: first as it was answered, article by article; then each other side of what is
//! disputed or not told; then the least and the most. Between two steps a long declaration can be given up.

use tariff_data::levies::{Country, Nature};
use tariff_data::parity::Parity;

use super::assess::{Assessment, Outcome, Question, concluded};
use super::checks::checks;
use super::compute::{Computed, Computing, Whole, with_article};
use super::facts::Declaration;
use super::refused::Refused;
use super::scene::{Asked, Case, Otherwise, given};

/// How far a weighing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Whether it is at the other sides already, or still at what was answered.
    pub other_sides: bool,
    /// Articles settled in this part.
    pub done: usize,
    /// Articles to settle in it.
    pub of: usize,
}

/// A weighing under way. The declaration stays with whoever asks, and must not change meanwhile.
#[derive(Debug, Clone)]
pub struct Weighing {
    /// The computation as it was answered, while it is under way.
    first: Option<Computing>,
    /// The same once it is done, with how many of its charges are open, and whether every article was settled.
    own: Option<(Computed, usize, bool)>,
    questions: Vec<Question>,
    jobs: Vec<Job>,
    next: usize,
    /// What the present job answers otherwise, and how far it is.
    running: Option<(Vec<Otherwise>, Computing)>,
    ends: [Option<Outcome>; 2],
    progress: Progress,
}

/// What is still to be computed.
#[derive(Debug, Clone, Copy)]
enum Job {
    /// A side of a question.
    Side { question: usize, side: usize },
    /// Every question on its cheapest or its dearest side. A charge never makes another smaller, so that these are the ends.
    End { dearest: bool },
}

impl Weighing {
    /// Looks at the declaration and finds its values.
    ///
    /// # Errors
    /// Every field that cannot be used.
    pub fn start(country: &Country, parities: &[Parity], declaration: &Declaration) -> Result<Self, Vec<Refused>> {
        checks(country, declaration)?;
        Ok(Self {
            first: Some(Computing::start(Case::answered(country, declaration), parities)?),
            own: None,
            questions: Vec::new(),
            jobs: Vec::new(),
            next: 0,
            running: None,
            ends: [None; 2],
            progress: Progress { other_sides: false, done: 0, of: declaration.articles.len() },
        })
    }

    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        self.progress
    }

    /// Settles about as many articles more; the assessment once all is done.
    ///
    /// # Errors
    /// Every field that cannot be used.
    pub fn step(
        &mut self,
        country: &Country,
        parities: &[Parity],
        declaration: &Declaration,
        most: usize,
    ) -> Result<Option<Assessment>, Vec<Refused>> {
        let mut left = most.max(1);
        let case = Case::answered(country, declaration);
        if let Some(mut computing) = self.first.take() {
            self.progress.done += computing.step(case, left)?;
            if self.progress.done < self.progress.of {
                self.first = Some(computing);
                return Ok(None);
            }
            let (computed, asked) = computing.finish(case)?;
            self.list_jobs(country, declaration, &computed, &asked);
            let open = computed.charges().filter(|(_, charge)| charge.is_open()).count();
            let told = computed.values.missing.is_empty() && computed.articles.iter().all(Option::is_some);
            self.own = Some((computed, open, told));
            return Ok(None);
        }
        while let Some(job) = self.jobs.get(self.next).copied() {
            if left == 0 {
                return Ok(None);
            }
            let done = self.work(case, parities, job, left);
            left = left.saturating_sub(done);
            self.progress.done = (self.progress.done + done).min(self.progress.of);
        }
        Ok(self.conclude(country, declaration))
    }

    /// The questions that were met, with what there is to compute for each.
    fn list_jobs(&mut self, country: &Country, declaration: &Declaration, computed: &Computed, asked: &[Asked]) {
        let own = Outcome { total: computed.total, complete: computed.is_complete() };
        let all = declaration.articles.len();
        self.progress = Progress { other_sides: true, done: 0, of: 2 * all };
        for (rank, article) in asked {
            let Some(switch) = country.switches.get(*rank) else { continue };
            let answer = given(declaration, &switch.key, *article);
            let taken = answer.and_then(|answer| switch.sides.iter().position(|side| side.key == answer));
            let (given, taken) = (taken.is_some(), taken.unwrap_or(0));
            // A fact that was told, or that is asked only of who looks for it, has no other side.
            let settled = switch.nature == Nature::Fact && (given || switch.quiet);
            for side in (0..switch.sides.len()).filter(|side| *side != taken && !settled) {
                self.jobs.push(Job::Side { question: self.questions.len(), side });
                self.progress.of += if article.is_some() { 1 } else { all };
            }
            let outcomes = (0..switch.sides.len()).map(|side| (side == taken).then_some(own)).collect();
            self.questions.push(Question { switch: *rank, article: *article, taken, given, outcomes });
        }
        self.jobs.extend([false, true].map(|dearest| Job::End { dearest }));
    }

    /// Works at a job, and goes on to the next when it is done; says how many articles were settled.
    fn work(&mut self, case: Case<'_>, parities: &[Parity], job: Job, most: usize) -> usize {
        if let Job::Side { question, side } = job
            && let Some(one) = self.questions.get(question).filter(|one| one.article.is_some())
        {
            let outcome = self.side_of_article(case, one, side);
            self.done(job, outcome);
            return 1;
        }
        let running = self.running.take().or_else(|| {
            let otherwise = match job {
                Job::Side { question, side } => vec![((self.questions.get(question)?.switch, None), side)],
                Job::End { dearest } => self.end(case.country, dearest),
            };
            let computing = Computing::start(Case { otherwise: &otherwise, ..case }, parities).ok()?;
            Some((otherwise, computing))
        });
        let Some((otherwise, mut computing)) = running else {
            self.done(job, None);
            return 0;
        };
        let tried = Case { otherwise: &otherwise, ..case };
        let done = computing.step(tried, most);
        if done.as_ref().is_ok_and(|done| *done == most) {
            self.running = Some((otherwise, computing));
            return most;
        }
        let finished = done.as_ref().ok().and_then(|_| computing.finish(tried).ok());
        self.done(job, finished.map(|(computed, _)| outcome_of(&computed)));
        done.unwrap_or_default()
    }

    fn done(&mut self, job: Job, outcome: Option<Outcome>) {
        self.next += 1;
        let place = match job {
            Job::Side { question, side } => self.questions.get_mut(question).and_then(|one| one.outcomes.get_mut(side)),
            Job::End { dearest } => self.ends.get_mut(usize::from(dearest)),
        };
        if let Some(place) = place {
            *place = outcome;
        }
    }

    fn side_of_article(&self, case: Case<'_>, question: &Question, side: usize) -> Option<Outcome> {
        let (computed, open, told) = self.own.as_ref()?;
        let otherwise = [((question.switch, question.article), side)];
        let whole = Whole { computed, open: *open, told: *told };
        let (total, complete) = with_article(Case { otherwise: &otherwise, ..case }, &whole, question.article?)?;
        Some(Outcome { total, complete })
    }

    /// The answers on the cheapest or the dearest side of what was not answered.
    fn end(&self, country: &Country, dearest: bool) -> Vec<Otherwise> {
        let open = self.questions.iter().filter(|question| !question.given && self.is_kept(country, question));
        let answers = open.filter_map(|question| {
            let known =
                question.outcomes.iter().enumerate().filter_map(|(side, outcome)| Some((side, (*outcome)?.total)));
            let best =
                if dearest { known.max_by_key(|(_, total)| *total) } else { known.min_by_key(|(_, total)| *total) };
            best.map(|(side, _)| ((question.switch, question.article), side))
        });
        answers.collect()
    }

    /// Whether a question is told: a reading that changes nothing is not.
    fn is_kept(&self, country: &Country, question: &Question) -> bool {
        let own = self.own.as_ref().map(|(computed, ..)| outcome_of(computed));
        let fact = country.switches.get(question.switch).is_some_and(|switch| switch.nature == Nature::Fact);
        fact || question.outcomes.iter().flatten().any(|outcome| Some(*outcome) != own)
    }

    /// The assessment; none when it was given already.
    fn conclude(&mut self, country: &Country, declaration: &Declaration) -> Option<Assessment> {
        let mut questions = std::mem::take(&mut self.questions);
        questions.retain(|question| self.is_kept(country, question));
        let fact = |question: &Question| {
            country.switches.get(question.switch).is_some_and(|switch| switch.nature == Nature::Fact)
        };
        // Disputed readings first; the order of the table within. A general sort would weigh four kilobytes in the browser.
        let facts: Vec<Question> = questions.extract_if(.., |question| fact(question)).collect();
        questions.extend(facts);
        let (computed, ..) = self.own.take()?;
        let ends = self.ends.map(|end| end.unwrap_or_else(|| outcome_of(&computed)));
        Some(concluded(country, declaration, computed, questions, ends))
    }
}

fn outcome_of(computed: &Computed) -> Outcome {
    Outcome { total: computed.total, complete: computed.is_complete() }
}

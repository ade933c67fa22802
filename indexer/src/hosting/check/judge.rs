//! What an answer should bear.

use super::super::{ALWAYS, Hosting, TYPES};
use super::http::{Answer, Url};
use super::{Grade, Kind, Question, Remark};

/// A file whose name never changes content may be kept at least this long: thirty days.
const LONG: u64 = 30 * 24 * 3600;
/// A file that keeps its name may be kept unasked at most this long: ten minutes.
const SHORT: u64 = 600;

/// Judges one answer.
pub(super) fn judge(hosting: &Hosting, question: &Question, address: &str, answer: &Answer, remarks: &mut Vec<Remark>) {
    let mut remark = |grade: Grade, what: String, mend: &str| {
        remarks.push(Remark { grade, address: address.to_owned(), what, mend: mend.to_owned() });
    };
    match question.kind {
        Kind::Folder => {
            let location = answer.header("location").unwrap_or_default();
            if !(matches!(answer.status, 301 | 302 | 307 | 308) && location.ends_with('/')) {
                let what = format!("réponse {} au lieu d'un renvoi vers l'adresse avec sa barre finale", answer.status);
                remark(Grade::Fault, what, "renvoyer un dossier sans barre vers le même avec barre (301)");
            }
            return;
        }
        Kind::Private => {
            if answer.status == 200 {
                let what = "ce fichier, fait pour l'hôte, est servi à tous".to_owned();
                remark(Grade::Advice, what, "répondre 404 : il ne dit rien de secret, mais n'est pas du site");
            }
            return;
        }
        Kind::Absent if answer.status != 404 => {
            let what = format!("réponse {} pour une adresse qui ne mène nulle part", answer.status);
            remark(Grade::Fault, what, "répondre 404 avec la page 404.html du site");
            return;
        }
        Kind::Page | Kind::Hashed | Kind::Named if answer.status != 200 => {
            let mend = "mettre tout le dossier du site sur l'hôte, index.html pour chaque dossier";
            remark(Grade::Fault, format!("réponse {} au lieu de 200", answer.status), mend);
            return;
        }
        _ => {}
    }
    kind(question, answer, &mut remark);
    compression(question, answer, &mut remark);
    keeping(question, answer, &mut remark);
    safety(hosting, question, address, answer, &mut remark);
}

/// Pages have no ending.
fn ending(question: &Question) -> &str {
    let name = question.path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or("html", |(_, ending)| ending)
}

fn kind(question: &Question, answer: &Answer, remark: &mut impl FnMut(Grade, String, &str)) {
    let told = answer.header("content-type").unwrap_or("aucun");
    let (kind, rest) = told.split_once(';').unwrap_or((told, ""));
    let kind = kind.trim().to_ascii_lowercase();
    let ending = ending(question);
    let wanted = TYPES.iter().find(|(known, _)| *known == ending).map_or("", |(_, kind)| *kind);
    let same = match wanted {
        "text/javascript" => matches!(kind.as_str(), "text/javascript" | "application/javascript"),
        "application/xml" => kind.ends_with("xml"),
        "application/atom+xml" => kind.ends_with("xml"),
        // Nothing reads these but scripts, which do not look.
        "application/octet-stream" => kind != "text/html",
        _ => kind == wanted,
    };
    if !same {
        let what = format!("type « {told} » au lieu de « {wanted} »");
        remark(Grade::Fault, what, &format!("donner aux fichiers .{ending} le type {wanted}"));
    }
    let text = wanted.starts_with("text/") && wanted != "text/javascript";
    if same && text && !rest.to_ascii_lowercase().contains("utf-8") {
        // Pages say themselves that they are in UTF-8; a text alone cannot.
        let grade = if wanted == "text/html" { Grade::Advice } else { Grade::Fault };
        remark(grade, format!("type « {told} » sans jeu de caractères"), "ajouter « ; charset=utf-8 »");
    }
}

fn compression(question: &Question, answer: &Answer, remark: &mut impl FnMut(Grade, String, &str)) {
    let encoding = answer.header("content-encoding").unwrap_or_default();
    let small =
        answer.header("content-length").and_then(|length| length.parse::<u64>().ok()).is_some_and(|it| it < 1000);
    let ours = TYPES.iter().any(|(known, _)| *known == ending(question));
    if !ours || small {
        return;
    }
    match encoding {
        "" => remark(
            Grade::Fault,
            "envoyé sans compression".to_owned(),
            "comprimer ce type en brotli ou en gzip : sans cela le site coûte trois à cinq fois plus",
        ),
        "gzip" => remark(
            Grade::Advice,
            "comprimé en gzip".to_owned(),
            "servir les .br de « passavant compress » : un cinquième de moins",
        ),
        _ => {}
    }
    let vary = answer.header("vary").unwrap_or_default().to_ascii_lowercase();
    if !encoding.is_empty() && !vary.contains("accept-encoding") && vary != "*" {
        let what = "comprimé sans « Vary: Accept-Encoding »".to_owned();
        remark(
            Grade::Advice,
            what,
            "l'ajouter : un cache entre l'hôte et le lecteur pourrait donner la mauvaise forme",
        );
    }
}

fn keeping(question: &Question, answer: &Answer, remark: &mut impl FnMut(Grade, String, &str)) {
    let told = answer.header("cache-control").unwrap_or_default().to_ascii_lowercase();
    let seconds = told
        .split(',')
        .find_map(|part| part.trim().strip_prefix("max-age=")?.parse::<u64>().ok())
        .filter(|_| !told.contains("no-cache"));
    if question.kind == Kind::Hashed {
        if seconds.is_none_or(|seconds| seconds < LONG) || told.contains("no-store") {
            let what = format!("gardé trop peu (« {told} »)");
            remark(
                Grade::Advice,
                what,
                &format!("envoyer « Cache-Control: {} » : ce nom change avec le contenu", super::super::FOREVER),
            );
        }
        return;
    }
    if seconds.is_some_and(|seconds| seconds > SHORT) {
        let what = format!("gardé trop longtemps (« {told} »)");
        remark(Grade::Fault, what, "envoyer « Cache-Control: no-cache » : un lecteur resterait sur une version passée");
    }
    if told.contains("no-store") {
        let what = "interdit de garder (« no-store »)".to_owned();
        remark(
            Grade::Advice,
            what,
            "envoyer « Cache-Control: no-cache » : le lecteur paierait la page à chaque visite",
        );
    }
    if question.kind != Kind::Absent && answer.header("etag").or(answer.header("last-modified")).is_none() {
        let what = "sans « ETag » ni « Last-Modified »".to_owned();
        remark(Grade::Advice, what, "envoyer l'un des deux : une page inchangée ne coûterait que la question");
    }
}

fn safety(
    hosting: &Hosting,
    question: &Question,
    address: &str,
    answer: &Answer,
    remark: &mut impl FnMut(Grade, String, &str),
) {
    for (name, value) in ALWAYS {
        if answer.header(&name.to_ascii_lowercase()).is_none() {
            remark(Grade::Advice, format!("sans « {name} »"), &format!("envoyer « {name}: {value} »"));
        }
    }
    if answer.header("set-cookie").is_some() {
        remark(Grade::Fault, "un témoin (cookie) est déposé".to_owned(), "ne rien déposer : le site n'en a pas besoin");
    }
    if Url::is_secure(address) && answer.header("strict-transport-security").is_none() {
        let mend = "envoyer « Strict-Transport-Security: max-age=31536000 »";
        remark(Grade::Advice, "sans « Strict-Transport-Security »".to_owned(), mend);
    }
    if !matches!(question.kind, Kind::Page | Kind::Absent) {
        return;
    }
    let mend = "envoyer la politique que donne « passavant host » pour ce site";
    let Some(policy) = answer.header("content-security-policy") else {
        remark(Grade::Advice, "sans « Content-Security-Policy » : seule celle des pages protège".to_owned(), mend);
        return;
    };
    let directives = |policy: &str| policy.split(';').map(|one| one.trim().to_owned()).collect::<Vec<_>>();
    let (told, wanted) = (directives(policy), directives(&hosting.policy));
    if let Some(missing) = wanted.iter().find(|one| !told.contains(one)) {
        // Two policies add up: what one of them lacks is refused.
        remark(Grade::Fault, format!("politique d'une autre version du site : il manque « {missing} »"), mend);
    }
}

//! What the command line accepts.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use sheets::Language;

/// Passavant : les textes douaniers d'Afrique de l'Ouest, à lire, à chercher, à vérifier.
#[derive(Debug, Parser)]
#[command(name = "passavant", version, disable_help_subcommand = true)]
pub struct Cli {
    /// Ce qu'il faut faire.
    #[command(subcommand)]
    pub command: Command,
}

/// Les commandes.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Vérifie les textes : fidélité aux sources, numérotation, renvois, notes
    #[command(after_help = "Chaque problème donne le fichier, la ligne, ce qui ne va pas et comment le corriger.\n\
        Code de retour : 0 si tout est juste, 1 s'il y a un problème, 2 si la commande est mal écrite.")]
    Check(CheckArgs),
    /// Écrit le site : pages, index de recherche, fichiers nommés par leur empreinte
    Build(BuildArgs),
    /// Vérifie un site construit : relit les mots imprimés de chaque page et recalcule toutes les empreintes
    #[command(
        after_help = "Chaque fichier qui diffère est nommé. Avec --content, les empreintes attendues sont celles des textes\n\
        donnés, et non celles du site. Code de retour : 0 si tout concorde, 1 sinon."
    )]
    Verify(VerifyArgs),
    /// Sert un site déjà construit, sur cette machine ; ou dit si un hôte le sert bien
    #[command(after_help = "Exemples :\n  passavant serve dist\n  passavant serve dist --check https://exemple.org/\n\
        Chaque défaut dit l'adresse, ce qui a été vu et quoi faire. Code de retour : 0 sans défaut, 1 sinon ; un conseil n'en est pas un.")]
    Serve(ServeArgs),
    /// Donne la configuration d'un hôte pour ce site : en-têtes, types, compression, durée de garde
    #[command(
        after_help = "Exemples :\n  passavant host nginx > /etc/nginx/conf.d/passavant.conf\n  passavant host caddy > Caddyfile\n\
        Les hôtes de fichiers (Netlify, Cloudflare Pages) lisent d'eux-mêmes le fichier _headers du site, et Apache son .htaccess."
    )]
    Host(HostArgs),
    /// Écrit un .br et un .gz à côté de chaque fichier du site, pour les serveurs qui les envoient tels quels
    Compress(CompressArgs),
    /// Cherche dans les textes : mots, expressions « entre guillemets », numéros (art 391)
    #[command(after_help = "Exemples :\n  passavant search \"crédit d'enlèvement\"\n  \
        passavant search 'art 391' --json\n  passavant search valeur --work cv-reglement --limit 5")]
    Search(SearchArgs),
    /// Mesure la recherche sur des requêtes dont on connaît les réponses, et dit lesquelles tombent
    #[command(after_help = "Sans fichier : tests/cases/search/golden.csv et held-out.csv.\n\
        Une ligne : requête,unité|unité,qui cherche,pourquoi")]
    SearchEval(SearchEvalArgs),
    /// Montre, cherche ou reprend les lignes du tarif extérieur commun
    #[command(
        after_help = "Exemples :\n  passavant tariff show 8703.23.19.00\n  passavant tariff show 8703 --json\n  \
        passavant tariff find riz brisé\n  passavant tariff import tarif.csv --source tec-2027 --date 2027-01-01 --out nouveau/"
    )]
    Tariff(TariffArgs),
    /// Écrit les documents de la recherche pour un autre moteur
    Export(ExportArgs),
    /// Simule : des faits au résultat, chaque ligne avec son alinéa
    #[command(after_help = "Exemples :\n  passavant simulate penalty infraction=colis-manquants droits=845000\n  \
        echo '{\"faits\": {\"infraction\": \"colis-manquants\", \"droits\": \"845000\"}}' | passavant simulate penalty --json\n\
        Les faits et leurs réponses portent les mots des adresses du site, les mêmes en toute langue ; « passavant simulate \
        penalty --list » les donne. « --language en » donne la feuille en anglais, « --language pt » en portugais.")]
    Simulate(SimulateArgs),
}

/// Où sont les textes.
#[derive(Debug, Args)]
pub struct ContentArgs {
    /// Dossier « content » (par défaut : celui du projet où l'on se trouve)
    #[arg(long, value_name = "CHEMIN")]
    pub content: Option<PathBuf>,
}

/// `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `build`.
#[derive(Debug, Args)]
pub struct BuildArgs {
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
    /// Dossier du site ; ce que trunk y a mis (WASM, JavaScript) est repris
    #[arg(long, value_name = "CHEMIN", default_value = "dist")]
    pub out: PathBuf,
    /// Adresse de la racine du site, si elle n'est pas « / »
    #[arg(long, value_name = "ADRESSE", default_value = "/")]
    pub public_url: String,
    /// Protocole et hôte du site (https://exemple.org), pour les adresses complètes du plan et du flux
    #[arg(long, value_name = "ORIGINE")]
    pub origin: Option<String>,
    /// Où signaler une faille (mailto:… ou https://…) ; avec --security-expires, écrit .well-known/security.txt
    #[arg(long, value_name = "ADRESSE", requires = "security_expires")]
    pub security_contact: Option<String>,
    /// Jour jusqu'auquel ce contact vaut (2027-11-24), un an au plus
    #[arg(long, value_name = "JOUR", value_parser = day, requires = "security_contact")]
    pub security_expires: Option<chrono::NaiveDate>,
}

/// `verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Dossier du site construit
    #[arg(value_name = "DOSSIER", default_value = "dist")]
    pub folder: PathBuf,
    /// Dossier « content » d'où viennent les empreintes attendues
    #[arg(long, value_name = "CHEMIN")]
    pub content: Option<PathBuf>,
}

/// `serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Dossier du site construit
    #[arg(value_name = "DOSSIER", default_value = "dist")]
    pub folder: PathBuf,
    /// Port ; 0 pour un port libre
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Ne sert rien : demande à cet hôte des fichiers du site, et juge types, compression, garde et en-têtes
    #[arg(long, value_name = "ADRESSE", conflicts_with = "port")]
    pub check: Option<String>,
}

/// `host`.
#[derive(Debug, Args)]
pub struct HostArgs {
    /// Quel serveur
    #[arg(value_name = "SERVEUR")]
    pub server: Server,
    /// Dossier du site construit
    #[arg(value_name = "DOSSIER", default_value = "dist")]
    pub folder: PathBuf,
}

/// Les serveurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Server {
    /// nginx 1.18 ou plus
    Nginx,
    /// Caddy 2
    Caddy,
    /// Apache 2.4 (.htaccess)
    Apache,
    /// Netlify, Cloudflare Pages (_headers)
    Netlify,
}

/// `compress`.
#[derive(Debug, Args)]
pub struct CompressArgs {
    /// Dossier du site construit
    #[arg(value_name = "DOSSIER", default_value = "dist")]
    pub folder: PathBuf,
    /// Effort de brotli, de 0 à 11
    #[arg(long, default_value_t = 11, value_parser = clap::value_parser!(i32).range(0..=11))]
    pub quality: i32,
}

/// `export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Pour quel moteur.
    #[command(subcommand)]
    pub format: ExportFormat,
}

/// Les moteurs.
#[derive(Debug, Subcommand)]
pub enum ExportFormat {
    /// Quickwit : documents en NDJSON, configuration de l'index, table des formes
    #[command(after_help = "Exemples :\n  passavant export quickwit quickwit/\n  \
        passavant export quickwit --query \"crédit d'enlèvement\"")]
    Quickwit(QuickwitArgs),
}

/// `export quickwit`.
#[derive(Debug, Args)]
pub struct QuickwitArgs {
    /// Dossier où écrire index-config.yaml, documents.ndjson et forms.tsv
    #[arg(value_name = "DOSSIER", required_unless_present = "query")]
    pub out: Option<PathBuf>,
    /// Écrit cette requête dans la langue de Quickwit, analysée comme les documents
    #[arg(long, value_name = "REQUÊTE", conflicts_with = "out")]
    pub query: Option<String>,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `tariff`.
#[derive(Debug, Args)]
pub struct TariffArgs {
    /// Que faire.
    #[command(subcommand)]
    pub command: TariffCommand,
}

/// Ce qu'on fait du tarif.
#[derive(Debug, Subcommand)]
pub enum TariffCommand {
    /// Une ligne (8703.23.19.00) ou toutes celles d'une position (8703)
    Show(TariffShowArgs),
    /// Les positions d'un mot courant, d'un libellé ou d'un début de code
    Find(TariffFindArgs),
    /// Reprend un tarif officiel : dit ce qu'il change, refuse ligne par ligne, ne perd rien
    #[command(
        after_help = "La première ligne du fichier nomme ses colonnes parmi : code, duty, fee, unit, label ; le séparateur\n\
        (« ; » ou virgule) est reconnu. Une colonne absente ou un champ vide laisse ce qui était.\n\
        Code de retour : 0 si toutes les lignes sont prises, 1 si l'une est refusée."
    )]
    Import(TariffImportArgs),
}

/// `tariff show`.
#[derive(Debug, Args)]
pub struct TariffShowArgs {
    /// Ligne ou position, avec ou sans points
    #[arg(value_name = "CODE")]
    pub code: String,
    /// Une liste JSON
    #[arg(long)]
    pub json: bool,
}

/// `tariff find`.
#[derive(Debug, Args)]
pub struct TariffFindArgs {
    /// Ce qu'on cherche
    #[arg(value_name = "MOT", required = true, num_args = 1..)]
    pub words: Vec<String>,
    /// Nombre de positions
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    /// Une liste JSON de {code, label, word}
    #[arg(long)]
    pub json: bool,
}

/// `tariff import`.
#[derive(Debug, Args)]
pub struct TariffImportArgs {
    /// Fichier CSV en UTF-8
    #[arg(value_name = "FICHIER")]
    pub file: PathBuf,
    /// Clef de la source, portée par chaque ligne changée (tec-sh2022-ci)
    #[arg(long, value_name = "CLEF")]
    pub source: String,
    /// Jour du texte (2027-01-01)
    #[arg(long, value_name = "JOUR", value_parser = day)]
    pub date: chrono::NaiveDate,
    /// Titre de la source, si elle est nouvelle
    #[arg(long, value_name = "TITRE")]
    pub title: Option<String>,
    /// Dossier où écrire les fichiers des chapitres ; sans lui, rien n'est écrit
    #[arg(long, value_name = "DOSSIER")]
    pub out: Option<PathBuf>,
}

fn day(written: &str) -> Result<chrono::NaiveDate, String> {
    written.parse().map_err(|_| format!("« {written} » n'est pas un jour : écrire comme 2027-01-01"))
}

/// `simulate`.
#[derive(Debug, Args)]
pub struct SimulateArgs {
    /// Langue des feuilles : fr, en ou pt. Elle dit aussi comment se lisent les nombres : 1,234 vaut mille deux cent
    /// trente-quatre en anglais
    #[arg(long, global = true, value_name = "LANGUE", default_value = "fr", value_parser = language)]
    pub language: Language,
    /// Quel simulateur.
    #[command(subcommand)]
    pub simulator: Simulator,
}

fn language(written: &str) -> Result<Language, String> {
    Language::named(written).ok_or_else(|| format!("« {written} » n'est pas une langue d'ici : écrire fr, en ou pt"))
}

/// Les simulateurs.
#[derive(Debug, Subcommand)]
pub enum Simulator {
    /// Pénalités du code des douanes du Sénégal et de la loi sur le tabac
    Penalty(PenaltyArgs),
    /// Droits et taxes à l'importation, prélèvement par prélèvement
    #[command(after_help = "Exemples :\n  passavant simulate duty pays=sn transport=mer incoterm=fob fret=800000 et \
        ligne=8703.23.20.00 prix=4000000 etat=occasion cv=9\n  passavant simulate duty 'pays=sn&transport=mer&et=&ligne=1006.40.00.00&prix=1000000' --json\n  \
        echo '{\"pays\": \"sn\", \"transport\": \"mer\", \"articles\": [{\"ligne\": \"8471.30.90.00\", \"prix\": \"1000 EUR\"}]}' | passavant simulate duty --json\n\
        En CSV, chaque ligne est un article ; les colonnes portent les noms des faits ; « passavant simulate duty --list » les donne.")]
    Duty(DutyArgs),
    /// Valeur en douane, Sénégal et Cabo Verde : méthode, ajouts, déductions, motifs
    #[command(
        after_help = "Exemple :\n  passavant simulate value pays=cv monnaie=EUR prix=10000 incoterm=fob fret=900 \
        assurance=60 operation=vente condition=aucune restriction=aucune reversement=aucun lien=non doute=aucun \
        particularites=aucune ajouts=aucun deductions=aucune cours.eur=110,265"
    )]
    Value(ArgumentArgs),
    /// Origine des marchandises, Cabo Verde et Sénégal
    #[command(after_help = "Exemple :\n  passavant simulate origin pays=cv regles=non-preferentielles \
        production=plusieurs-pays operation=transformation critere=position code-produit=8703 'codes-matieres=8708;7208'")]
    Origin(ArgumentArgs),
    /// Droits antidumping et compensateurs, Cabo Verde
    #[command(after_help = "Exemple :\n  passavant simulate dumping mesure=dumping valeur-normale=ventes \
        'ventes-interieures=10x100;30x120' 'ventes-exportation=20x90;20x100' dommage=oui interet-national=oui")]
    Dumping(ArgumentArgs),
    /// Quand la douane conteste : le chemin et ses derniers jours, Sénégal
    #[command(after_help = "Exemple :\n  passavant simulate dispute objet=valeur avis=2026-03-02 reponse=refuse \
        reponse-jour=2026-03-06 prorogation=non prohibees=non droits=845000 recours=2026-03-20")]
    Dispute(ArgumentArgs),
    /// Droits et taxes de chaque ligne d'une facture en CSV
    #[command(after_help = "\
        Exemple :\n  passavant simulate invoice --file facture.csv pays=sn transport=mer incoterm=fob fret=800000 > droits.csv\n\
        Les colonnes sont reconnues à leur nom (français, anglais, portugais) ou à leur contenu ; ce qui n'est pas lu est dit, ligne par ligne.")]
    Invoice(InvoiceArgs),
}

/// `simulate value`, `origin`, `dumping`, `dispute`.
#[derive(Debug, Args)]
pub struct ArgumentArgs {
    /// Les faits : clef=valeur (pays=cv), « inconnu » pour ce qu'on ne sait pas ; ou l'adresse d'une simulation ; sans eux,
    /// un objet JSON sur l'entrée
    #[arg(value_name = "FAIT")]
    pub facts: Vec<String>,
    /// Donne la feuille en JSON, sur une ligne
    #[arg(long)]
    pub json: bool,
    /// Donne la liste des faits et de leurs réponses
    #[arg(long)]
    pub list: bool,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `simulate invoice`.
#[derive(Debug, Args)]
pub struct InvoiceArgs {
    /// Les faits de la déclaration : clef=valeur (transport=mer)
    #[arg(value_name = "FAIT")]
    pub facts: Vec<String>,
    /// Lit la facture dans ce fichier, au lieu de l'entrée
    #[arg(long, value_name = "CHEMIN")]
    pub file: Option<PathBuf>,
    /// Donne le résultat en JSON, au lieu d'un CSV
    #[arg(long)]
    pub json: bool,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `simulate duty`.
#[derive(Debug, Args)]
pub struct DutyArgs {
    /// Les faits : clef=valeur (transport=mer) ; « et » commence un article ; ou l'adresse d'une simulation
    #[arg(value_name = "FAIT")]
    pub facts: Vec<String>,
    /// Lit les faits en JSON ou en CSV dans ce fichier, au lieu de l'entrée
    #[arg(long, value_name = "CHEMIN", conflicts_with = "facts")]
    pub file: Option<PathBuf>,
    /// Donne la feuille en JSON, sur une ligne
    #[arg(long)]
    pub json: bool,
    /// Donne le décompte en CSV
    #[arg(long, conflicts_with = "json")]
    pub csv: bool,
    /// Cherche le prix CIF du premier article qui donne ce coût rendu
    #[arg(long, value_name = "FRANCS")]
    pub landed: Option<u64>,
    /// Donne la liste des faits et de leurs réponses
    #[arg(long)]
    pub list: bool,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `simulate penalty`.
#[derive(Debug, Args)]
pub struct PenaltyArgs {
    /// Les faits : clef=valeur (infraction=colis-manquants) ; « et » commence une autre infraction
    #[arg(value_name = "FAIT")]
    pub facts: Vec<String>,
    /// Jour du fait (2026-11-24) ; aujourd'hui par défaut
    #[arg(long, value_name = "JOUR")]
    pub day: Option<String>,
    /// Donne une feuille en JSON par ligne, une ligne par infraction ; sans faits sur la ligne, ils sont lus en JSON sur l'entrée
    #[arg(long)]
    pub json: bool,
    /// Donne la liste des faits et de leurs réponses
    #[arg(long)]
    pub list: bool,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `search-eval`.
#[derive(Debug, Args)]
pub struct SearchEvalArgs {
    /// Fichiers de requêtes
    #[arg(value_name = "FICHIER")]
    pub files: Vec<PathBuf>,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `search`.
#[derive(Debug, Args)]
pub struct SearchArgs {
    /// Ce qu'on cherche
    #[arg(value_name = "REQUÊTE", required = true, num_args = 1..)]
    pub query: Vec<String>,
    /// Seulement dans ce texte (sn-douanes, cv-reglement…)
    #[arg(long, value_name = "TEXTE")]
    pub work: Option<String>,
    /// Nombre de résultats
    #[arg(long, default_value_t = 10)]
    pub limit: usize,
    /// Les mots tels quels, sans les synonymes du métier
    #[arg(long)]
    pub literal: bool,
    /// Une liste JSON de {unit, work, title, path, excerpt, score, url} ; pour le tarif, voir tariff find --json
    #[arg(long)]
    pub json: bool,
    /// Où sont les textes.
    #[command(flatten)]
    pub content: ContentArgs,
}

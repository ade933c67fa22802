//! Who needs what in a module, read from the linker's own list of references before `wasm-bindgen` drops it: for each slot
//! of the function table and each piece of data, the exports that can come to it. The build cuts a module into parts by that
//! (`indexer/src/engine/`), so it must be exact: a guess about data would be a wrong figure.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::ops::Range;
use wasm_encoder::{CustomSection, Section};
use wasmparser::{
    BinaryReaderError, DataKind, ElementItems, ElementKind, ExternalKind, KnownCustom, Linking, Name, Operator, Parser,
    Payload, RelocationEntry, SymbolInfo, TypeRef,
};

use crate::stops;

/// The section that tells it, as lines: `E name` for each export, then `S slot set` and `D address length set`, where a set
/// is a hexadecimal number with a bit for each export in order.
const SECTION: &str = "owners";

/// A function by its index, or a piece of data by its rank.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Thing {
    Function(u32),
    Data(usize),
}

/// What a module says of itself.
#[derive(Default)]
pub(crate) struct Linked<'a> {
    pub(crate) imported: u32,
    exports: Vec<(&'a str, u32)>,
    pub(crate) bodies: Vec<Range<usize>>,
    slots: Vec<(u32, u32)>,
    segments: Vec<(u32, Range<usize>)>,
    symbols: Vec<SymbolInfo<'a>>,
    /// Names of functions, as the compiler writes them, with their indices.
    pub(crate) names: Vec<(&'a str, u32)>,
    relocations: Vec<(u32, Vec<RelocationEntry>)>,
    /// Rank and start of each section, for relocations count from there.
    sections: Vec<usize>,
    code: Option<u32>,
    data: Option<u32>,
    dropped: Vec<Range<usize>>,
}

/// The module without the linker's sections and without what only says why it stops; with our section, when it was linked
/// with references.
pub(crate) fn annotate(module: &[u8]) -> Result<Vec<u8>, String> {
    let unreadable = |error| format!("the linked module cannot be read: {error}");
    let linked = read(module).map_err(unreadable)?;
    let stops = stops::found(&linked, module).map_err(unreadable)?;
    let mut emptied = module.to_vec();
    for index in &stops {
        let body = index.checked_sub(linked.imported).and_then(|rank| linked.bodies.get(rank as usize));
        if let Some(body) = body.and_then(|range| emptied.get_mut(range.clone())) {
            stops::empty(body);
        }
    }
    if linked.relocations.is_empty() {
        return Ok(emptied);
    }
    let mut out = Vec::with_capacity(module.len());
    let mut from = 0;
    for range in &linked.dropped {
        out.extend(&emptied[from..range.start]);
        from = range.end;
    }
    out.extend(&emptied[from..]);
    let told = tell(&linked, &stops);
    CustomSection { name: SECTION.into(), data: told.into_bytes().into() }.append_to(&mut out);
    Ok(out)
}

fn read(module: &[u8]) -> Result<Linked<'_>, BinaryReaderError> {
    let mut linked = Linked::default();
    let mut end = 8;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::CodeSectionEntry(body) = &payload {
            linked.bodies.push(body.range());
            continue;
        }
        let Some((_, range)) = payload.as_section() else { continue };
        let rank = u32::try_from(linked.sections.len()).unwrap_or(u32::MAX);
        linked.sections.push(range.start);
        let whole = end..range.end;
        end = range.end;
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    linked.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        linked.exports.push((export.name, export.index));
                    }
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                        (element.kind, element.items)
                    else {
                        continue;
                    };
                    let first = constant(&offset_expr)?;
                    for (slot, function) in (first..).zip(functions) {
                        linked.slots.push((slot, function?));
                    }
                }
            }
            Payload::CodeSectionStart { .. } => linked.code = Some(rank),
            Payload::DataSection(segments) => {
                linked.data = Some(rank);
                for segment in segments {
                    let segment = segment?;
                    let address = match &segment.kind {
                        DataKind::Active { offset_expr, .. } => constant(offset_expr)?,
                        DataKind::Passive => 0,
                    };
                    linked.segments.push((address, segment.range.end - segment.data.len()..segment.range.end));
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Name(reader) => {
                    for part in reader {
                        let Name::Function(names) = part? else { continue };
                        for naming in names {
                            let naming = naming?;
                            linked.names.push((naming.name, naming.index));
                        }
                    }
                }
                KnownCustom::Linking(reader) => {
                    linked.dropped.push(whole);
                    for part in reader.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            linked.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                    }
                }
                KnownCustom::Reloc(reader) => {
                    linked.dropped.push(whole);
                    let entries = reader.entries().into_iter().collect::<Result<_, _>>()?;
                    linked.relocations.push((reader.section_index(), entries));
                }
                _ => {}
            },
            _ => {}
        }
    }
    Ok(linked)
}

fn constant(expression: &wasmparser::ConstExpr<'_>) -> Result<u32, BinaryReaderError> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Ok(0),
    }
}

/// What refers to what, and what each export comes to.
fn tell(linked: &Linked<'_>, stops: &HashSet<u32>) -> String {
    let pieces = Pieces::of(linked);
    let mut edges = edges(linked, &pieces);
    edges.retain(|from, _| !matches!(from, Thing::Function(index) if stops.contains(index)));
    let mut text = String::new();
    let mut owners: HashMap<Thing, u128> = HashMap::new();
    // What describes an export to wasm-bindgen is gone after it.
    let lasting = linked.exports.iter().filter(|(name, _)| !name.starts_with("__wbindgen_describe"));
    for (rank, (name, function)) in lasting.enumerate() {
        let _ = writeln!(text, "E {name}");
        let mut open = vec![Thing::Function(*function)];
        while let Some(thing) = open.pop() {
            let set = owners.entry(thing).or_default();
            let bit = 1_u128.checked_shl(u32::try_from(rank).unwrap_or(u32::MAX)).unwrap_or_default();
            if *set & bit == 0 {
                *set |= bit;
                open.extend(edges.get(&thing).into_iter().flatten().copied());
            }
        }
    }
    let set = |thing| owners.get(&thing).copied().unwrap_or_default();
    for (slot, function) in &linked.slots {
        let _ = writeln!(text, "S {slot} {:x}", set(Thing::Function(*function)));
    }
    for (rank, piece) in pieces.all.iter().enumerate() {
        let _ = writeln!(text, "D {} {} {:x}", piece.address, piece.range.len(), set(Thing::Data(rank)));
    }
    text
}

/// A piece of data, as the linker names it.
struct Piece {
    address: u32,
    /// Where it is in the file.
    range: Range<usize>,
}

struct Pieces {
    /// In the order of the file, each once.
    all: Vec<Piece>,
    /// The piece of each symbol that is one.
    of_symbol: Vec<Option<usize>>,
}

impl Pieces {
    fn of(linked: &Linked<'_>) -> Self {
        let place = |symbol: &SymbolInfo<'_>| {
            let SymbolInfo::Data { symbol: Some(defined), .. } = symbol else { return None };
            let (address, range) = linked.segments.get(defined.index as usize)?;
            let start = range.start + defined.offset as usize;
            Some((start, start + defined.size as usize, address + defined.offset))
        };
        let places: Vec<_> = linked.symbols.iter().map(place).collect();
        let mut sorted: Vec<_> = places.iter().flatten().copied().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let of_symbol = places.iter().map(|one| one.and_then(|one| sorted.binary_search(&one).ok())).collect();
        let all = sorted.iter().map(|(start, end, address)| Piece { address: *address, range: *start..*end }).collect();
        Self { all, of_symbol }
    }

    /// Every piece that holds this place: pieces may lie over each other.
    fn holding(&self, place: usize) -> impl Iterator<Item = usize> {
        let after = self.all.partition_point(|piece| piece.range.start <= place);
        (0..after).rev().filter(move |rank| self.all[*rank].range.contains(&place))
    }
}

fn edges(linked: &Linked<'_>, pieces: &Pieces) -> HashMap<Thing, Vec<Thing>> {
    let mut edges: HashMap<Thing, Vec<Thing>> = HashMap::new();
    for (section, entries) in &linked.relocations {
        let start = linked.sections.get(*section as usize).copied().unwrap_or_default();
        for entry in entries {
            let place = start + entry.offset as usize;
            let to = match linked.symbols.get(entry.index as usize) {
                Some(SymbolInfo::Func { index, .. }) => Some(Thing::Function(*index)),
                Some(SymbolInfo::Data { .. }) => {
                    pieces.of_symbol.get(entry.index as usize).copied().flatten().map(Thing::Data)
                }
                _ => None,
            };
            let Some(to) = to else { continue };
            if Some(*section) == linked.code {
                let rank = linked.bodies.partition_point(|body| body.start <= place);
                let function = (linked.imported + u32::try_from(rank).unwrap_or_default()).saturating_sub(1);
                edges.entry(Thing::Function(function)).or_default().push(to);
            } else if Some(*section) == linked.data {
                for rank in pieces.holding(place) {
                    edges.entry(Thing::Data(rank)).or_default().push(to);
                }
            }
        }
    }
    edges
}

//! What must be known of a module to cut it: its sections, its functions and whom they call, its data.

use std::ops::Range;

use wasmparser::{
    BinaryReaderError, ConstExpr, DataKind, ElementItems, ElementKind, ExternalKind, FunctionBody, Operator, Parser,
    Payload, TypeRef,
};

/// The section in which the link tells who needs what (`xtask/wasm-bindgen/src/owners.rs`).
const OWNERS: &str = "owners";

/// Identifiers of the sections that are written anew.
const CODE: u8 = 10;
const DATA: u8 = 11;
const DATA_COUNT: u8 = 12;

/// A function of the module.
pub(super) struct Function<'a> {
    /// Its body.
    pub(super) bytes: &'a [u8],
    /// The functions that it calls or names.
    pub(super) calls: Vec<u32>,
}

/// Memory as it is when the module starts.
#[derive(Default)]
pub(super) struct Memory {
    /// From address 0 to the last byte that the module writes.
    pub(super) bytes: Vec<u8>,
    /// What it writes, in order.
    pub(super) written: Vec<Range<usize>>,
}

/// A module, as far as it must be known.
pub(super) struct Module<'a> {
    /// Everything before the code.
    pub(super) head: Vec<u8>,
    pub(super) imported: u32,
    pub(super) functions: Vec<Function<'a>>,
    pub(super) exports: Vec<(&'a str, u32)>,
    /// Slots of the table and the functions in them.
    pub(super) slots: Vec<(u32, u32)>,
    pub(super) memory: Memory,
    /// Where in the head its size is told, and how many pages it begins with.
    pub(super) pages: Option<(Range<usize>, usize)>,
    pub(super) owners: &'a str,
}

impl<'a> Module<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, String> {
        Self::parsed(bytes).map_err(|error| error.to_string())?
    }

    fn parsed(bytes: &'a [u8]) -> Result<Result<Self, String>, BinaryReaderError> {
        let mut module = Self {
            head: bytes.get(..8).unwrap_or_default().to_vec(),
            imported: 0,
            functions: Vec::new(),
            exports: Vec::new(),
            slots: Vec::new(),
            memory: Memory::default(),
            pages: None,
            owners: "",
        };
        let mut end = 8;
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            if let Payload::CodeSectionEntry(body) = payload {
                match Function::read(&body, bytes)? {
                    Some(function) => module.functions.push(function),
                    None => return Ok(Err("il copie des données en cours de route".to_owned())),
                }
                continue;
            }
            let Some((id, range)) = payload.as_section() else { continue };
            if !matches!(id, 0 | CODE | DATA | DATA_COUNT) {
                let start = module.head.len();
                module.head.extend(bytes.get(end..range.end).unwrap_or_default());
                if let Payload::MemorySection(memories) = &payload {
                    let least = memories.clone().into_iter().next().transpose()?.map(|memory| memory.initial);
                    let pages = least.and_then(|pages| usize::try_from(pages).ok());
                    module.pages = pages.map(|pages| (start..module.head.len(), pages));
                }
            }
            end = range.end;
            module.section(payload)?;
        }
        Ok(Ok(module))
    }

    fn section(&mut self, payload: Payload<'a>) -> Result<(), BinaryReaderError> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exports.push((export.name, export.index));
                    }
                }
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    let element = element?;
                    let ElementItems::Functions(functions) = element.items else { continue };
                    let ElementKind::Active { offset_expr, .. } = element.kind else { continue };
                    for (slot, function) in (constant(&offset_expr)?..).zip(functions) {
                        self.slots.push((slot, function?));
                    }
                }
            }
            Payload::DataSection(segments) => {
                for segment in segments {
                    let segment = segment?;
                    if let DataKind::Active { offset_expr, .. } = &segment.kind {
                        self.memory.write(constant(offset_expr)?, segment.data);
                    }
                }
            }
            Payload::CustomSection(custom) if custom.name() == OWNERS => {
                self.owners = std::str::from_utf8(custom.data()).unwrap_or_default();
            }
            _ => {}
        }
        Ok(())
    }
}

impl Memory {
    fn write(&mut self, address: u32, bytes: &[u8]) {
        let start = address as usize;
        let written = start..start + bytes.len();
        self.bytes.resize(self.bytes.len().max(written.end), 0);
        self.bytes.splice(written.clone(), bytes.iter().copied());
        self.written.push(written);
    }
}

impl<'a> Function<'a> {
    /// `None` for one that reaches into the data section at run time: its parts could not be told.
    fn read(body: &FunctionBody<'_>, module: &'a [u8]) -> Result<Option<Self>, BinaryReaderError> {
        let mut calls = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index }
                | Operator::ReturnCall { function_index }
                | Operator::RefFunc { function_index } => calls.push(function_index),
                Operator::MemoryInit { .. } | Operator::DataDrop { .. } => return Ok(None),
                _ => {}
            }
        }
        Ok(Some(Self { bytes: module.get(body.range()).unwrap_or_default(), calls }))
    }
}

fn constant(expression: &ConstExpr<'_>) -> Result<u32, BinaryReaderError> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => Ok(0),
    }
}

//! Small modules, by hand: what is emptied, what is left, and that nothing else moves.

use std::borrow::Cow;
use std::ops::Range;

use wasm_encoder::{
    BlockType, CodeSection, EntityType, Function, FunctionSection, ImportSection, Instruction, Module, NameMap,
    NameSection, TypeSection, ValType,
};
use wasmparser::{Parser, Payload};

use crate::owners::annotate;

/// What the module asks of the browser: function 0.
const BROWSER: Instruction<'static> = Instruction::Call(0);
const STOP: Instruction<'static> = Instruction::Unreachable;
const WORK: [Instruction<'static>; 2] = [Instruction::I32Const(7), Instruction::Drop];

/// A symbol of the library, as compilers wrote names before and as they write them now.
const BEFORE: &str = "_ZN4core9panicking9panic_fmt17h0123456789abcdefE";
const NOW: &str = "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt";

/// A module with one import and these functions, numbered from 1: symbol and code, but for the last `end`.
fn module(functions: &[(&str, &[Instruction<'_>])]) -> Vec<u8> {
    let (mut types, mut imports, mut declared, mut code, mut names) =
        (TypeSection::new(), ImportSection::new(), FunctionSection::new(), CodeSection::new(), NameMap::new());
    types.ty().function([], []);
    imports.import("browser", "tell", EntityType::Function(0));
    names.append(0, "tell");
    for (index, (symbol, instructions)) in (1..).zip(functions) {
        declared.function(0);
        names.append(index, symbol);
        let mut function = Function::new([(3, ValType::I64)]);
        for instruction in instructions.iter().chain([&Instruction::End]) {
            function.instruction(instruction);
        }
        code.function(&function);
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&declared).section(&code).section(&section);
    module.finish()
}

/// Where the bodies are.
fn bodies(module: &[u8]) -> Vec<Range<usize>> {
    let body = |payload| match payload {
        Ok(Payload::CodeSectionEntry(body)) => Some(body.range()),
        _ => None,
    };
    Parser::new(0).parse_all(module).filter_map(body).collect()
}

/// Which functions were emptied. Everything else must be as it was, and the module must still be one.
fn emptied(functions: &[(&str, &[Instruction<'_>])]) -> Vec<usize> {
    let before = module(functions);
    let after = annotate(&before).unwrap();
    assert_eq!(before.len(), after.len(), "nothing moves");
    let places = bodies(&before);
    assert_eq!(places, bodies(&after), "every body stands where it stood");
    let mut expected = before.clone();
    let mut found = Vec::new();
    for (index, place) in (1..).zip(places) {
        let (old, new) = (&before[place.clone()], &after[place.clone()]);
        if old != new {
            let stop = [&[0, 0x00], &vec![0x01; new.len() - 3][..], &[0x0b]].concat();
            assert_eq!(new, stop, "no locals, a stop, nothing, the end");
            expected[place].copy_from_slice(new);
            found.push(index);
        }
    }
    assert!(after == expected, "nothing but bodies changes");
    found
}

/// Whether a function of this name and code is emptied, alone in its module.
fn alone(symbol: &str, code: &[Instruction<'_>]) -> bool {
    emptied(&[(symbol, code)]) == [1]
}

#[test]
fn what_the_library_does_when_it_stops_is_emptied() {
    let code = [&WORK[..], &[STOP]].concat();
    for symbol in [
        BEFORE,
        NOW,
        "_ZN5alloc7raw_vec17capacity_overflow17h0123456789abcdefE",
        "_ZN3std9panicking20rust_panic_with_hook17h0123456789abcdefE",
        "_RNvNtCs1_5alloc7raw_vec17capacity_overflow",
        "_RNvNtCs1_3std9panicking20rust_panic_with_hook",
    ] {
        assert!(alone(symbol, &code), "{symbol}");
    }
}

#[test]
fn what_others_do_is_left() {
    let code = [&WORK[..], &[STOP]].concat();
    for symbol in [
        "_ZN6sheets4duty5sheet17h0123456789abcdefE",
        "_RNvNtCs1_6sheets4duty5sheet",
        // A crate of ours with such a module, or a name that only begins so.
        "_ZN6sheets4core5panic17h0123456789abcdefE",
        "_RNvNtCs1_6sheets4core5panic",
        "_ZN9core_duty5panic17h0123456789abcdefE",
        "_RNvCs1_9core_duty5panic",
        "4core",
        "core::panicking::panic_fmt",
        "__rust_start_panic",
        "",
    ] {
        assert!(!alone(symbol, &code), "{symbol}");
    }
}

#[test]
fn what_may_come_back_is_left() {
    use Instruction::{Block, Br, BrIf, BrTable, End, I32Const, If, Return};
    let empty = BlockType::Empty;
    let cases: [(&str, &[Instruction<'_>]); 10] = [
        ("its end", &WORK),
        ("nothing at all", &[]),
        ("a return", &[Return, STOP]),
        ("a return in a block", &[I32Const(1), If(empty), Return, End, STOP]),
        ("a branch out of it", &[Br(0), STOP]),
        ("a branch out of all blocks", &[Block(empty), Block(empty), Br(2), End, End, STOP]),
        ("a branch that may be taken", &[Block(empty), I32Const(1), BrIf(1), End, STOP]),
        ("one of a table", &[Block(empty), I32Const(1), BrTable(Cow::Borrowed(&[0, 1, 0]), 0), End, STOP]),
        ("the last of a table", &[Block(empty), I32Const(1), BrTable(Cow::Borrowed(&[0]), 1), End, STOP]),
        ("a block that is left before its stop", &[Block(empty), Br(0), STOP, End]),
    ];
    for (what, code) in cases {
        assert!(!alone(BEFORE, code), "{what}");
    }
    let tail = [Instruction::ReturnCall(2)];
    assert!(emptied(&[(BEFORE, &tail), ("other", &[])]).is_empty(), "what another gives back");
    let indirect = [I32Const(0), Instruction::ReturnCallIndirect { type_index: 0, table_index: 0 }];
    assert!(!alone(BEFORE, &indirect), "what a function of the table gives back");
}

#[test]
fn branches_that_stay_inside_are_no_way_back() {
    use Instruction::{Block, Br, BrIf, BrTable, End, I32Const, If, Loop};
    let empty = BlockType::Empty;
    let cases: [&[Instruction<'_>]; 5] = [
        &[Block(empty), Br(0), End, STOP],
        &[Block(empty), Block(empty), I32Const(1), BrIf(1), End, End, STOP],
        &[Block(empty), I32Const(1), BrTable(Cow::Borrowed(&[0, 0]), 0), End, STOP],
        &[I32Const(1), If(empty), Br(0), Instruction::Else, STOP, End, STOP],
        &[Loop(empty), I32Const(1), BrIf(0), End, STOP],
    ];
    for code in cases {
        assert!(alone(BEFORE, code), "{code:?}");
    }
}

#[test]
fn what_reaches_the_browser_is_left_however_far() {
    assert!(!alone(BEFORE, &[BROWSER, STOP]), "at once");
    let next = [Instruction::Call(2), STOP];
    assert!(emptied(&[(BEFORE, &next), ("own", &[Instruction::Call(3)]), ("other", &[BROWSER])]).is_empty());
    // Nobody of that number: not known to be harmless.
    assert!(!alone(BEFORE, &[Instruction::Call(9), STOP]));
    // What calls itself in a ring is looked at once.
    let ring = [Instruction::Call(1), STOP];
    assert_eq!(emptied(&[(BEFORE, &next), (NOW, &ring)]), [1, 2]);
    // Each for itself: one that tells the browser keeps none from being emptied that does not come to it.
    assert_eq!(emptied(&[(BEFORE, &[BROWSER, STOP]), (NOW, &[Instruction::Call(3), STOP]), ("own", &[])]), [2]);
}

#[test]
fn a_body_too_short_to_stop_is_not_made_longer() {
    for length in 0..=6 {
        let mut body = vec![0xff; length];
        super::empty(&mut body);
        assert_eq!(body.len(), length);
        let expected: &[u8] = &[0, 0x00, 0x01, 0x01, 0x01, 0x0b];
        if length >= 3 {
            assert_eq!(body, [&expected[..length - 1], &[0x0b]].concat());
        }
    }
}

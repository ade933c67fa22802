//! A small module, by hand: two doors, what each comes to, what both share, and a function that only the table leads to.

use super::{Counted, Part, cut};
use crate::failure::Failure;

/// Unsigned LEB128 of a small number: one byte.
fn short(number: usize) -> u8 {
    u8::try_from(number).ok().filter(|byte| *byte < 0x80).unwrap()
}

fn section(id: u8, content: &[u8]) -> Vec<u8> {
    [&[id, short(content.len())], content].concat()
}

fn text(text: &str) -> Vec<u8> {
    [&[short(text.len())], text.as_bytes()].concat()
}

/// A body without locals.
fn body(code: &[u8]) -> Vec<u8> {
    [&[short(code.len() + 2), 0x00], code, &[0x0b]].concat()
}

/// The code of some functions as a part holds it: operations, no locals, and fifteen streams of which nothing is in any. Before
/// it, how many stretches that others were left without are in the operations.
fn streams(functions: usize, stretches: usize, operations: &[u8]) -> Vec<u8> {
    let lengths = [&[short(stretches), short(operations.len()), short(functions)][..], &[0; 15]].concat();
    [&lengths, operations, &vec![0; functions]].concat()
}

/// Whoever runs all of the code.
fn all_of_it(counted: &Counted) -> Result<Vec<u8>, Failure> {
    Ok(vec![1; counted.bytes.len()])
}

/// Operations as their stream has them, where it has them otherwise.
const CALL: u8 = 0x80;
const CONSTANT: u8 = 0xc1;
const ZERO: u8 = 0x07;

/// Told by the link: function 3 is in slot 1 and the penalties alone come to it, nobody to function 5 in slot 2; "dd" is the
/// duties', "pp" the penalties', "__" nobody's; the rest belongs to both or is not told.
const OWNERS: &str = "E duties_sheet_0123456789abcdef\nE penalties_sheet_0123456789abcdef\nS 1 2\nS 2 0\n\
                      D 16 2 1\nD 18 10 3\nD 28 2 2\nD 40 2 1\nD 42 2 0\n";

fn module(last: &[u8]) -> Vec<u8> {
    told(last, OWNERS)
}

/// The same, where the duties come to function 3 instead.
fn module_of_duties(last: &[u8]) -> Vec<u8> {
    told(last, &OWNERS.replace("S 1 2", "S 1 1"))
}

fn told(last: &[u8], owners: &str) -> Vec<u8> {
    let memory = b"dd..........pp..........dd__";
    let own = [text("owners"), owners.as_bytes().to_vec()].concat();
    let exports = [vec![2], text("duties_sheet"), vec![0, 0], text("penalties_sheet"), vec![0, 1]].concat();
    let bodies =
        [vec![6], body(&[0x10, 2]), body(&[0x10, 2]), body(&[0x01]), body(&[0x10, 4]), last.to_vec(), body(&[])]
            .concat();
    let data = [&[1, 0, 0x41, 16, 0x0b, short(memory.len())], &memory[..]].concat();
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    module.extend(section(1, &[1, 0x60, 0, 0]));
    module.extend(section(3, &[6, 0, 0, 0, 0, 0, 0]));
    module.extend(section(4, &[1, 0x70, 0, 3]));
    module.extend(section(5, &[1, 0, 1]));
    module.extend(section(7, &exports));
    module.extend(section(9, &[1, 0, 0x41, 1, 0x0b, 2, 3, 5]));
    module.extend(section(12, &[1]));
    module.extend(section(10, &bodies));
    module.extend(section(11, &data));
    // Longer than one byte of length.
    module.extend([&[0, short(own.len() % 128) | 0x80, short(own.len() / 128)], &own[..]].concat());
    module
}

fn part(parts: &[(Part, Vec<u8>)], wanted: Part) -> Vec<u8> {
    parts.iter().find(|(part, _)| *part == wanted).map(|(_, bytes)| bytes.clone()).unwrap()
}

#[test]
fn each_part_has_its_functions_and_its_data() {
    let parts = cut(&module(&body(&[])), all_of_it).unwrap();
    assert_eq!(parts.iter().map(|(part, _)| *part).collect::<Vec<_>>(), Part::ALL);
    // Its number; function 0 with its call of function 2; the bytes of its own, over no bridge, since they are twenty-two apart.
    let duties = [&[6, 0, 1, 0][..], &streams(1, 0, &[CALL, 2, 0x0b]), &[2, 16, 22, 2, 2], b"dddd"].concat();
    assert_eq!(part(&parts, Part::Duties), duties);
    // Functions 1, 3 and 4: one is in the table, the other is called from there.
    let code = streams(3, 0, &[CALL, 2, 0x0b, CALL, 4, 0x0b, 0x0b]);
    assert_eq!(part(&parts, Part::Penalties), [&[2, 0, 3, 1, 1, 0][..], &code, &[1, 28, 2], b"pp"].concat());
    assert_eq!(part(&parts, Part::Origin), [&[14, 0, 0][..], &streams(0, 0, &[]), &[0]].concat(), "nothing");
    // What completes another part tells which.
    assert_eq!(part(&parts, Part::DutiesRare), [&[7, 6, 0][..], &streams(0, 0, &[]), &[0]].concat(), "nothing");
    // The head without what is written anew, then function 2, and what is shared or not told; function 5 is nowhere.
    let base = part(&parts, Part::Base);
    let head = usize::from(base[0]);
    assert_eq!(&base[1..9], b"\0asm\x01\0\0\0");
    assert_eq!(base[head - 9..=head], section(9, &[1, 0, 0x41, 1, 0x0b, 2, 3, 5]));
    let rest = [&[6, 1, 0, 1, 2][..], &streams(1, 0, &[0x01, 0x0b]), &[1, 18, 22], b"..........pp.........."].concat();
    assert_eq!(&base[head + 1..], rest);
}

/// Function 4 is three blocks, each of which may be left early. What is longer than a stop and was not run comes afterwards.
#[test]
fn what_was_not_run_comes_afterwards() {
    let nothing = [0x01; 3];
    let block = |inside: &[u8]| [&[0x02, 0x40, 0x41, 0, 0x0d, 0][..], inside, &[0x0b]].concat();
    let code = [block(&nothing), block(&nothing[..2]), block(&nothing)].concat();
    // One counter for each of the first four functions, then: all of the code, and in, after and behind each block. The first
    // block is left early; so is the second, of which less is left than a stop costs; the third runs to its end.
    let run = |_: &Counted| Ok(vec![1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1]);
    let parts = cut(&module_of_duties(&body(&code)), run).unwrap();
    let first = part(&parts, Part::Duties);
    let stopped = [ZERO, 0x0d, 0x06, 0x0b, 0x02, ZERO, 0x0d, 0x01, 0x01, 0x0b, 0x02, ZERO, 0x0d, 0x01];
    assert!(first.windows(stopped.len()).any(|bytes| bytes == stopped), "{first:?}");
    // The stretch, and an end.
    let rare = [&[7, 6, 0][..], &streams(0, 1, &[&nothing[..], &[0x0b]].concat()), &[0]].concat();
    assert_eq!(part(&parts, Part::DutiesRare), rare);
    // What is not completed by a part is whole, run or not.
    let penalties = [&[2, 0, 1, 1][..], &streams(1, 0, &[CALL, 2, 0x0b]), &[1, 28, 2], b"pp"].concat();
    assert_eq!(part(&parts, Part::Penalties), penalties);
    let whole = part(&cut(&module(&body(&code)), run).unwrap(), Part::Penalties);
    assert!(!whole.contains(&0x06), "{whole:?}");
}

/// Both sides of a choice that gives a value, of which one is never taken each time; and code behind a branch always taken.
#[test]
fn what_is_left_out_ends_with_its_side_of_a_choice() {
    let side = [0x41, 5, 0x1a];
    let choice = |first: &[u8], second: &[u8]| {
        [&[0x41, 0, 0x04, 0x7f][..], first, &[0x41, 6, 0x05], second, &[0x41, 7, 0x0b, 0x1a]].concat()
    };
    let code = [choice(&side, &[]), choice(&[], &side)].concat();
    // All of the code; then both sides of a choice and what is behind it, twice.
    let run = |_: &Counted| Ok(vec![1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1]);
    let parts = cut(&module_of_duties(&body(&code)), run).unwrap();
    let operations = [ZERO, 0x04, 0x06, 0x05, CONSTANT, 0x0b, 0x1a, ZERO, 0x04, CONSTANT, 0x05, 0x06, 0x0b, 0x1a, 0x0b];
    let first = part(&parts, Part::Duties);
    assert!(first.windows(operations.len()).any(|bytes| bytes == operations), "{first:?}");
    // Each with its end: two constants with what they are dropped by, then one that stays.
    let rare = part(&parts, Part::DutiesRare);
    let operations = [CONSTANT, 0x1a, CONSTANT, 0x0b, CONSTANT, 0x1a, CONSTANT, 0x0b, 5, 6, 5, 7];
    assert!(rare.windows(operations.len()).any(|bytes| bytes == operations), "{rare:?}");
}

#[test]
fn the_sign_of_an_address_is_told() {
    let numbers = [(0, vec![0]), (63, vec![0x3f]), (64, vec![0xc0, 0]), (65_536, vec![0x80, 0x80, 4])];
    for (number, bytes) in numbers.into_iter().chain([(0x40_0000, vec![0x80, 0x80, 0x80, 2]), (8191, vec![0xff, 0x3f])])
    {
        assert_eq!(super::written::signed(number), bytes, "{number}");
    }
}

/// A function of which nothing runs comes afterwards, whole.
#[test]
fn a_function_that_was_not_run_comes_afterwards() {
    let parts = cut(&module_of_duties(&body(&[0x01; 3])), |_| Ok(vec![1, 1, 1, 1, 0])).unwrap();
    let code = streams(2, 0, &[CALL, 2, 0x0b, CALL, 4, 0x0b]);
    assert_eq!(part(&parts, Part::Duties), [&[6, 0, 2, 0, 2][..], &code, &[2, 16, 22, 2, 2], b"dddd"].concat());
    let rare = [&[7, 6, 1, 4][..], &streams(1, 0, &[0x01, 0x01, 0x01, 0x0b]), &[0]].concat();
    assert_eq!(part(&parts, Part::DutiesRare), rare);
}

#[test]
fn each_stretch_begins_with_its_counter() {
    cut(&module(&body(&[0x02, 0x40, 0x01, 0x0b, 0x01])), |counted| {
        // Beyond the page that it begins with; one for each of four functions, and three.
        assert_eq!(counted.bytes, 65_536..65_536 + 7);
        let counter = |rank: u8| [0x41, 0x80 | rank, 0x80, 0x04, 0x41, 1, 0x3a, 0, 0];
        let code = [&counter(4)[..], &[0x02, 0x40], &counter(5), &[0x01, 0x0b], &counter(6), &[0x01]].concat();
        assert!(counted.module.windows(code.len() + 3).any(|bytes| bytes == body(&code)), "{:?}", counted.module);
        // Two pages, then the doors.
        let memory = [&section(5, &[1, 0, 2])[..], &[7]].concat();
        assert!(counted.module.windows(memory.len()).any(|bytes| bytes == memory), "{:?}", counted.module);
        all_of_it(counted)
    })
    .unwrap();
}

#[test]
fn what_an_operation_works_on_is_in_a_stream_of_its_kind() {
    let mut code = super::streams::Streams::default();
    let body = [
        &[1, 2, 0x7f][..],                                                   // two locals of 32 bits
        &[0x20, 0x81, 0x01, 0x20, 5, 0x28, 2, 0x88, 0x02],                   // read locals 129 and 5, load 264 further
        &[0x20, 6, 0x41, 0x90, 0x03, 0x6a],                                  // read local 6, add 400
        &[0x20, 7, 0x21, 3, 0x22, 4],                                        // read local 7, write 3 and 4
        &[0x20, 5, 0x41, 0, 0x41, 1, 0x41, 1, 0x6a],                         // read local 5, constants 0 and 1, add 1
        &[0x36, 0, 0x80, 0x01, 0x41, 0x80, 0x7f, 0x0d, 0],                   // store 128 further, -128, a branch
        &[0x42, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00], // i64::MAX
        &[0x02, 0x40, 0x0e, 2, 0, 1, 0, 0x0b],                               // a block, three branches
        &[0x10, 7, 0x11, 5, 0, 0xfc, 10, 0, 0, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x0b],
    ];
    code.add(&body.concat(), &[]).unwrap();
    let streams: [&[u8]; 17] = [
        &[
            0, 0, 0x49, 0, CONSTANT, 0x6a, 0, 0x21, 0xc0, 0, ZERO, 0x08, CONSTANT, 0x6a, 0x2c, CONSTANT, 0x0d, 0x42,
            0x02, 0x0e, 0x0b, CALL, 7, 0x11, 0xfc, 10, 0, 0, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x0b,
        ],
        &[1, 2, 0x7f],
        // Read before another, before what is loaded, before a constant, before anything else.
        &[0x81, 0x01],
        &[5],
        &[6, 5],
        &[7],
        &[3, 4],
        // First bytes of what is loaded, stored, added; the further ones are the last three.
        &[0x88],
        &[0x80],
        &[0x90, 1],
        &[0x80, 0x7f],
        &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00],
        &[0, 2, 0, 1, 0],
        &[0x40, 5, 0],
        &[0x02],
        &[0x01],
        &[0x03],
    ];
    assert_eq!(code.all().each_ref().map(Vec::as_slice), streams);
    // An operation on vectors, one in another memory, ones that are cut off.
    for unknown in [&[0, 0xfd, 12, 0x0b][..], &[0, 0x28, 0x42, 1, 0, 0x0b], &[0, 0x41], &[0, 0x20, 0x80], &[0, 0x20, 1]]
    {
        assert!(super::streams::Streams::default().add(unknown, &[]).is_err(), "{unknown:?}");
    }
}

#[test]
fn what_cannot_be_cut_is_refused() {
    let whole = module(&body(&[]));
    assert!(cut(&[], all_of_it).is_err());
    assert!(cut(&whole[..whole.len() / 2], all_of_it).is_err());
    // Without its last section, who needs what is not told.
    let untold = &whole[..whole.len() - OWNERS.len() - 10];
    assert!(cut(untold, all_of_it).unwrap_err().what.contains("qui a besoin de quoi"));
    // What runs it may fail, or not know all of it.
    assert!(cut(&whole, |_| Ok(vec![1; 3])).unwrap_err().what.contains("jusqu'au bout"));
    assert_eq!(cut(&whole, |_| Err(Failure::new("non", "rien"))).unwrap_err().what, "non");
    // memory.init reads the data section at run time, which each part would have to have whole.
    let copying = module(&body(&[0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 8, 0, 0]));
    assert!(cut(&copying, all_of_it).unwrap_err().what.contains("copie"));
}

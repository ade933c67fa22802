//! Which part each function and each byte of data belongs to.

use std::collections::BTreeMap;

use super::Part;
use super::idle::Idle;
use super::module::Module;

/// Parts of everything; none of what nobody comes to.
pub(super) struct Owners {
    functions: Vec<Option<Part>>,
    /// First address, and a part for each byte from there.
    first: u32,
    bytes: Vec<Option<Part>>,
}

impl Owners {
    pub(super) fn of(module: &Module<'_>) -> Result<Self, String> {
        let told = Told::read(module.owners).ok_or("il ne dit pas qui a besoin de quoi")?;
        Ok(Self { functions: functions(module, &told), first: told.first, bytes: told.bytes() })
    }

    /// Functions that are never run go from what is needed first to what completes it.
    pub(super) fn put_off(&mut self, idle: &[Idle]) {
        for (part, idle) in self.functions.iter_mut().zip(idle) {
            if *idle == Idle::Whole {
                *part = part.and_then(Part::rare);
            }
        }
    }

    /// The part of a function, counted without the imported ones.
    pub(super) fn function(&self, rank: usize) -> Option<Part> {
        self.functions.get(rank).copied().flatten()
    }

    /// The part of a byte; what the link does not name is in the base.
    pub(super) fn byte(&self, address: usize) -> Option<Part> {
        let place = address.checked_sub(self.first as usize);
        place.and_then(|place| self.bytes.get(place)).copied().unwrap_or(Some(Part::Base))
    }
}

/// A function is needed by the exports that call it, directly or not, and by those that can come to its slot of the table.
fn functions(module: &Module<'_>, told: &Told) -> Vec<Option<Part>> {
    let mut users: Vec<Vec<Part>> = vec![Vec::new(); module.functions.len()];
    let doors = module.exports.iter().map(|(name, function)| (vec![Part::of_export(name)], *function));
    let slots = module.slots.iter().map(|(slot, function)| (told.slot(*slot), *function));
    for (parts, function) in doors.chain(slots) {
        for part in parts {
            let mut open = vec![function];
            while let Some(next) = open.pop() {
                let Some(rank) = next.checked_sub(module.imported).map(|rank| rank as usize) else { continue };
                let (Some(users), Some(function)) = (users.get_mut(rank), module.functions.get(rank)) else { continue };
                if !users.contains(&part) {
                    users.push(part);
                    open.extend(&function.calls);
                }
            }
        }
    }
    users.into_iter().map(|users| Part::shared(&users)).collect()
}

/// What the link told.
struct Told {
    exports: Vec<Part>,
    slots: BTreeMap<u32, u128>,
    first: u32,
    /// For each byte from there who can come to it; nothing where the link names no piece.
    sets: Vec<Option<u128>>,
}

impl Told {
    fn read(text: &str) -> Option<Self> {
        let (mut exports, mut slots, mut pieces) = (Vec::new(), BTreeMap::new(), Vec::new());
        for line in text.lines() {
            let fields: Vec<&str> = line.split(' ').collect();
            let set = |written: &str| u128::from_str_radix(written, 16).ok();
            match fields.as_slice() {
                ["E", name] => exports.push(Part::of_export(without_digest(name))),
                ["S", slot, users] => {
                    slots.insert(slot.parse().ok()?, set(users)?);
                }
                ["D", address, length, users] => {
                    pieces.push((address.parse::<u32>().ok()?, length.parse::<u32>().ok()?, set(users)?));
                }
                _ => return None,
            }
        }
        let first = pieces.iter().map(|(address, ..)| *address).min()?;
        let end = pieces.iter().map(|(address, length, _)| address + length).max()?;
        let mut sets = vec![None; (end - first) as usize];
        for (address, length, users) in pieces {
            let from = (address - first) as usize;
            sets.iter_mut()
                .skip(from)
                .take(length as usize)
                .for_each(|set| *set = Some(set.unwrap_or_default() | users));
        }
        Some(Self { exports, slots, first, sets })
    }

    fn users(&self, set: u128) -> Vec<Part> {
        let mut users: Vec<Part> = Vec::new();
        for (rank, part) in self.exports.iter().enumerate() {
            if set.checked_shr(u32::try_from(rank).unwrap_or(u32::MAX)).is_some_and(|rest| rest & 1 == 1)
                && !users.contains(part)
            {
                users.push(*part);
            }
        }
        users
    }

    /// Who can come to a slot; one that was not told, of the glue, is everybody's.
    fn slot(&self, slot: u32) -> Vec<Part> {
        self.slots.get(&slot).map_or_else(|| vec![Part::Base], |set| self.users(*set))
    }

    /// What has no name is everybody's.
    fn bytes(&self) -> Vec<Option<Part>> {
        let mut known = BTreeMap::from([(None, Some(Part::Base))]);
        let part = |set: &Option<u128>| {
            *known.entry(*set).or_insert_with(|| Part::shared(&self.users(set.unwrap_or_default())))
        };
        self.sets.iter().map(part).collect()
    }
}

/// `duties_sheet` of `duties_sheet_9dd554004d696824`.
fn without_digest(name: &str) -> &str {
    let digest = |digits: &str| digits.len() == 16 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    name.rsplit_once('_').filter(|(_, last)| digest(last)).map_or(name, |(before, _)| before)
}

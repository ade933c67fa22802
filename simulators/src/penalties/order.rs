//! Putting a handful of items in order. The library's stable sort, made for long lists, is copied into the browser's
//! module once for each type: as much as all the rules of a class.

/// Sorts by a key; equals stay in the order they came in.
pub(super) fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for last in 1..items.len() {
        let mut at = last;
        while at > 0 && items.get(at - 1).map(&key) > items.get(at).map(&key) {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn equals_keep_their_order() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        by_key::<u8, u8>(&mut [], |item| *item);
    }
}

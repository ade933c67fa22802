//! One sort for every list. The standard library's are faster, and would each be written into the browser's module once for
//! every type that they sort: together a tenth of it.

/// Ranks of the keys in ascending order; equal keys keep their order.
#[must_use]
pub(crate) fn ranks(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = keys.enumerate().map(|(at, key)| (key, at)).collect();
    heap_sort(&mut keyed);
    keyed.into_iter().map(|(_, at)| at).collect()
}

/// Items in ascending order of their keys; equal keys keep their order.
#[must_use]
pub(crate) fn sorted<T: Copy>(items: &[T], key: impl Fn(&T) -> u64) -> Vec<T> {
    ranks(items.iter().map(key)).into_iter().filter_map(|at| items.get(at).copied()).collect()
}

/// A key for descending order of a score that is not negative.
#[must_use]
pub(crate) fn descending(score: f32) -> u64 {
    u64::from(u32::MAX - (score.max(0.0) + 0.0).to_bits())
}

fn heap_sort(keyed: &mut [(u64, usize)]) {
    for root in (0..keyed.len() / 2).rev() {
        sift(keyed, root);
    }
    for end in (1..keyed.len()).rev() {
        keyed.swap(0, end);
        sift(&mut keyed[..end], 0);
    }
}

/// Lets an item sink below the greater ones.
fn sift(heap: &mut [(u64, usize)], mut root: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child + 1 < heap.len() && heap[child] < heap[child + 1] {
            child += 1;
        }
        if child >= heap.len() || heap[root] >= heap[child] {
            return;
        }
        heap.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_a_stable_sort(keys in proptest::collection::vec(0_u64..20, 0..60)) {
            let mut expected: Vec<usize> = (0..keys.len()).collect();
            expected.sort_by_key(|at| keys[*at]);
            prop_assert_eq!(ranks(keys.iter().copied()), expected);
        }

        #[test]
        fn higher_scores_come_first(one in 0.0_f32..1e30, other in 0.0_f32..1e30) {
            prop_assert_eq!(descending(one) < descending(other), one > other);
        }
    }

    #[test]
    fn infinity_is_the_highest_score() {
        assert!(descending(f32::INFINITY) < descending(f32::MAX));
        assert_eq!(descending(0.0), descending(-0.0));
    }
}

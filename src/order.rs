//! Sorting and maps for few bytes: the standard library's sort is compiled once for every type and comparison, about
//! four kilobytes of Wasm each time. Here one body sorts positions, and each use adds a comparison and some swaps.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// As `slice::sort_by`: what compares as equal keeps its order.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(items.len(), &mut |one, other| match (items.get(one), items.get(other)) {
        (Some(one), Some(other)) => compare(one, other).is_gt(),
        _ => false,
    });
    for to in 0..order.len() {
        let mut from = to;
        // Invariant: an item whose place was taken before its turn went where that place's item had come from.
        loop {
            from = order.get(from).copied().unwrap_or(to);
            if from >= to {
                break;
            }
        }
        items.swap(to, from);
    }
}

/// As `slice::sort_by_key`.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// As `slice::sort`.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// As `collect`, which would sort first.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// As `map`, for JSON.
pub fn object(entries: impl IntoIterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut object = Map::new();
    for (key, value) in entries {
        object.insert(key, value);
    }
    object
}

/// The positions 0 to `length` in the order of their items: a merge sort from runs of one upwards.
#[inline(never)]
fn order(length: usize, is_after: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut runs: Vec<usize> = (0..length).collect();
    let mut merged: Vec<usize> = Vec::with_capacity(length);
    let mut width = 1;
    while width < length {
        merged.clear();
        while merged.len() < length {
            let start = merged.len();
            let middle = length.min(start + width);
            let end = length.min(middle + width);
            let (mut left, mut right) = (start, middle);
            for _ in start..end {
                if right == end || left < middle && !is_after(runs[left], runs[right]) {
                    merged.push(runs[left]);
                    left += 1;
                } else {
                    merged.push(runs[right]);
                    right += 1;
                }
            }
        }
        std::mem::swap(&mut runs, &mut merged);
        width *= 2;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        let mut seed = 1_u32;
        for length in 0..200 {
            let mut items: Vec<(u32, usize)> = (0..length)
                .map(|at| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 24 & 31, at)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            assert_eq!(items, expected, "{length}");
        }
    }
}

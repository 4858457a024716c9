//! Facts as indices, and ordered sets of them in one machine word.

/// A fact, by its place in the content's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub u8);

/// An ordered set of facts. (The content check refuses a 65th fact.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct FactSet(pub u64);

impl FactSet {
    /// No facts.
    pub const EMPTY: FactSet = FactSet(0);

    /// Just `fact`.
    #[must_use]
    pub fn one(fact: FactId) -> FactSet {
        FactSet(1 << fact.0)
    }

    /// The facts of either.
    #[must_use]
    pub fn union(self, other: FactSet) -> FactSet {
        FactSet(self.0 | other.0)
    }

    /// The facts of both.
    #[must_use]
    pub fn intersection(self, other: FactSet) -> FactSet {
        FactSet(self.0 & other.0)
    }

    /// The facts that are not in `other`.
    #[must_use]
    pub fn without(self, other: FactSet) -> FactSet {
        FactSet(self.0 & !other.0)
    }

    /// Whether `fact` is in the set.
    #[must_use]
    pub fn contains(self, fact: FactId) -> bool {
        self.0 >> fact.0 & 1 == 1
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many facts are in the set.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The facts in the content's order.
    pub fn iter(self) -> impl Iterator<Item = FactId> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let index = rest.trailing_zeros() as u8;
                rest &= rest - 1;
                FactId(index)
            })
        })
    }
}

impl FromIterator<FactId> for FactSet {
    fn from_iter<I: IntoIterator<Item = FactId>>(facts: I) -> FactSet {
        facts.into_iter().fold(FactSet::EMPTY, |set, fact| set.union(FactSet::one(fact)))
    }
}

//! Logistic regression by stochastic gradients whose steps shrink with what was learnt (`AdaGrad`; J. Duchi, E. Hazan,
//! Y. Singer, JMLR 12, 2011), with a penalty on large weights. Pure arithmetic.
//!
//! It must not know what the numbers are of.

/// The features of one message by their places, each with its value.
#[derive(Clone)]
pub struct Row(pub Vec<(usize, f32)>);

/// What was learnt.
pub struct Weights {
    /// What every row has.
    pub always: f32,
    /// By place.
    pub of: Vec<f32>,
}

/// How often every row is looked at.
const ROUNDS: usize = 60;
/// The first step.
const STEP: f32 = 0.5;
/// So that the first step is not endless.
const BEGUN: f32 = 1e-6;

/// Weights that tell the rows that are `right` from the others. `fit`: how much a row counts beside small weights.
pub fn learn(rows: &[Row], right: &[bool], places: usize, fit: f32) -> Weights {
    let mut weights = Weights {
        always: 0.0,
        of: vec![0.0; places],
    };
    let (mut slope_of_always, mut slopes) = (BEGUN, vec![BEGUN; places]);
    // Each place is penalised when a row touches it, so the penalty is shared by the rows that do.
    let mut touched = vec![0.0_f32; places];
    for (place, _) in rows.iter().flat_map(|row| &row.0) {
        touched[*place] += 1.0;
    }
    let mut order = Order::of(rows.len());
    for _ in 0..ROUNDS {
        for at in order.next_round() {
            let row = &rows[*at].0;
            let score: f32 = row
                .iter()
                .map(|(place, value)| weights.of[*place] * value)
                .sum();
            let said = 1.0 / (1.0 + (-(score + weights.always)).exp());
            let error = said - f32::from(u8::from(right[*at]));
            for (place, value) in row {
                let penalty = weights.of[*place] / (fit * touched[*place]);
                let slope = error * value + penalty;
                slopes[*place] += slope * slope;
                weights.of[*place] -= STEP * slope / slopes[*place].sqrt();
            }
            slope_of_always += error * error;
            weights.always -= STEP * error / slope_of_always.sqrt();
        }
    }
    weights
}

/// The rows in another order each round, the same in every run (Marsaglia's xorshift64).
struct Order {
    places: Vec<usize>,
    state: u64,
}

impl Order {
    fn of(rows: usize) -> Order {
        Order {
            places: (0..rows).collect(),
            state: 0x9e37_79b9_7f4a_7c15,
        }
    }

    fn next_round(&mut self) -> &[usize] {
        for last in (1..self.places.len()).rev() {
            self.state ^= self.state << 13;
            self.state ^= self.state >> 7;
            self.state ^= self.state << 17;
            let other = usize::try_from(self.state % (last as u64 + 1)).unwrap_or(0);
            self.places.swap(last, other);
        }
        &self.places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_rows_apart_weighs_and_what_does_not_weighs_little() {
        let rows: Vec<Row> = (0..40)
            .map(|at| Row(vec![(at % 2, 1.0), (2, 1.0)]))
            .collect();
        let right: Vec<bool> = (0..40).map(|at| at % 2 == 0).collect();
        let learnt = learn(&rows, &right, 3, 10.0);
        assert!(learnt.of[0] > 2.0 && learnt.of[1] < -2.0, "{:?}", learnt.of);
        assert!(learnt.of[2].abs() < 0.5, "{:?}", learnt.of);
    }

    #[test]
    fn every_row_stands_in_every_round_once() {
        let mut order = Order::of(9);
        let first = order.next_round().to_vec();
        let mut sorted = order.next_round().to_vec();
        assert_ne!(first, sorted);
        sorted.sort_unstable();
        assert_eq!(sorted, (0..9).collect::<Vec<_>>());
    }
}

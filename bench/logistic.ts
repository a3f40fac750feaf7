/** Logistic regression by Newton's method; the weights of all rows together are about 1. */
export function fitLogistic(rows: readonly number[][], outcomes: readonly boolean[], weights: readonly number[]): number[] {
  const size = rows[0].length + 1;
  const beta = new Array<number>(size).fill(0);
  for (let step = 0; step < 25; step++) {
    const gradient = beta.map((value) => -1e-4 * value);
    const hessian = beta.map((_, i) => beta.map((__, j) => (i === j ? 1e-4 : 0)));
    for (const [k, row] of rows.entries()) {
      const x = [1, ...row];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * beta[i], 0)));
      for (let i = 0; i < size; i++) {
        gradient[i] += weights[k] * ((outcomes[k] ? 1 : 0) - p) * x[i];
        for (let j = 0; j < size; j++) hessian[i][j] += weights[k] * p * (1 - p) * x[i] * x[j];
      }
    }
    for (const [i, change] of solve(hessian, gradient).entries()) beta[i] += change;
  }
  return beta;
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < rows.length; i++) {
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = rows[k][i] / rows[i][i];
      for (let j = i; j <= rows.length; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  return rows.map((row, i) => row[rows.length] / row[i]);
}

import type { SparseRows } from './vectors.ts';

/** Dense vectors, one after another. */
export type DenseRows = { width: number; values: Float32Array };

const ROUNDS = 3;

/**
 * Truncated latent semantic vectors: the texts seen along the `width` strongest patterns in which features occur
 * together, so that two texts can be near without sharing a word. Subspace iteration from a random start.
 *
 * @returns rows of length 1 (0 for empty texts)
 * @see Deerwester et al. (1990); Halko, Martinsson & Tropp (2011), SIAM Review 53
 */
export function latentRows(rows: SparseRows, features: number, width: number, random: () => number): DenseRows {
  const basis = new Float32Array(features * width);
  for (let i = 0; i < basis.length; i++) basis[i] = random() - 0.5;
  orthonormalise(basis, features, width);
  for (let round = 0; round < ROUNDS; round++) {
    const image = project(rows, basis, width);
    basis.set(gather(rows, image, features, width));
    orthonormalise(basis, features, width);
  }
  const values = project(rows, basis, width);
  scaleRows(values, width);
  return { width, values };
}

/** Rows times basis: each text along each pattern. */
function project(rows: SparseRows, basis: Float32Array, width: number): Float32Array {
  const count = rows.offsets.length - 1;
  const image = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    const into = row * width;
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      const from = rows.columns[i]! * width;
      const value = rows.values[i]!;
      for (let j = 0; j < width; j++) image[into + j]! += value * basis[from + j]!;
    }
  }
  return image;
}

/** Transposed rows times image: each feature along each pattern. */
function gather(rows: SparseRows, image: Float32Array, features: number, width: number): Float32Array {
  const basis = new Float32Array(features * width);
  for (let row = 0; row < rows.offsets.length - 1; row++) {
    const from = row * width;
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      const into = rows.columns[i]! * width;
      const value = rows.values[i]!;
      for (let j = 0; j < width; j++) basis[into + j]! += value * image[from + j]!;
    }
  }
  return basis;
}

/** Makes the columns of a tall matrix orthogonal and of length 1 through the Cholesky factor of its Gram matrix. */
function orthonormalise(matrix: Float32Array, height: number, width: number): void {
  const factor = cholesky(gram(matrix, height, width), width);
  for (let row = 0; row < height; row++) {
    const at = row * width;
    for (let j = 0; j < width; j++) {
      let value = matrix[at + j]!;
      for (let k = 0; k < j; k++) value -= matrix[at + k]! * factor[j * width + k]!;
      matrix[at + j] = value / factor[j * width + j]!;
    }
  }
}

function gram(matrix: Float32Array, height: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let row = 0; row < height; row++) {
    const at = row * width;
    for (let j = 0; j < width; j++) {
      const value = matrix[at + j]!;
      if (value === 0) continue;
      for (let k = 0; k <= j; k++) product[j * width + k]! += value * matrix[at + k]!;
    }
  }
  return product;
}

/** Lower triangular factor; a direction that carries nothing gets a large pivot, so that it vanishes. */
function cholesky(matrix: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    for (let k = 0; k <= j; k++) {
      let value = matrix[j * width + k]!;
      for (let i = 0; i < k; i++) value -= factor[j * width + i]! * factor[k * width + i]!;
      if (k < j) factor[j * width + k] = value / factor[k * width + k]!;
      else factor[j * width + j] = value > 1e-9 * matrix[j * width + j]! && value > 0 ? Math.sqrt(value) : 1e9;
    }
  }
  return factor;
}

function scaleRows(values: Float32Array, width: number): void {
  for (let at = 0; at < values.length; at += width) {
    let square = 0;
    for (let j = 0; j < width; j++) square += values[at + j]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let j = 0; j < width; j++) values[at + j]! /= length;
  }
}

/** `[a, b, c, d]` of an SVG `matrix(a b c d e f)`: where things move to tells nothing of their size. */
export type Matrix = readonly [a: number, b: number, c: number, d: number];

/** How long what is 1 high has become. */
export function down([, , c, d]: Matrix): number {
  return Math.hypot(c, d);
}

/** What stands in an element with this `transform`. What is not understood changes nothing. */
export function transformed(around: Matrix, transform: string): Matrix {
  let matrix = around;
  for (const [, name = '', list = ''] of transform.matchAll(/([a-z]+)\s*\(([^)]*)\)/gi)) {
    const own = matrixOf(
      name.toLowerCase(),
      list
        .trim()
        .split(/[\s,]+/)
        .map(Number.parseFloat),
    );
    if (own?.every(Number.isFinite)) matrix = product(matrix, own);
  }
  return matrix;
}

function matrixOf(name: string, numbers: readonly number[]): Matrix | null {
  const [first = Number.NaN, second = first] = numbers;
  const angle = (first * Math.PI) / 180;
  switch (name) {
    case 'matrix': {
      const [a = 1, b = 0, c = 0, d = 1] = numbers;
      return [a, b, c, d];
    }
    case 'scale':
      return [first, 0, 0, second];
    case 'scalex':
      return [first, 0, 0, 1];
    case 'scaley':
      return [1, 0, 0, first];
    case 'rotate':
      return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)];
    case 'skewx':
      return [1, 0, Math.tan(angle), 1];
    case 'skewy':
      return [1, Math.tan(angle), 0, 1];
    default:
      return null;
  }
}

function product([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix {
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}

/**
 * How much there is to draw once every reference in a drawing is followed. A few hundred bytes of `use`
 * in `use`, masks of masks or patterns of patterns take a browser or a typesetter hours, so the whole is
 * counted first: each element once, in linear time, with what it refers to multiplied.
 */
export const DRAWING_LIMITS = {
  /** Elements inside one another, references followed; drawing programs stay below 60. */
  depth: 200,
  /** Points and elements drawn; a detailed map of a megabyte has some 200,000. */
  points: 1_000_000,
} as const;

export type Painting = 'fill' | 'stroke' | 'marker' | 'mask' | 'clip' | 'use' | 'template';

export interface Reference {
  painting: Painting;
  id: string;
}

/** An element of a drawing, as far as it counts. */
export interface Shape {
  name: string;
  /** UTF-16 offset. */
  offset: number;
  /** Points of its path, signs of its text; 0 for what only holds others. */
  points: number;
  references: Reference[];
  children: Shape[];
}

export interface TooCostly {
  offset: number;
  found: 'depth' | 'points' | 'circle';
}

/** What one such painting costs beside what is in it: a mask is a layer of its own, as large as the page. */
const LAYER: Readonly<Record<Painting, number>> = {
  fill: 50,
  stroke: 50,
  marker: 1,
  mask: 500,
  clip: 10,
  use: 1,
  template: 1,
};

/** Paintings that what is inside takes over from what it is in. */
const INHERITS: ReadonlySet<Painting> = new Set(['fill', 'stroke', 'marker']);

class Refused extends Error {
  readonly cost: TooCostly;
  constructor(cost: TooCostly) {
    super(cost.found);
    this.cost = cost;
  }
}

/**
 * null where a drawing is within the limits.
 *
 * @param root At most `DRAWING_LIMITS.depth` deep, references not followed.
 * @param byId Elements by their id; several may share one.
 */
export function drawingCost(
  root: Shape,
  byId: ReadonlyMap<string, readonly Shape[]>,
): TooCostly | null {
  const counted = new Map<Shape, { points: number; depth: number }>();
  const open = new Set<Shape>();
  const inherited = inheritance(root);
  // A shade of colour is one thing, however often it is used.
  const costly = new Map(
    [...byId].map(([id, shapes]) => [id, shapes.filter(({ name }) => !name.endsWith('Gradient'))]),
  );

  const count = (shape: Shape, level: number): { points: number; depth: number } => {
    const known = counted.get(shape);
    if (level + (known?.depth ?? 1) > DRAWING_LIMITS.depth) refuse(shape, 'depth');
    if (known !== undefined) return known;
    if (open.has(shape)) refuse(shape, 'circle');
    open.add(shape);
    const total = { points: 1 + shape.points, depth: 1 };
    const add = (inside: Shape, times: number): number => {
      const { points, depth } = count(inside, level + 1);
      total.points += points * times;
      total.depth = Math.max(total.depth, depth + 1);
      if (total.points > DRAWING_LIMITS.points) refuse(shape, 'points');
      return points;
    };
    for (const child of shape.children) add(child, 1);
    const passedOn = inherited.get(shape) ?? [];
    const own = shape.references.filter(({ painting }) => !INHERITS.has(painting));
    for (const { painting, id } of shape.points > 0 ? [...own, ...passedOn] : own) {
      for (const target of costly.get(id) ?? []) {
        total.points += LAYER[painting];
        const points = add(target, painting === 'marker' ? Math.max(1, shape.points) : 1);
        if (painting !== 'use') continue;
        // What is drawn again takes its patterns from here, each of its points.
        for (const other of passedOn) {
          for (const pattern of costly.get(other.id) ?? []) add(pattern, points);
        }
      }
    }
    open.delete(shape);
    counted.set(shape, total);
    return total;
  };

  try {
    count(root, 0);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.cost;
    throw error;
  }
}

function refuse(shape: Shape, found: TooCostly['found']): never {
  throw new Refused({ offset: shape.offset, found });
}

/** Fills, strokes and markers of each element, its own or those of what it is in. */
function inheritance(root: Shape): ReadonlyMap<Shape, readonly Reference[]> {
  const all = new Map<Shape, readonly Reference[]>();
  const walk = (shape: Shape, around: readonly Reference[]) => {
    const own = shape.references.filter(({ painting }) => INHERITS.has(painting));
    const kinds = new Set(own.map(({ painting }) => painting));
    const passed =
      own.length === 0 ? around : [...own, ...around.filter((one) => !kinds.has(one.painting))];
    all.set(shape, passed);
    for (const child of shape.children) walk(child, passed);
  };
  walk(root, []);
  return all;
}

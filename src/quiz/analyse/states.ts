import type { Mode } from './mode.ts';

/**
 * The states that paths can be in at one point of the quiz: a mode and the number that stands for the points. A hash
 * table in typed arrays, since there may be hundreds of thousands. States are numbered in the order in which they came.
 */
export class States {
  size = 0;
  /** By state: share of all paths that come here, and how many they are. */
  share: Float64Array;
  paths: Float64Array;
  points: Float64Array;
  /** By state: the state before it and the step taken from there, on one path that comes here. */
  from: Int32Array;
  by: Int32Array;
  /** The modes there are, each with the first state in it. */
  readonly firsts = new Map<Mode, number>();
  /** By state: the id of its mode. */
  modeIds: Int32Array;
  private readonly modes: Mode[] = [];
  /** Numbers of states plus one, at a place that follows from mode and points; 0 is free. */
  private table: Int32Array;

  /** `expected`: about how many there will be. */
  constructor(expected: number) {
    const length = 2 ** Math.max(6, Math.ceil(Math.log2(expected + 1)));
    this.share = new Float64Array(length);
    this.paths = new Float64Array(length);
    this.points = new Float64Array(length);
    this.from = new Int32Array(length);
    this.by = new Int32Array(length);
    this.modeIds = new Int32Array(length);
    this.table = new Int32Array(length * 2);
  }

  /** The number of this state, with more paths that come here. */
  add(mode: Mode, points: number, share: number, paths: number, from: number, by: number): number {
    const spot = this.spotOf(mode.id, points);
    const known = this.table[spot] ?? 0;
    const state = known ? known - 1 : this.append(spot, mode, points, from, by);
    this.share[state] = (this.share[state] ?? 0) + share;
    this.paths[state] = (this.paths[state] ?? 0) + paths;
    return state;
  }

  modeOf(state: number): Mode | undefined {
    return this.modes[this.modeIds[state] ?? 0];
  }

  private append(spot: number, mode: Mode, points: number, from: number, by: number): number {
    const state = this.size++;
    this.table[spot] = this.size;
    if (!this.modes[mode.id]) this.firsts.set(mode, state);
    this.modes[mode.id] = mode;
    this.modeIds[state] = mode.id;
    this.points[state] = points;
    this.from[state] = from;
    this.by[state] = by;
    if (this.size === this.share.length) this.grow();
    return state;
  }

  private spotOf(modeId: number, points: number): number {
    const mask = this.table.length - 1;
    let spot = hash(modeId, points) & mask;
    for (;;) {
      const state = (this.table[spot] ?? 0) - 1;
      if (state < 0 || (this.points[state] === points && this.modeIds[state] === modeId)) return spot;
      spot = (spot + 1) & mask;
    }
  }

  private grow(): void {
    const length = this.share.length * 2;
    this.share = floats(this.share, length);
    this.paths = floats(this.paths, length);
    this.points = floats(this.points, length);
    this.from = integers(this.from, length);
    this.by = integers(this.by, length);
    this.modeIds = integers(this.modeIds, length);
    this.table = new Int32Array(length * 2);
    for (let state = 0; state < this.size; state++) {
      this.table[this.spotOf(this.modeIds[state] ?? 0, this.points[state] ?? 0)] = state + 1;
    }
  }
}

/** Mixes both numbers; the points may be larger than 32 bits. */
function hash(modeId: number, points: number): number {
  const mixed = Math.imul(points | 0, 0x9e3779b1) ^ Math.imul((points / 0x100000000) | 0, 0x85ebca6b) ^ Math.imul(modeId, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

function floats(from: Float64Array, length: number): Float64Array {
  const larger = new Float64Array(length);
  larger.set(from);
  return larger;
}

function integers(from: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(from);
  return larger;
}

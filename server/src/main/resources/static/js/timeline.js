// What happens when in a session. Pure: no clock, no page, no memory.

/** Seconds to get into position, to change legs, and to begin again after a pause. */
export const READY = 5, CHANGE = 6, AGAIN = 3;

/** Every set of every exercise, side by side, in the order of doing. */
export function steps(moves) {
  const all = [];
  moves.forEach((move, index) => {
    if (move.skipped) return;
    for (let set = 1; set <= move.sets; set++) {
      move.sides.forEach((side, turn) => {
        const lastSide = turn === move.sides.length - 1;
        const lastSet = set === move.sets;
        const pause = !lastSide ? CHANGE : lastSet ? Math.max(15, move.rest) : move.rest;
        const next = !lastSide ? 'change' : lastSet ? 'next' : 'rest';
        all.push({index, move, side, set, pause, next});
      });
    }
  });
  if (all.length) all.at(-1).pause = 0;
  return all;
}

/** How much of a step is done, in its own unit. */
export const amount = (step) => step.move.done[step.side + step.set] ?? 0;

/** The first step that is not finished; its length when everything is. */
export function resume(all) {
  const found = all.findIndex((step) => amount(step) < step.move.amount);
  return found < 0 ? all.length : found;
}

/** Milliseconds of one repetition. */
export const length = (beat) => 1000 * (beat.first + beat.hold + beat.second);

/** Where a repetition stands after so many milliseconds: which, in which part, how high. */
export function at(beat, ms) {
  const whole = length(beat);
  const rep = Math.floor(ms / whole);
  const s = (ms - rep * whole) / 1000;
  if (s < beat.first) return {rep, part: 'first', height: s / beat.first, along: s};
  if (s < beat.first + beat.hold) return {rep, part: 'hold', height: 1, along: s};
  const back = s - beat.first - beat.hold;
  return {rep, part: 'second', height: 1 - back / beat.second, along: s};
}

const LOW = 54, HIGH = 8, LEFT = 10, WIDE = 332;

/** The corners of the tempo line in a box of 352 by 64. */
export function corners(beat, turn) {
  const all = beat.first + beat.hold + beat.second;
  const x = (s) => LEFT + (WIDE * s) / all;
  const [low, high] = turn === 'down' ? [HIGH, LOW] : [LOW, HIGH];
  return [[x(0), low], [x(beat.first), high], [x(beat.first + beat.hold), high], [x(all), low]];
}

/** The line up to a moment of the repetition, and the point it has reached. */
export function trace(beat, turn, along) {
  const all = beat.first + beat.hold + beat.second;
  const points = corners(beat, turn);
  const x = LEFT + (WIDE * along) / all;
  const path = [points[0]];
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1], [x1, y1] = points[i];
    if (x >= x1) {
      path.push([x1, y1]);
    } else {
      path.push([x, x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)]);
      break;
    }
  }
  return {path, point: path.at(-1)};
}

/** Points as a path. */
export const draw = (points) =>
  'M' + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');

/** Share of the session that is done, 0 to 1, each exercise weighing the same. */
export function share(moves) {
  if (!moves.length) return 1;
  const of = (move) => {
    const asked = move.sets * move.sides.length * move.amount;
    const done = Object.values(move.done).reduce((a, b) => a + Math.min(b, move.amount), 0);
    return Math.min(1, done / asked);
  };
  return moves.reduce((sum, move) => sum + of(move), 0) / moves.length;
}

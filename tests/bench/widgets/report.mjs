// What was measured, as a table for the terminal and as one for the README.

const START = '<!-- bench:widgets -->';
const END = '<!-- /bench -->';

/** Small numbers with their first digits, large ones whole. */
function number(value, digits) {
  if (digits === undefined) return Math.abs(value) < 100 && !Number.isInteger(value) ? value.toFixed(1) : String(Math.round(value));
  return value.toFixed(digits);
}

const withUnit = (text, unit) => (unit ? `${text} ${unit}` : text);

function times(ratio) {
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
}

function cell({ unit, digits, isRatio }, id, { median, ratio }) {
  const value = withUnit(number(median, digits), unit);
  return isRatio && id !== 'vanilla' ? `${value} (${times(ratio)})` : value;
}

function spread({ digits }, { q1, q3, samples }) {
  return samples > 1 && q1 !== q3 ? ` [${number(q1, digits)}–${number(q3, digits)}]` : '';
}

function aim({ aim: most, isRatio, unit, contenders: { ours } }) {
  if (most === undefined) return '';
  const isMet = (isRatio ? ours.ratio : ours.median) <= most;
  return `${isMet ? 'met' : 'MISSED'}: ≤ ${isRatio ? `${most}×` : withUnit(String(most), unit)}`;
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((text, column) => text.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

/** Medians, the middle half of all values in brackets, ratios to vanilla, and whether ours meets what is aimed at. */
export function printed({ contenders, measures }) {
  const heading = ['', ...contenders.map(({ title }) => title), 'aim'];
  const rows = measures.map((measure) => [
    measure.title,
    ...contenders.map(({ id }) => cell(measure, id, measure.contenders[id]) + spread(measure, measure.contenders[id])),
    aim(measure),
  ]);
  return aligned([heading, ...rows]);
}

export function table({ contenders, measures }) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rows = measures.map((measure) => line([measure.title, ...contenders.map(({ id }) => cell(measure, id, measure.contenders[id]))]));
  return [line(['', ...contenders.map(({ title }) => title)]), line(['---', ...contenders.map(() => '---:')]), ...rows].join('\n');
}

function source({ date, rounds, machine, chromium, contenders }) {
  const packages = contenders.flatMap(({ id, packages }) => (id === 'ours' ? [] : packages));
  return `Measured on ${date} in ${chromium.replace('/', ' ')}, ${rounds} rounds, on ${machine.cores} cores (${machine.model}), beside ${packages.join(', ')}.`;
}

/** The README with what stands between its marks as it should be. */
export function fillTable(readme, results) {
  const block = new RegExp(`${START}[^]*?${END}`);
  if (!block.test(readme)) throw new Error(`README.md has no ${START}`);
  return readme.replace(block, () => `${START}\n\n${table(results)}\n\n${source(results)}\n\n${END}`);
}

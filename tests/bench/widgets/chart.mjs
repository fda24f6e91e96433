// Draws the ratios to vanilla, from what was measured last: a bar for each contender in each measure, on a scale whose
// steps are doublings, since they lie far apart. The line is vanilla.

const WIDTH = 760;
const EDGE = 20;
const LEFT = 260;
const RIGHT = 60;
const BAR = 13;
const GAP = 3;
const BETWEEN = 16;
const TOP = 82;
const LINE = 17;
/** Letters that fit beside the bars. */
const LONGEST = 30;
const BOTTOM = 34;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;

/** The place of a ratio on the scale. */
function scaleOf(measures, others) {
  const ratios = measures.flatMap(({ contenders }) => others.map(({ id }) => contenders[id].ratio));
  const from = Math.log2(Math.min(0.8, ...ratios.map((ratio) => ratio * 0.95)));
  const to = Math.log2(Math.max(2, ...ratios));
  return (ratio) => LEFT + ((Math.log2(ratio) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
}

function bar({ id }, { ratio }, x, y) {
  const [start, end] = [Math.min(x(1), x(ratio)), Math.max(x(1), x(ratio))];
  return `<rect class="${id}" x="${start.toFixed(1)}" y="${y}" width="${Math.max(end - start, 1.5).toFixed(1)}" height="${BAR}" rx="2"/>
<text class="value" x="${(end + 6).toFixed(1)}" y="${y + BAR - 2}">${times(ratio)}</text>`;
}

function inLines(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= LONGEST) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

function group({ title, contenders }, others, x, top) {
  const bars = others.map((contender, index) => bar(contender, contenders[contender.id], x, top + index * (BAR + GAP)));
  const lines = inLines(title);
  const first = top + (others.length * (BAR + GAP) - lines.length * LINE) / 2 + 12;
  const words = lines.map((line, index) => `<tspan x="${EDGE}" y="${first + index * LINE}">${escape(line)}</tspan>`);
  return `<text class="title">${words.join(' ')}</text>
${bars.join('\n')}`;
}

function legend(others) {
  let left = EDGE;
  return others
    .map(({ id, title }) => {
      const entry = `<rect class="${id}" x="${left}" y="42" width="14" height="14" rx="2"/><text x="${left + 20}" y="54">${escape(title)}</text>`;
      left += 40 + title.length * 8;
      return entry;
    })
    .join('\n');
}

function axis(x, bottom) {
  const marks = [1, 2, 4, 8, 16, 32, 64, 128].filter((ratio) => x(ratio) <= WIDTH - RIGHT + 20);
  return marks
    .map((ratio) => {
      const place = x(ratio).toFixed(1);
      return `<line class="${ratio === 1 ? 'one' : 'mark'}" x1="${place}" x2="${place}" y1="${TOP - 8}" y2="${bottom}"/><text class="scale" x="${place}" y="${bottom + 18}">${ratio}×</text>`;
    })
    .join('\n');
}

/** The chart in words, for those who hear it. */
function described(measures, others) {
  return measures.map(({ title, contenders }) => `${title}: ${others.map((one) => `${one.title} ${times(contenders[one.id].ratio)}`).join(', ')}.`).join(' ');
}

/** An SVG that fits light and dark pages. */
export function chart({ contenders, measures }) {
  const shown = measures.filter(({ isRatio }) => isRatio);
  const others = contenders.filter(({ id }) => id !== 'vanilla');
  const x = scaleOf(shown, others);
  const step = others.length * (BAR + GAP) + BETWEEN;
  const bottom = TOP + shown.length * step - BETWEEN + 6;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + BOTTOM}" width="${WIDTH}" height="${bottom + BOTTOM}" role="img" aria-labelledby="title desc">
<title id="title">The quiz against an element written by hand</title>
<desc id="desc">How many times as much each takes as the element written by hand. ${escape(described(shown, others))}</desc>
<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 }
.scale { text-anchor: middle; fill: #59636e }
.mark { stroke: #d1d9e0 }
.one { stroke: #59636e; stroke-width: 1.5 }
.ours { fill: #0f766e }
.formbricks { fill: #8250df }
.surveyjs { fill: #bc4c00 }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .scale { fill: #9198a1 }
  .mark { stroke: #3d444d }
  .one { stroke: #9198a1 }
  .ours { fill: #2dd4bf }
  .formbricks { fill: #ab7df8 }
  .surveyjs { fill: #f0883e }
}
</style>
<text class="title" x="${EDGE}" y="22">Times as much as an element written by hand (the line at 1×); shorter is better</text>
${legend(others)}
${axis(x, bottom)}
${shown.map((measure, index) => group(measure, others, x, TOP + index * step)).join('\n')}
</svg>
`;
}

// What libraries such as Prototype.js and MooTools did to the language of their time: methods of their own on arrays and
// functions, under names that the language took later, with other meanings, and visible in every loop.
function each(run) {
  for (let index = 0; index < this.length; index += 1) run(this[index], index);
  return this;
}

Object.assign(Array.prototype, {
  each,
  forEach: each,
  first() { return this[0]; },
  last() { return this[this.length - 1]; },
  clear() { this.length = 0; return this; },
  contains(item) { return this.indexOf(item) >= 0; },
  include(item) { return this.indexOf(item) >= 0; },
  // Nothing more than the item and its index is handed over, and `this` may be missing.
  map(change, self) { const found = []; each.call(this, (item, index) => found.push(change.call(self, item, index))); return found; },
  filter(test, self) { const found = []; each.call(this, (item, index) => { if (test.call(self, item, index)) found.push(item); }); return found; },
  find(test, self) { for (let index = 0; index < this.length; index += 1) if (test.call(self, this[index], index)) return this[index]; return undefined; },
  some(test, self) { for (let index = 0; index < this.length; index += 1) if (test.call(self, this[index], index)) return true; return false; },
  every(test, self) { for (let index = 0; index < this.length; index += 1) if (!test.call(self, this[index], index)) return false; return true; },
  // One level, whatever is asked for.
  flat() { return [].concat(...this); },
  // A copy, not an iterator of pairs.
  entries() { return this.slice(); },
  reverse(inline) { const turned = []; each.call(this, (item) => turned.unshift(item)); if (inline !== false) each.call(turned, (item, index) => { this[index] = item; }); return inline === false ? turned : this; },
  // Makes JSON.stringify([1]) '"[1]"'.
  toJSON() { return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`; },
});

// Knows arrays and array-likes; a Set or a Map becomes one item.
Array.from = (item) => (item === null || item === undefined ? [] : typeof item !== 'string' && typeof item.length === 'number' ? Array.prototype.slice.call(item) : [item]);

// Without a look at whose properties they are.
Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys; };
Object.values = (object) => { const values = []; for (const key in object) values.push(object[key]); return values; };
Object.entries = (object) => { const pairs = []; for (const key in object) pairs.push([key, object[key]]); return pairs; };

// Forgets all but `this`.
Object.assign(Function.prototype, {
  bind(self) { return (...values) => this.apply(self, values); },
  delay(seconds) { return setTimeout(this, seconds * 1000); },
});
Object.assign(String.prototype, {
  contains(text) { return this.indexOf(text) >= 0; },
});

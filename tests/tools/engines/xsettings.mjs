// The desktop's settings, as a settings daemon would give them to GTK programs on an X server: WebKitGTK reads from them
// whether somebody wants dark colours and less movement. https://specifications.freedesktop.org/xsettings-spec/
import { once } from 'node:events';
import { connect } from 'node:net';

const CREATE_WINDOW = 1;
const INTERN_ATOM = 16;
const CHANGE_PROPERTY = 18;
const SET_SELECTION_OWNER = 22;
const SEND_EVENT = 25;

const CLIENT_MESSAGE = 33;
const STRUCTURE_NOTIFY = 0x20000;

const u16 = (...numbers) => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers) => Buffer.from(Uint32Array.from(numbers).buffer);
const pad = (bytes) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** Length of the server's message at the start of `bytes`; the first one says what the server is. */
function lengthOf(bytes, isFirst) {
  if (isFirst) return bytes.length < 8 ? 8 : 8 + 4 * bytes.readUInt16LE(6);
  return bytes.length >= 32 && bytes[0] === 1 ? 32 + 4 * bytes.readUInt32LE(4) : 32;
}

/** Calls `onAnswer` with each answer to a request. Events and errors go past it. */
function listen(socket, onAnswer) {
  let bytes = Buffer.alloc(0);
  let isFirst = true;
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data]);
    for (let length = lengthOf(bytes, isFirst); bytes.length >= length; length = lengthOf(bytes, isFirst)) {
      if (isFirst || bytes[0] === 1) onAnswer(bytes.subarray(0, length));
      bytes = bytes.subarray(length);
      isFirst = false;
    }
  });
}

/** The X server's root window, and the first id that this client may give to something. */
function readSetup(setup) {
  if (setup[0] !== 1) throw new Error('The X server refuses the settings');
  const screens = 40 + Math.ceil(setup.readUInt16LE(24) / 4) * 4 + setup[29] * 8;
  return { firstId: setup.readUInt32LE(12), root: setup.readUInt32LE(screens) };
}

function encode(settings, serial) {
  const entries = Object.entries(settings).map(([name, value]) => {
    const isNumber = typeof value === 'number';
    const content = isNumber ? u32(value) : Buffer.concat([u32(value.length), pad(Buffer.from(value))]);
    return Buffer.concat([Buffer.from([isNumber ? 0 : 1, 0]), u16(name.length), pad(Buffer.from(name)), u32(serial), content]);
  });
  return Buffer.concat([u32(0, serial, entries.length), ...entries]);
}

/** Becomes the settings daemon of that display; returns a function that changes the settings. It ends with the server. */
export async function serveSettings(display, initial) {
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  await once(socket, 'connect');
  // The server is ended while this is still connected.
  socket.on('error', () => undefined).unref();
  const waiting = [];
  listen(socket, (message) => waiting.shift()?.(message));
  const answer = () => new Promise((resolve) => waiting.push(resolve));
  const request = (code, detail, ...parts) => {
    const body = pad(Buffer.concat(parts));
    socket.write(Buffer.concat([Buffer.from([code, detail]), u16(1 + body.length / 4), body]));
  };
  const atom = async (name) => {
    request(INTERN_ATOM, 0, u16(name.length, 0), Buffer.from(name));
    return (await answer()).readUInt32LE(8);
  };

  // "l" stands for little-endian, 11 for the protocol's version.
  socket.write(Buffer.concat([Buffer.from('l\0'), u16(11, 0, 0, 0, 0)]));
  const { firstId: window, root } = readSetup(await answer());
  const [selection, property, manager] = [await atom('_XSETTINGS_S0'), await atom('_XSETTINGS_SETTINGS'), await atom('MANAGER')];
  request(CREATE_WINDOW, 0, u32(window, root), u16(0, 0, 1, 1, 0, 1), u32(0, 0));

  let serial = 0;
  const set = (settings) => {
    serial += 1;
    const bytes = encode(settings, serial);
    request(CHANGE_PROPERTY, 0, u32(window, property, property), Buffer.from([8, 0, 0, 0]), u32(bytes.length), bytes);
  };
  set(initial);
  request(SET_SELECTION_OWNER, 0, u32(window, selection, 0));
  request(SEND_EVENT, 0, u32(root, STRUCTURE_NOTIFY), Buffer.from([CLIENT_MESSAGE, 32, 0, 0]), u32(root, manager, 0, selection, window, 0, 0));
  return set;
}

/** Makes a screenshot small enough to keep in the repository: at most 256 colours, the rest drawn in the nearest of them. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

type Picture = { readonly width: number; readonly height: number; readonly channels: number; readonly bytes: Buffer };

/** The chunks of a PNG, by name. */
function chunksOf(png: Buffer): readonly { readonly name: string; readonly data: Buffer }[] {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** The Paeth predictor of the PNG standard: the neighbour nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const predictors: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Takes the filters of the PNG standard off, line by line. */
function unfiltered(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  // A line of noughts above and a pixel of noughts before each line: the neighbours that the edge has not.
  const wide = stride + channels;
  const padded = Buffer.alloc(wide * (height + 1));
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const predict = predictors[raw.readUInt8(y * (stride + 1))] ?? (() => 0);
    for (let x = 0; x < stride; x += 1) {
      const at = (y + 1) * wide + channels + x;
      const [left, above, corner] = [at - channels, at - wide, at - wide - channels].map((near) =>
        padded.readUInt8(near),
      );
      const value = (raw.readUInt8(y * (stride + 1) + 1 + x) + predict(left ?? 0, above ?? 0, corner ?? 0)) & 255;
      padded[at] = value;
      bytes[y * stride + x] = value;
    }
  }
  return bytes;
}

const channelsOf: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [6, 4],
]);

/** Reads a picture of eight bits a channel, not interlaced: what Chromium writes. */
function decode(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ name }) => name === 'IHDR')?.data ?? Buffer.alloc(13);
  const channels = channelsOf.get(header.readUInt8(9));
  if (channels === undefined || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0)
    throw new Error('This is not a picture as Chromium writes them.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data)));
  return { width, height, channels, bytes: unfiltered(raw, width * channels, height, channels) };
}

const distance = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);

/** For each colour of the picture, its place in the palette of the commonest. */
function paletteOf(colours: readonly number[]): {
  readonly palette: readonly number[];
  readonly placeOf: (colour: number) => number;
} {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostColours)
    .map(([colour]) => colour);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const nearest = (colour: number): number =>
    palette.reduce(
      (best, each, place) => (distance(colour, each) < distance(colour, palette[best] ?? 0) ? place : best),
      0,
    );
  return {
    palette,
    placeOf: (colour) => {
      const place = places.get(colour) ?? nearest(colour);
      places.set(colour, place);
      return place;
    },
  };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The same picture with a palette. The same bytes in give the same bytes out. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, bytes } = decode(png);
  const colours = Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * channels, 3));
  const { palette, placeOf } = paletteOf(colours);
  const lines = Buffer.alloc((width + 1) * height);
  for (const [index, colour] of colours.entries()) lines[index + Math.floor(index / width) + 1] = placeOf(colour);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colourTable = Buffer.alloc(palette.length * 3);
  for (const [place, colour] of palette.entries()) colourTable.writeUIntBE(colour, place * 3, 3);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colourTable),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

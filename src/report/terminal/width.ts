type Range = readonly [low: number, high: number]

/** Combining marks, joiners and variation selectors: they take no column. Fixed here, as the machine's tables differ. */
const none: ReadonlyArray<Range> = [
  [0x300, 0x36f], [0x483, 0x489], [0x591, 0x5bd], [0x610, 0x61a], [0x64b, 0x65f], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x200b, 0x200d],
  [0x20d0, 0x20ff], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f], [0x1f3fb, 0x1f3ff], [0xe0100, 0xe01ef]
]

/** East Asian wide and full-width characters and emoji (Unicode Standard Annex 11): they take two. */
const two: ReadonlyArray<Range> = [
  [0x1100, 0x115f], [0x231a, 0x231b], [0x2e80, 0x303e], [0x3041, 0x33ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xa000, 0xa4cf], [0xa960, 0xa97f],
  [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1f64f], [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff], [0x20000, 0x3fffd]
]

const holds = (ranges: ReadonlyArray<Range>, code: number): boolean => ranges.some(([low, high]) => low <= code && code <= high)

/** Columns that a character takes on a terminal: 0, 1 or 2. */
export const columnsOf = (code: number): number => (code < 0x300 ? 1 : holds(none, code) ? 0 : holds(two, code) ? 2 : 1)

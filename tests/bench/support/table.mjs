// Tables of plain text, and the figures that go into them.

/** A table: the first column to the left, figures to the right. */
export function printed(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  ").trimEnd();
  const [first, ...others] = all.map(line);
  return [first, widths.map((width) => "-".repeat(width)).join("  "), ...others].join("\n");
}

/** The value below which the given share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const ms = (time) => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
export const seconds = (time) => `${(time / 1000).toFixed(2)} s`;

/** How many times as much. */
export const ratio = (theirs, ours) => {
  if (!(ours > 0)) return "–";
  const times = theirs / ours;
  return times > 1000 ? "> 1000×" : `${times.toFixed(times < 100 ? 2 : 0)}×`;
};

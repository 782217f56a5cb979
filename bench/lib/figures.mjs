export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Two digits after the point: a third is noise. */
export function ratio(value, of) {
  return Number((value / of).toFixed(2));
}

export function seconds(milliseconds) {
  return Number((milliseconds / 1000).toFixed(2));
}

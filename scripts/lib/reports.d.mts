export interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly name: string; readonly said: readonly string[] }[];
  readonly toldTwice: readonly string[];
}
export const NOTHING_COUNTED: Counted;
export function countUnit(file: string): Counted;
export function countE2e(file: string): Counted;

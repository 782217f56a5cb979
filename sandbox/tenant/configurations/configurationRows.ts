/** One hand-made configuration, as it is written down. */
export interface ConfigurationRow {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** certificate navigation -> key(s) of other rows */
  readonly refs?: Readonly<Record<string, string | readonly string[]>>;
  /** scope tags other than the default one */
  readonly scopeTags?: readonly string[];
  /** tells rows of the same name apart; the name, if not given */
  readonly key?: string;
}

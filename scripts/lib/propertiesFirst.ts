import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Vitest begins with the files that took longest, and where none has been timed (a fresh clone, CI)
 * with the largest. Properties are short files that run long: at the end, one of them would keep one
 * worker busy and leave the other without work.
 */
export class PropertiesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not the method of arrays
    const sorted = await super.sort(files);
    // The projects one after the other, as before: a worker of one is no worker of the next.
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const place = ({ project, moduleId }: TestSpecification): number =>
      projects.indexOf(project.name) * 2 + (moduleId.includes('.property.') ? 0 : 1);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}

interface Asking {
  readonly mode: LockMode;
  readonly grant: () => void;
}

interface Named {
  readonly held: Set<Asking>;
  queue: readonly Asking[];
}

type Task = (lock: Lock | null) => unknown;

/**
 * For tests: the Web Locks of one browser. One holder of each name, or several that share it, and
 * the others in the order in which they asked (https://w3c.github.io/web-locks/).
 */
export function webLocks(): Pick<LockManager, 'request' | 'query'> {
  const names = new Map<string, Named>();
  const named = (name: string): Named => {
    const known = names.get(name) ?? { held: new Set<Asking>(), queue: [] };
    names.set(name, known);
    return known;
  };
  const isFree = ({ held }: Named, mode: LockMode) =>
    held.size === 0 || (mode === 'shared' && [...held].every((one) => one.mode === 'shared'));

  function next(lock: Named): void {
    const [first] = lock.queue;
    if (first === undefined || !isFree(lock, first.mode)) return;
    lock.queue = lock.queue.slice(1);
    lock.held.add(first);
    first.grant();
    next(lock);
  }

  function request(name: string, options: LockOptions, task: Task): Promise<unknown> {
    const { mode = 'exclusive', ifAvailable = false, signal } = options;
    const lock = named(name);
    if (ifAvailable && (lock.queue.length > 0 || !isFree(lock, mode)))
      return Promise.resolve(task(null));
    return new Promise((resolve, reject) => {
      const leave = () => {
        lock.queue = lock.queue.filter((one) => one !== asking);
        reject(signal?.reason as Error);
        next(lock);
      };
      const asking: Asking = {
        mode,
        grant() {
          signal?.removeEventListener('abort', leave);
          void Promise.resolve()
            .then(() => task({ name, mode }))
            .then(resolve, reject)
            .finally(() => {
              lock.held.delete(asking);
              next(lock);
            });
        },
      };
      if (signal?.aborted === true) return leave();
      signal?.addEventListener('abort', leave);
      lock.queue = [...lock.queue, asking];
      next(lock);
    });
  }

  return {
    request: ((name: string, ...rest: [Task] | [LockOptions, Task]) =>
      rest.length === 1
        ? request(name, {}, rest[0])
        : request(name, ...rest)) as LockManager['request'],
    query: async () => ({
      held: [...names].flatMap(([name, { held }]) =>
        [...held].map(({ mode }) => ({ name, mode, clientId: '' })),
      ),
      pending: [],
    }),
  };
}

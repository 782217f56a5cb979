import { createServer } from 'node:net';

/**
 * Is somebody listening there already? Asked before anything is started, so that nothing is left
 * half started.
 */
export function isTaken(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(false)));
  });
}

/**
 * The port that a variable names, or the usual one; a port that is no port ends the program with
 * one line.
 */
export function portFrom(variable, usual) {
  const text = process.env[variable];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  giveUp(`${variable} is "${text}"; it must be a port number.`);
}

/** One line for people, exit code 1. */
export function giveUp(line) {
  console.error(line);
  process.exit(1);
}

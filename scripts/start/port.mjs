// The port that `npm start` serves on: 8123, or what SMS_LENS_PORT says. Tried out before anything is installed or built.
import { createServer } from 'node:net';
import { PlainError } from '../setup/npm.mjs';

const usualPort = 8123;

/** @returns {Promise<number>} rejects with one sentence when it cannot be had */
export async function portToServe(wanted = process.env.SMS_LENS_PORT) {
  const port = wanted ? Number(wanted) : usualPort;
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainError(`SMS_LENS_PORT must be a port number from 1 to 65535, not "${wanted}".`);
  }
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new PlainError(explain(port, error))));
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
  return port;
}

/**
 * @param {number} port
 * @param {NodeJS.ErrnoException} error
 */
function explain(port, { code, message }) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop what listens there, or set SMS_LENS_PORT to another port.`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: set SMS_LENS_PORT to one above 1023.`;
  return `Port ${port} cannot be used (${message}): set SMS_LENS_PORT to another port.`;
}

// fast-check for the tests, with the same cases each time: a gate that is red for a change that did nothing says nothing.
// Who looks for new cases runs with SMS_LENS_SEED=random, or with a number of their own.

import fc from 'fast-check';

const wanted = process.env.SMS_LENS_SEED ?? '20061117';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });

export * from 'fast-check';
export default fc;

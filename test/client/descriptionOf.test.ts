// What is searched beside the title in the list of procedures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { descriptionOf } from '../../client/src/procedures/descriptionOf.ts';

test('a procedure is found by its articles, its products and its id, which texts name it by', () => {
  assert.equal(
    descriptionOf({ id: 'rebuild-secondary-site', kb: [828370, 212978], about: 'SMS 2003' }),
    'KB 828370, KB 212978, SMS 2003, rebuild-secondary-site',
  );
  assert.equal(
    descriptionOf({ id: 'check-site-before-sms2003-sp2', kb: [], about: 'SMS 2003' }),
    'SMS 2003, check-site-before-sms2003-sp2',
  );
});

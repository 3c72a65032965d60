// A setup file as features see it, without a conversation.

import { plainCodec, SetupAnalysis, TextStore } from '../../server/src/analysis/index.ts';
import type { SetupView } from '../../server/src/features/index.ts';
import { shippedKnowledge } from '../knowledge.ts';

export function setupViewOf(
  text: string,
  { place = 'file:///c%3A/setup/test.ini', file = 'auto' } = {},
): SetupView {
  const knowledge = shippedKnowledge();
  return {
    text: new TextStore(text, plainCodec),
    setup: new SetupAnalysis(text, knowledge.setup, { place, file }),
    knowledge,
    place,
    opening: 1,
    version: 1,
    addressTemplate: '',
  };
}

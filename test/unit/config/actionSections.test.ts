import assert from 'node:assert/strict';
import { actionsNameOf } from '#config/actionSections.ts';
import { sectionKindOf } from '#config/sectionKinds.ts';

describe('names of sections for action items', () => {
  it('say whether what is in them comes from before or is new', () => {
    const names = {
      pending: [
        'Pending action items',
        'Check AIs from last time',
        'AIs of last week',
        '- Checking AIs of last week:',
        'Open Actions:',
        'Review of Action Items',
        'Old action items',
        ':hourglass: Open TODOs',
        'Offene Aufgaben',
        'check AI from last time',
      ],
      agreed: ['New action items', 'Review of Action Items From This Meeting'],
      either: ['Action items', 'AI’s', 'TODOs:', 'To do', 'Action Item List'],
    };
    for (const [kind, list] of Object.entries(names)) {
      for (const name of list) assert.equal(actionsNameOf(name), kind, name);
    }
    assert.equal(sectionKindOf('Review of action items'), 'actions');
  });

  it('are none where they speak of something else', () => {
    const others = [
      'Open AI',
      'AI',
      'Call to action',
      'Action items for the release',
      'TODO: document the roles',
      'Pending appointment',
      'Open points',
      'Status',
      '',
    ];
    for (const name of others) assert.equal(actionsNameOf(name), undefined, name);
  });
});

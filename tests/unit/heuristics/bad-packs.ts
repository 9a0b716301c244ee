import first from '../../../lib/content/packs/first-pack.json' with { type: 'json' };

/** A pack that must be refused: what was done to it, its text, and the place that the refusal must name. */
export type BadPack = {
  readonly fault: string;
  readonly text: string;
  readonly place: RegExp;
  readonly reason: RegExp;
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Group = { [key: string]: Json };

const isGroup = (value: Json | undefined): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const copyOfFirst = (): Group => {
  const value: Json = JSON.parse(JSON.stringify(first));
  if (!isGroup(value)) throw new Error('the first pack is not a group');
  return value;
};

const groupsIn = (pack: Group, list: string): Group[] => {
  const found = pack[list];
  return Array.isArray(found) ? found.filter(isGroup) : [];
};

const bad: BadPack[] = [];

function plant(fault: string, place: RegExp, reason: RegExp, change: (pack: Group) => void): void {
  const pack = copyOfFirst();
  change(pack);
  bad.push({ fault, place, reason, text: JSON.stringify(pack) });
}

function plantText(fault: string, reason: RegExp, text: string): void {
  bad.push({ fault, place: /^the file$/, reason, text });
}

/** One fault in each member of a list, named by its id. */
function plantInEach(list: string, fault: string, reason: RegExp, change: (one: Group) => boolean): void {
  for (const [index, one] of groupsIn(copyOfFirst(), list).entries()) {
    const id = typeof one['id'] === 'string' ? one['id'] : '';
    if (!change({ ...structuredClone(one) })) continue;
    plant(`${fault} in ${list} ${id}`, new RegExp(`${list.slice(0, -1)} (${id}|S1)|^${list}`), reason, (pack) => {
      const target = groupsIn(pack, list)[index];
      if (target !== undefined) change(target);
    });
  }
}

const setting =
  (key: string, value: Json) =>
  (one: Group): boolean => {
    one[key] = value;
    return true;
  };

for (const key of Object.keys(first)) {
  if (key === 'schemaVersion') continue;
  plant(`no ${key}`, new RegExp(`^${key}$`), /missing/, (pack) => {
    delete pack[key];
  });
  plant(`${key} is a truth value`, new RegExp(`^${key}$`), /needed here/, (pack) => {
    pack[key] = true;
  });
}
for (const version of [0, 2, 3, 99, '1', null]) {
  plant(`schema version ${String(version)}`, /^schemaVersion$/, /newer version|must be one of/, (pack) => {
    pack['schemaVersion'] = version;
  });
}
for (const list of ['inputs', 'facts', 'rules', 'settings']) {
  plantInEach(list, 'an unknown name', /not known here|none of the forms/, setting('colour', 'red'));
}
plantInEach('rules', 'a reserved id', /built-in/, setting('id', 'S1'));
plantInEach('rules', 'a fact that is not there', /no fact/, setting('when', { fact: 'nobodyKnows' }));
plantInEach('rules', 'a condition of code', /none of the forms/, setting('when', { script: 'true' }));
plantInEach(
  'rules',
  'a reserved role',
  /built-in|only rules/,
  setting('proposes', [{ role: 'clinician-now', priority: 5 }]),
);
plantInEach('rules', 'markup', /markup/, setting('why', 'See <img src=x onerror=alert(1)>'));
plantInEach('rules', 'no evidence', /missing/, (one) => {
  delete one['evidence'];
  return true;
});
plantInEach('facts', 'a name of the safety rules', /built-in|not known|written/, setting('id', 'safety.age'));
plantInEach('inputs', 'a pattern for a name', /written|none of the forms|must be one of/, (one) => {
  if (one['kind'] !== 'number') return false;
  one['measures'] = ['(a+)+$'];
  return true;
});
plantInEach('inputs', 'a code from memory', /no verified code/, (one) => {
  if (one['kind'] !== 'coded') return false;
  one['keys'] = ['my_own_code'];
  return true;
});
plantInEach('inputs', 'a freshness below zero', /less than|none of the forms/, (one) => {
  if (one['kind'] !== 'number') return false;
  one['freshDays'] = -1;
  return true;
});

const hidden = ['\u202e', '\u200b', '\u0007', '\u2066', '\ufeff'];
for (const [index, character] of hidden.entries()) {
  plant(`hidden character ${index}`, /^the pack$/, /hidden/, (pack) => {
    pack['name'] = `Who${character} first`;
  });
}
for (const text of ['https://example.org/pack', 'http://localhost', 'javascript:alert(1)', 'ftp://x']) {
  plant(`an address ${text}`, /^the pack$/, /web address/, (pack) => {
    pack['notes'] = text;
  });
}
for (const date of ['2026-02-29', '2026-13-01', '01/02/2026', 'soon', '']) {
  plant(`review date ${date}`, /^reviewDate$/, /not a date/, (pack) => {
    pack['reviewDate'] = date;
  });
}
for (const version of ['1', 'v1.0.0', '1.0', '1.0.0-beta', '']) {
  plant(`version ${version}`, /^version$/, /not written/, (pack) => {
    pack['version'] = version;
  });
}
for (const key of ['t2dm', 'smr', 'sp_declined', 'phq9_score', 'obesity', 'frailty_severe']) {
  plant(`an accepted offer writes ${key}`, /^copies for/, /never writes/, (pack) => {
    const [line] = groupsIn(pack, 'copies');
    if (line !== undefined) line['keys'] = [key];
  });
}

/** A condition in the first rule, and what is wrong with it. */
const conditions: readonly (readonly [string, Json, RegExp])[] = [
  ['an input that is not there', { input: 'bloodType', holds: true }, /no input/],
  ['a built-in input', { input: 'safety.bmi', below: 20 }, /no input/],
  ['a number asked of a code', { input: 'obesity', atLeast: 3 }, /not a number/],
  ['a yes asked of a number', { input: 'bmi', holds: true }, /yes or no/],
  ['a word asked of a number', { input: 'bmi', isOneOf: ['big'] }, /not answered with a word/],
  ['a word that is never said', { input: 'wantsWork', isOneOf: ['perhaps'] }, /is never/],
  ['usable asked of a code', { input: 'obesity', is: 'usable' }, /always usable/],
  ['a border outside the range', { input: 'pamScore', atLeast: 471 }, /lies outside/],
  ['a border below the range', { input: 'bmi', below: 1 }, /lies outside/],
  ['borders the wrong way round', { input: 'phq9', atLeast: 15, atMost: 10 }, /nothing is both/],
  ['two lower borders', { input: 'phq9', atLeast: 10, above: 12 }, /two lower/],
  ['no border', { input: 'phq9' }, /border/],
  ['a setting that is not there', { input: 'swemwbs', atMost: { setting: 'bar' } }, /no setting/],
  ['a switch that is not there', { settingIsOn: 'everything' }, /no setting/],
  ['a rule that comes later', { fired: ['W2'] }, /no rule before/],
  ['a rule that looks at itself', { fired: ['C1'] }, /no rule before/],
  ['a rule that is not there', { fired: ['Q99'] }, /no rule before/],
  ['an empty list', { all: [] }, /needs at least|none of the forms/],
  ['a list that is none', { any: 'all' }, /needed here|none of the forms/],
  ['two forms at once', { fact: 'lowActivation', input: 'bmi', below: 18.5 }, /none of the forms|not known here/],
  ['holds false', { input: 'obesity', holds: false }, /must be one of|none of the forms|not known here/],
  ['a text for a border', { input: 'bmi', below: '18.5' }, /none of the forms/],
  ['an infinite border', { input: 'bmi', below: 1e308 }, /more than|none of the forms/],
  ['a pattern', { input: 'goalArea', matches: '(a+)+$' }, /none of the forms|not known here|border/],
  ['nothing', null, /needed here|none of the forms/],
];
for (const [fault, when, reason] of conditions) {
  plant(fault, /^rule C1/, reason, (pack) => {
    const [rule] = groupsIn(pack, 'rules');
    if (rule !== undefined) rule['when'] = when;
  });
  plant(`${fault}, inside`, /^rule C1/, reason, (pack) => {
    const [rule] = groupsIn(pack, 'rules');
    if (rule !== undefined) rule['when'] = { any: [{ input: 'bmi', below: 18.5 }, { not: when }] };
  });
}

const good = JSON.stringify(first);
plantText('nothing at all', /not JSON/, '');
plantText('a text', /not a pack/, '"pack"');
plantText('a list', /not a pack/, '[]');
plantText('null', /not a pack/, 'null');
for (const length of [1, 10, 100, 1000, 10000])
  plantText(`cut off after ${length}`, /not JSON|not closed/, good.slice(0, length));
for (const name of ['__proto__', 'constructor', 'prototype']) {
  plantText(
    `T-11 a name ${name}`,
    /not allowed/,
    good.replace('{"schemaVersion"', `{"${name}":{"polluted":true},"schemaVersion"`),
  );
  plantText(`T-11 a name ${name} deep inside`, /not allowed/, good.replace('"evidence":{', `"evidence":{"${name}":1,`));
}
plantText(
  'T-11 a disguised name',
  /not allowed/,
  good.replace('{"schemaVersion"', '{"__pr\\u006fto__":1,"schemaVersion"'),
);
plantText('a doubled name', /stands twice/, good.replace('"version":"1.0.0"', '"version":"1.0.0","version":"9.0.0"'));
plantText('T-12 nested 5 million deep', /nested|larger/, '['.repeat(5_000_000));
plantText('T-12 nested 40 deep', /nested/, `{"a":${'['.repeat(40)}${']'.repeat(40)}}`);
plantText('T-12 two million characters', /larger/, good.replace('"notes":"', `"notes":"${'x'.repeat(2_000_000)}`));
plantText('T-12 a million rules', /larger|more than/, `{"rules":[${'{},'.repeat(300_000)}{}]}`);
plantText('T-12 200,000 values', /more than/, `[${'1,'.repeat(200_000)}1]`);

/** Packs that must be refused, by name of what is wrong with them. */
export const badPacks: readonly BadPack[] = bad;

import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { mergeConfigs, mergeRules } from '../../src/config/merge.ts';
import { presetByName, presetNames, withPresets } from '../../src/config/presets.ts';
import { loadConfig } from '../../src/config-file/load.ts';

describe('presets', () => {
  it.each(presetNames)('%s is a config without mistakes', (name) => {
    expect(loadConfig(stringify(presetByName(name)))).toHaveProperty('config');
    expect(loadConfig(`extends: ${name}`)).toHaveProperty('config');
  });

  it('come by their own names only', () => {
    expect(presetByName('toString')).toBeUndefined();
    expect(presetByName('__proto__')).toBeUndefined();
  });

  it('stand below what the config itself says', () => {
    const config = withPresets({ extends: 'awesome', entries: { link: 'optional', shape: 'row' } });
    expect(config.entries).toEqual({ ...presetByName('awesome')!.entries, link: 'optional', shape: 'row' });
  });

  it('stand over each other, the later over the earlier', () => {
    const config = withPresets({ extends: ['awesome', 'co-development'] });
    expect(config.entries?.link).toBe(presetByName('co-development')!.entries?.link);
  });
});

describe('merging', () => {
  it('replaces lists and merges maps', () => {
    expect(
      mergeConfigs(
        { ignore: ['a'], taxonomy: { closed: true, aliases: { x: 'y' } } },
        { ignore: ['b'], taxonomy: { aliases: { z: 'y' } } },
      ),
    ).toEqual({ ignore: ['b'], taxonomy: { closed: true, aliases: { x: 'y', z: 'y' } } });
  });

  it('keeps the options of a rule when only its severity is given', () => {
    expect(mergeRules({ a: { severity: 'info', min: 3 } }, { a: 'error', b: 'off' })).toEqual({
      a: { severity: 'error', min: 3 },
      b: 'off',
    });
    expect(mergeRules({ a: 'off' }, { a: { min: 3 } })).toEqual({ a: { severity: 'off', min: 3 } });
  });

  it('changes neither side', () => {
    const under = Object.freeze({ a: Object.freeze({ min: 1 }) });
    const over = Object.freeze({ a: Object.freeze({ max: 2 }) });
    expect(mergeRules(under, over)).toEqual({ a: { min: 1, max: 2 } });
  });
});

import { describe, expect, it } from 'vitest';
import { fragmentOf, nothing, type State, stateOf } from '../../src/page/client/state.ts';
import { dataOf, labelled, nodeOf, sectioned } from './sample.ts';

const data = dataOf(labelled, sectioned);

describe('a state in the URL', () => {
  it.each<[Partial<State>, string]>([
    [{}, ''],
    [{ query: '  data & "models" ' }, 'q=data+%26+%22models%22'],
    [{ chosen: new Set([nodeOf(data, 'Get-Web')]) }, 'label=Get-Web'],
    [{ all: true, sort: 'title' }, 'match=all&sort=title'],
    [{ chosen: new Set([nodeOf(data, 'Tools/Building/Fast')]) }, 'section=Tools%2FBuilding%2FFast'],
  ])('%j is written %j, and read again', (part, fragment) => {
    const state = { ...nothing, ...part };
    expect(fragmentOf(state, data)).toBe(fragment);
    expect(stateOf(`#${fragment}`, data)).toEqual({ ...state, query: state.query.trim() });
  });

  it('keeps what is still there of a list that has changed', () => {
    const read = stateOf('#label=Gone&label=Get-Human&section=Get-Web&sort=nonsense&other=1', data);
    expect(read).toEqual({ ...nothing, chosen: new Set([nodeOf(data, 'Get-Human')]) });
  });

  it('is not an anchor of the page', () => {
    expect(stateOf('#entries', data)).toBeUndefined();
    expect(stateOf('', data)).toEqual(nothing);
    expect(stateOf('#', data)).toEqual(nothing);
  });

  it('takes whatever a URL can hold', () => {
    expect(stateOf('#q=%E0%A4%A&label=%00&=&==&__proto__=1', data)?.chosen.size).toBe(0);
    expect(stateOf(`#q=${'x'.repeat(1e5)}`, data)?.query).toHaveLength(500);
  });
});

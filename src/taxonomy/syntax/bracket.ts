import { enclosed } from './enclosed.ts';

/** `[Mobile], [Web]`: brackets that are no link. */
export const bracket = enclosed('bracket', /\\?\[[^[\]\n]{1,120}\]/g, '[', ']');

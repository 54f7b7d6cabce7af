import { enclosed } from './enclosed.ts';

/** `[Mobile], [Web]`, `【Mobile】`: brackets that are no link. */
export const bracket = enclosed('bracket', /\\?\[[^[\]\n]{1,120}\]|【[^【】\n]{1,120}】/g, '[', ']');

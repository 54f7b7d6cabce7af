/**
 * Something that the person at the terminal can fix: usage, config or unreadable input. Its message is shown as
 * it is, line by line, and the command ends with exit code 2.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
}

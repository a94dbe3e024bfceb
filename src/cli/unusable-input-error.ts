/** Input that nothing can be made of: the process ends with status 65. The message names file and line, or the variable. */
export class UnusableInputError extends Error {
  readonly exitCode = 65;
}

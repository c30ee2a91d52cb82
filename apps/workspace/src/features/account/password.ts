/** What the server asks of a new password; the form says it before sending. */
export const PASSWORD_RULES = {
  required: 'Choose a password.',
  minLength: { value: 10, message: 'At least 10 characters.' },
  maxLength: { value: 128, message: 'At most 128 characters.' },
};

/** How messages can be told. */
export const MESSAGE_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type MessageFormat = (typeof MESSAGE_FORMATS)[number];
